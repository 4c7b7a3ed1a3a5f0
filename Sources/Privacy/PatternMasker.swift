/// The built-in masker: finds every kind by its shape, its check digit, and the words around it.
///
/// It searches a folded shadow of the text, so that full-width digits, circled digits, look-alike letters and invisible
/// characters hide nothing, and reports ranges of the original.
public struct PatternMasker: PIIMasker {
    private let scanners: [any PIIScanner]
    private let policy: MaskingPolicy
    private let placeholders: PlaceholderScanner
    private let findsNames: Bool
    private let pool = ScratchPool()

    /// A masker of every kind that a policy does not keep.
    public init(policy: MaskingPolicy = .standard) {
        self.init(scanners: Self.standardScanners + Self.customScanners(of: policy), policy: policy)
    }

    init(scanners: [any PIIScanner], policy: MaskingPolicy = .standard) {
        self.scanners = scanners
        self.policy = policy
        placeholders = PlaceholderScanner(policy: policy)
        findsNames = scanners.contains { $0 is NameScanner }
    }

    static func customScanners(of policy: MaskingPolicy) -> [any PIIScanner] {
        policy.custom.isEmpty ? [] : [CustomPatternScanner(policy.custom)]
    }

    /// The personal information in a text, in order and apart.
    ///
    /// What is found is taken out and the rest searched again until nothing more comes: values that are glued together hide
    /// one another, and so masking a masked text finds nothing new.
    public func findings(in utterance: Utterance) -> [PIIFinding] {
        pool.withScratch { scratch in
            var findings: [PIIFinding] = []
            var found: [PIIFinding] = []
            scratch.shadow.read(utterance.text, placeholders: placeholders)
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
                found = reported(found.withPersonsCut(in: scratch.shadow))
                if found.isEmpty { break }
                for finding in found {
                    findings.append(finding.moved(to: scratch.shadow.originalRange(of: finding.range)))
                }
                scratch.shadow.replaceByBarriers(found.map(\.range))
            }
            return findings
        }
    }

    /// The findings, joined, that are not kept; of those that are what in them may not be, such as a card number in a URL.
    ///
    /// What is kept stays in the text that is searched again, so that it hides nothing that comes to light later.
    private func reported(_ found: [PIIFinding]) -> [PIIFinding] {
        let joined = found.joined()
        guard joined.contains(where: { policy.treatment(of: $0.kind) == .keep }) else { return joined }
        return joined.flatMap { finding in
            guard policy.treatment(of: finding.kind) == .keep else { return [finding] }
            return found.filter {
                PIIKind.mandatory.contains($0.kind) && finding.range.contains($0.range.lowerBound)
            }
            .joined()
        }
    }

    /// How often a text is searched at most; each round but the last found something, and few values hide more than one.
    private static let mostRounds = 8
}
