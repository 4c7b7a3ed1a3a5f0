extension PatternMasker {
    /// The scanners of all kinds.
    static var standardScanners: [any PIIScanner] {
        [
            EmailScanner(),
            JapaneseAddressScanner(),
            StreetAddressScanner(),
            URLScanner(),
            IPAddressScanner(),
            CardNumberScanner(),
            CardSecurityScanner(),
            PostalCodeScanner(),
            PhoneNumberScanner(),
            NameScanner(),
            MyNumberScanner(),
            CorporateNumberScanner(),
            ResidenceCardScanner(),
            InternationalAccountScanner(),
            PostBankAccountScanner(),
            BankAccountScanner(),
            DriverLicenceScanner(),
            PassportScanner(),
            InsuranceScanner(),
            PensionScanner(),
            SocialSecurityScanner(),
            BirthDateScanner(),
            PlateScanner(),
        ]
    }
}
