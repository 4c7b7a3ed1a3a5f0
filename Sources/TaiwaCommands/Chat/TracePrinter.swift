import Bundles
import Dialogue
import Foundation
import Terminal

/// Prints why a reply is as it is.
struct TracePrinter {
    let console: Console

    func print(_ trace: Trace, route: Router.Route?) throws {
        let best = route?.best.bundle
        try heading("question")
        try console.print("  \(trace.text.sanitizedForTerminal())")
        try console.print("  language \(trace.language ?? "unknown"), masked: \(list(trace.masked))")
        if !trace.setAside.isEmpty {
            try console.print("  set aside as denied: \(list(trace.setAside).sanitizedForTerminal())")
        }
        try heading("intents, by the classifier of \(best.map { "\($0.domain) version \($0.version)" } ?? "?")")
        try ranks(trace.intents)
        try heading("answers, with retrieval")
        try ranks(trace.answers)
        try heading("nearest examples")
        var neighbours = TextTable(columns: [
            .init("", alignment: .right), .init("", extent: .flexible), .init(""),
        ])
        for neighbour in trace.neighbours {
            neighbours.append(["  " + number(neighbour.similarity), neighbour.text, neighbour.answer])
        }
        try rows(of: neighbours)
        try heading("features that counted most for \(trace.intents.first?.name ?? "?")")
        let weights = trace.weights.map { "\($0.feature) \(signed($0.contribution))" }
        try console.print("  " + weights.joined(separator: "   ").sanitizedForTerminal())
        try heading("evidence for answering")
        var evidence = TextTable(columns: [.init(""), .init("", alignment: .right), .init("", alignment: .right)])
        for quantity in trace.evidence {
            evidence.append(["  " + quantity.name, number(quantity.value), signed(quantity.contribution)])
        }
        try rows(of: evidence)
        if let taught = trace.taught {
            try heading("taught")
            try console.print(
                "  \(taught.example), near by \(number(taught.similarity)): \(taught.text.sanitizedForTerminal())")
        }
        try heading("decision")
        try console.print(
            "  \(trace.decision): right with \(number(trace.confidence)) (answers from "
                + "\(number(trace.thresholds.answer))), among those offered with \(number(trace.offerConfidence)) "
                + "(asks back from \(number(trace.thresholds.offer))); runner-up \(trace.runnerUp ?? "none")")
    }

    private func heading(_ text: String) throws { try console.print(console.palette.paint(text, .bold)) }

    private func ranks(_ ranks: [Trace.Rank]) throws {
        var table = TextTable(columns: [.init("", alignment: .right), .init("")])
        for rank in ranks { table.append(["  " + number(rank.probability), rank.name]) }
        try rows(of: table)
    }

    /// A table without its empty header.
    private func rows(of table: TextTable) throws {
        for line in table.lines(fitting: nil, palette: console.palette).dropFirst() { try console.print(line) }
    }

    private func list(_ names: [String]) -> String { names.isEmpty ? "nothing" : names.joined(separator: ", ") }
    private func number(_ value: Double) -> String { String(format: "%.3f", value) }
    private func signed(_ value: Double) -> String { String(format: "%+.2f", value) }
}
