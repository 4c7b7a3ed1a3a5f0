extension PatternMasker {
    /// The scanners of all kinds.
    static var standardScanners: [any PIIScanner] {
        [
            EmailScanner(),
            CardNumberScanner(),
            PostalCodeScanner(),
            PhoneNumberScanner(),
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
