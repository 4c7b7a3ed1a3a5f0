/// The built-in masker: finds every kind by its shape, its check digit, and the words around it.
///
/// It searches a folded shadow of the text, so that full-width digits, circled digits, look-alike letters and invisible
/// characters hide nothing, and reports ranges of the original.
public struct PatternMasker: PIIMasker {
    private let scanners: [any PIIScanner]
    private let policy: MaskingPolicy
    private let findsNames: Bool
    private let pool = ScratchPool()

    /// A masker of every kind that a policy does not keep.
    public init(policy: MaskingPolicy = .standard) {
        self.init(scanners: Self.standardScanners, policy: policy)
    }

    init(scanners: [any PIIScanner], policy: MaskingPolicy = .standard) {
        self.scanners = scanners
        self.policy = policy
        findsNames = scanners.contains { $0 is NameScanner }
    }

    /// The personal information in a text, in order and apart.
    ///
    /// What is found is taken out and the rest searched again until nothing more comes: values that are glued together hide
    /// one another, and so masking a masked text finds nothing new.
    public func findings(in utterance: Utterance) -> [PIIFinding] {
        pool.withScratch { scratch in
            var findings: [PIIFinding] = []
            var found: [PIIFinding] = []
            scratch.shadow.read(utterance.text)
            var namesPerson = scratch.shadow.namesPerson
            for _ in 0..<Self.mostRounds {
                scratch.readNumbers()
                if findsNames { scratch.readNames() }
                found.removeAll(keepingCapacity: true)
                for scanner in scanners { scanner.scan(scratch, into: &found) }
                if findsNames && (namesPerson || found.contains { $0.kind == .person }) {
                    namesPerson = true
                    AgeScanner.ages(in: scratch, into: &found)
                }
                if found.isEmpty { break }
                found = found.joined()
                for finding in found where policy.treatment(of: finding.kind) != .keep {
                    findings.append(
                        PIIFinding(kind: finding.kind, range: scratch.shadow.originalRange(of: finding.range)))
                }
                scratch.shadow.replaceByBarriers(found.map(\.range))
            }
            return findings
        }
    }

    /// How often a text is searched at most; each round but the last found something, and few values hide more than one.
    private static let mostRounds = 8
}
