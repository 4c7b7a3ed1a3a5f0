import Privacy
import Terminal

/// What was found in a stream of texts: kinds and counts.
struct MaskingTally {
    private var counts: [PIIKind: Int] = [:]
    private(set) var lines = 0
    /// Lines that were not UTF-8.
    private(set) var repaired = 0

    var isEmpty: Bool { counts.isEmpty }

    mutating func countLine(isRepaired: Bool) {
        lines += 1
        repaired += isRepaired ? 1 : 0
    }

    mutating func add(_ spans: [Redaction.Span]) {
        for span in spans { counts[span.kind, default: 0] += 1 }
    }

    /// The report: the kinds, the most frequent first, and how many of each were found.
    var report: [String] {
        let size = "\(lines) \(lines == 1 ? "line" : "lines")"
        let note = repaired == 0 ? "" : ", \(repaired) of them not UTF-8 and repaired"
        guard !counts.isEmpty else { return ["no personal information in \(size)\(note)"] }
        var table = TextTable(columns: [.init("kind"), .init("found", alignment: .right)])
        for (kind, count) in counts.sorted(by: { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }) {
            table.append([kind.rawValue, "\(count)"])
        }
        table.append(["all", "\(counts.values.reduce(0, +))"])
        return table.lines(fitting: nil) + ["in \(size)\(note)"]
    }
}
