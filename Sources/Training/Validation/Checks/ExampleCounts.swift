/// Answers without examples, with few, or with so many that they pull others' questions over.
struct ExampleCounts: SheetCheck {
    /// With fewer the classifiers have hardly anything to go by.
    private static let fewest = 5
    /// More than this many times the usual number is much.
    private static let mostTimes = 5
    /// With fewer than this many nothing is much.
    private static let least = 30

    func findings(in sheets: SheetRows) -> [Finding] {
        // A plain list of answers is found by titles and texts.
        guard sheets.isWhole, !sheets.examples.isEmpty else { return [] }
        let counts = sheets.examples.reduce(into: [:]) { $0[$1.id, default: 0] += 1 }
        let sorted = sheets.ids.map { counts[$0] ?? 0 }.sorted()
        let usual = sorted[sorted.count / 2]
        var seen: Set<String> = []
        return sheets.answers.filter { seen.insert($0.id).inserted }.compactMap { row in
            let count = counts[row.id] ?? 0
            let place = sheets.place(of: row)
            switch count {
            case 0: return Finding(.noExamples, at: place, reason: "'\(row.id)' has no example")
            case ..<Self.fewest:
                return Finding(
                    .fewExamples, at: place,
                    reason: "'\(row.id)' has \(count) \(count == 1 ? "example" : "examples")")
            case let count where count >= Self.least && count > Self.mostTimes * usual:
                return Finding(
                    .unbalanced, at: place,
                    reason: "'\(row.id)' has \(count) examples, where half of the answers have at most \(usual)")
            default: return nil
            }
        }
    }
}
