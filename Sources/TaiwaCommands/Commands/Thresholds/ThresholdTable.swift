import Foundation
import Terminal
import Training

/// A dozen points of a curve with a bar each; the threshold in force and the advised one are marked.
struct ThresholdTable {
    /// Nine that cover the range, and the high ones that bundles end up with.
    private static let usual = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95]
    private static let barWidth = 20

    private let rows: [(point: ThresholdCurve.Point, mark: String)]

    init(_ curve: ThresholdCurve, advised: ThresholdCurve.Point?) {
        var rows = Self.usual.map { (point: curve.point(at: $0), mark: "") }
        func mark(_ point: ThresholdCurve.Point, _ text: String) {
            if let place = rows.firstIndex(where: { $0.point.threshold == point.threshold }) {
                rows[place].mark += rows[place].mark.isEmpty ? text : ", \(text)"
            } else {
                rows.append((point, text))
            }
        }
        mark(curve.now, "now")
        if let advised { mark(advised, "advised") }
        self.rows = rows.sorted { $0.point.threshold < $1.point.threshold }
    }

    func print(on console: Console) throws {
        var table = TextTable(columns: [
            .init("threshold", alignment: .right), .init("answered", alignment: .right),
            .init("asked back", alignment: .right), .init("precision", alignment: .right),
            .init("at least", alignment: .right), .init(""), .init(""),
        ])
        for row in rows {
            let point = row.point
            table.append([
                String(format: "%.2f", point.threshold), "\(Percent(point.answered))", "\(Percent(point.askedBack))",
                point.precision.map { "\(Percent($0))" } ?? "–", point.precisionLower.map { "\(Percent($0))" } ?? "–",
                Self.bar(point), row.mark,
            ])
        }
        for (index, line) in table.lines(fitting: console.columns, palette: console.palette).enumerated() {
            let isMarked = index > 0 && !rows[index - 1].mark.isEmpty
            try console.print(isMarked ? console.palette.paint(line, Style(color: .cyan)) : line)
        }
    }

    /// Of questions with an answer: given the right one, a wrong one, none.
    private static func bar(_ point: ThresholdCurve.Point) -> String {
        let right = Int((point.answeredRight * Double(barWidth)).rounded())
        let given = max(Int((point.answered * Double(barWidth)).rounded()), right)
        return String(repeating: "#", count: right) + String(repeating: "x", count: given - right)
            + String(repeating: ".", count: barWidth - given)
    }
}
