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

    /// What is found is taken out and the rest searched again until nothing more comes: values that are glued together hide
    /// one another, and so masking a masked text finds nothing new.
    public func findings(in utterance: Utterance) -> [PIIFinding] {
        let original = NormalizedText(utterance.text)
        var shadow = original.blanking(PlaceholderScanner.ranges(in: original))
        var findings: [PIIFinding] = []
        for _ in 0..<Self.mostRounds {
            let sequences = DigitSequence.sequences(in: shadow.bytes)
            let matches = scanners.flatMap { scanner in
                scanner.matches(in: shadow, digits: sequences).map { (kind: scanner.kind, range: $0) }
            }
            if matches.isEmpty { break }
            findings += matches.map { PIIFinding(kind: $0.kind, range: original.originalRange(of: $0.range)) }
            shadow = shadow.blanking(matches.map(\.range))
        }
        return findings
    }

    /// How often a text is searched at most; each round but the last found something, and few values hide more than one.
    private static let mostRounds = 8
}

/// Finds one kind of personal information in normalised text, in time linear in its length.
protocol PIIScanner: Sendable {
    var kind: PIIKind { get }
    /// Ranges of normalised bytes.
    func matches(in shadow: NormalizedText, digits: [DigitSequence]) -> [Range<Int>]
}
