extension PatternMasker {
    /// The scanners of all kinds.
    static var standardScanners: [any PIIScanner] {
        [
            EmailScanner(),
            JapaneseAddressScanner(),
            StreetAddressScanner(),
            CardNumberScanner(),
            PostalCodeScanner(),
            PhoneNumberScanner(),
            NameScanner(),
        ]
    }
}
