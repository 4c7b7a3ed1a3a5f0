/// Finds Japan's basic pension numbers: four and six digits (National Pension Act, article 14; Ordinance for Enforcement,
/// article 1-2), where a word speaks of a pension.
struct PensionScanner: PIIScanner {
    func scan(_ text: ScannedText, into findings: inout [PIIFinding]) {
        if text.numbers.groups.isEmpty || text.context.occurrences.isEmpty { return }
        text.findBareNumbers(of: 10...10, as: .pension, into: &findings) { number in
            switch text.layout(of: number) {
            case [4, 6]:
                text.isAnnounced(number.range, as: .pension) || isNear(text, number.range)
            case [10]:
                text.isAnnounced(number.range, as: .pension)
            default: false
            }
        }
    }

    private func isNear(_ text: ScannedText, _ range: Range<Int>) -> Bool {
        text.context.families(before: range.lowerBound, within: 40, in: text.shadow).contains(.pension)
            || text.context.families(after: range.upperBound, within: 24, in: text.shadow).contains(.pension)
    }
}
