/// The same words as an example of two answers, or twice of one.
struct RepeatedExamples: SheetCheck {
    func findings(in sheets: SheetRows) -> [Finding] {
        var first: [[UInt64]: [SheetRows.ExampleRow]] = [:]
        var findings: [Finding] = []
        for row in sheets.examples where !row.text.words.isEmpty {
            let earlier = first[row.text.words] ?? []
            if let other = earlier.first(where: { $0.id != row.id }) {
                findings.append(
                    Finding(
                        .contradictoryExamples, at: sheets.place(of: row), and: sheets.place(of: other),
                        reason: "an example of '\(row.id)' here, and of '\(other.id)' there", text: row.text.shown))
            } else if let other = earlier.first {
                findings.append(
                    Finding(
                        .repeatedExample, at: sheets.place(of: row), and: sheets.place(of: other),
                        reason: "the same example of '\(row.id)' is there already", text: row.text.shown))
            }
            if !earlier.contains(where: { $0.id == row.id }) { first[row.text.words, default: []].append(row) }
        }
        return findings
    }
}
