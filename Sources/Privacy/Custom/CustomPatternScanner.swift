/// Finds the values of a bundle's own patterns.
struct CustomPatternScanner: PIIScanner {
    private let patterns: [(automaton: PatternAutomaton, label: PlaceholderLabel?)]

    init(_ patterns: [CustomPattern]) {
        self.patterns = patterns.map { ($0.automaton, $0.labels.isEmpty ? nil : PlaceholderLabel(texts: $0.labels)) }
    }

    func scan(_ text: ScannedText, into findings: inout [PIIFinding]) {
        let shadow = text.shadow
        for pattern in patterns {
            var index = 0
            while index < shadow.count {
                if let end = Self.end(of: pattern.automaton, in: shadow, from: index) {
                    findings.append(PIIFinding(kind: .custom, range: index..<end, label: pattern.label))
                    index = end
                } else {
                    index += 1
                }
            }
        }
    }

    /// The end of a fit at a place that is not in the middle of a word or number.
    private static func end(of automaton: PatternAutomaton, in shadow: Shadow, from start: Int) -> Int? {
        guard automaton.canBegin(with: shadow.scalars[start]),
            !(shadow.classes[start].isWord && shadow.kind(at: start - 1).isWord)
        else { return nil }
        return automaton.longestFit(in: shadow, from: start)
    }
}
