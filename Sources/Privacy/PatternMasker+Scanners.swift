extension PatternMasker {
    /// The scanners of all kinds.
    static var standardScanners: [any PIIScanner] {
        [
            EmailScanner(),
            CardNumberScanner(),
            PostalCodeScanner(),
            PhoneNumberScanner(),
            NameScanner(),
        ]
    }
}
