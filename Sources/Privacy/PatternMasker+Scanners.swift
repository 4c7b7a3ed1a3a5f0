extension PatternMasker {
    /// The scanners of all kinds.
    static var standardScanners: [any PIIScanner] {
        [
            EmailScanner(),
            URLScanner(),
            IPAddressScanner(),
            CardNumberScanner(),
            CardSecurityScanner(),
            PostalCodeScanner(),
            PhoneNumberScanner(),
        ]
    }
}
