import TextAnalysis

/// The built-in masker: scanners for kinds that have a fixed shape or a check digit.
///
/// It searches the normalised text, so that full-width digits, circled digits and invisible characters hide nothing, and
/// reports ranges of the original.
public struct PatternMasker: PIIMasker {
    private let scanners: [any PIIScanner]

    /// A masker with every built-in kind.
    public init() {
        self.init(scanners: [EmailScanner(), CardNumberScanner(), PostalCodeScanner(), PhoneNumberScanner()])
    }

    init(scanners: [any PIIScanner]) { self.scanners = scanners }

    public func findings(in utterance: Utterance) -> [PIIFinding] {
        let shadow = NormalizedText(utterance.text)
        let sequences = DigitSequence.sequences(in: shadow.bytes)
        return scanners.flatMap { scanner in
            scanner.matches(in: shadow, digits: sequences).map { range in
                PIIFinding(kind: scanner.kind, range: shadow.originalRange(of: range))
            }
        }
    }
}

/// Finds one kind of personal information in normalised text, in time linear in its length.
protocol PIIScanner: Sendable {
    var kind: PIIKind { get }
    /// Ranges of normalised bytes.
    func matches(in shadow: NormalizedText, digits: [DigitSequence]) -> [Range<Int>]
}
