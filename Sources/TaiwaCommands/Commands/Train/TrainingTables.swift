import Bundles
import Foundation
import Privacy
import Terminal
import Training

/// Shows what became of trainings: a row a bundle, and below it the questions that refused versions lose.
struct TrainingTables {
    /// More rows would push what was found out of sight.
    private static let mostBroken = 20

    private let results: [TrainingResult]

    init(_ results: [TrainingResult]) { self.results = results }

    func print(as format: OutputFormat, on console: Console) throws {
        switch format {
        case .json: try console.printJSON(results, layout: .indented)
        case .table:
            guard !results.isEmpty else { return }
            try console.print(overview)
            for result in results where result.state == .refused && !result.gate.broken.isEmpty {
                try printBroken(of: result, on: console)
            }
        }
    }

    private var overview: TextTable {
        var table = TextTable(columns: [
            .init("bundle", extent: .flexible), .init("version", alignment: .right),
            .init("answers", alignment: .right), .init("examples", alignment: .right),
            .init("exam", alignment: .right), .init("size", alignment: .right),
            .init("seconds", alignment: .right), .init("state"),
        ])
        for result in results {
            table.append([
                result.bundle, "\(result.version)", "\(result.answers)", "\(result.examples)",
                "\(Percent(result.exam.accuracy))", "\(ByteCount(result.modelBytes))",
                String(format: "%.2f", result.seconds),
                result.state == .active ? "released" : result.state.shown,
            ])
        }
        return table
    }

    private func printBroken(of result: TrainingResult, on console: Console) throws {
        let broken = result.gate.broken
        try console.print()
        try console.print(
            "\(result.bundle): right in version \(result.gate.activeVersion ?? 0) and wrong in \(result.version)")
        var table = TextTable(columns: [
            .init("line", alignment: .right), .init("question", extent: .flexible), .init("right"),
            .init("version \(result.gate.activeVersion ?? 0)"), .init("version \(result.version)"),
        ])
        for question in broken.prefix(Self.mostBroken) {
            table.append([
                "\(question.line)", question.question.string, question.expected, question.old.brief, question.new.brief,
            ])
        }
        try console.print(table)
        if broken.count > Self.mostBroken { try console.print("… and \(broken.count - Self.mostBroken) more") }
    }
}
