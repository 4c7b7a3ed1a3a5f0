import Bundles
import Foundation
import Learning
import Privacy
import SystemCalls
import Terminal
import TextAnalysis
import Training

/// `taiwa evaluate --faq FILE`: measures how well the entries of a FAQ are found from their titles and texts alone.
struct FAQEvaluation: EvaluationForm {
    /// The options that this form alone takes.
    static let options: [OptionSpecification] = [.faq, .queries, .qrels, .run]
    /// Those that it shares with the form on labelled texts.
    static let sharedOptions: [OptionSpecification] = [.threads, .textLanguage]

    private let faq: String
    private let queries: String
    private let qrels: String
    private let run: String?
    private let threads: Int
    private let format: OutputFormat

    /// - Parameters:
    ///   - arguments: with `--faq`.
    init(_ arguments: ParsedArguments) throws(UsageError) {
        faq = arguments[.faq] ?? ""
        guard let queries = arguments[.queries] else { throw .unmet("--faq", needs: "--queries FILE") }
        guard let qrels = arguments[.qrels] else { throw .unmet("--faq", needs: "--qrels FILE") }
        self.queries = queries
        self.qrels = qrels
        run = arguments[.run]
        // A file that is read is not written over.
        for option in [OptionSpecification.faq, .queries, .qrels] {
            if let run, arguments[option] == run { throw .conflict("--run \(run)", with: "\(option.name) \(run)") }
        }
        threads = try arguments.integer(.threads, in: 1...1024) ?? ProcessInfo.processInfo.activeProcessorCount
        // One scoring serves every language, so that the tag is only checked.
        _ = try arguments.language()
        format = try arguments.format()
    }

    func run(on console: Console) throws -> ExitCode {
        let redactor = Redactor(masker: PatternMasker())
        let sheet = try FAQSheet(path: faq, redactor: redactor)
        let asked = try QuerySheet(path: queries, redactor: redactor)
        let relevance = try RelevanceSheet(path: qrels, queries: asked, faq: sheet)
        let trial = FAQTrial(of: asked, to: sheet, relevance: relevance, threads: threads)
        guard let report = FAQReport(trial) else { throw FAQSheetError(path: qrels, .nothingRelevant) }
        let left = asked.rows.count - report.ranking.queries
        if left > 0 {
            console.note("\(queries): \(left) of \(asked.rows.count) queries have no relevant FAQ and do not count")
        }
        switch format {
        case .json: try console.printJSON(report, layout: .indented)
        case .table: try print(report, on: console)
        }
        if let run {
            do {
                try AtomicFile.replace(run, with: TRECRun(trial).bytes)
            } catch {
                throw BundleError(path: run, .cannotWrite(reason: error.reason))
            }
        }
        return .good
    }

    private func print(_ report: FAQReport, on console: Console) throws {
        let ranking = report.ranking
        try console.print("\(faq) (\(report.faqs) FAQs) asked \(queries)".sanitizedForTerminal())
        try console.print()
        var table = TextTable(columns: [.init("measure"), .init("value", alignment: .right), .init("of")])
        table.append(["relevant first", "\(Percent(ranking.topOne))", "\(ranking.queries) queries"])
        table.append(["MRR@10", "\(Percent(ranking.reciprocalRank))", ""])
        table.append(["nDCG@10", "\(Percent(ranking.normalizedGain))", ""])
        table.append(["recall@10", "\(Percent(ranking.recall))", "relevant FAQs of a query"])
        table.append(["training", String(format: "%.2f s", report.trainSeconds), "\(ByteCount(report.indexBytes))"])
        let median = String(format: "%.1f µs", report.queryMicrosMedian ?? 0)
        let slow = String(format: "%.1f µs", report.queryMicros99 ?? 0)
        table.append(["query, median", median, "\(report.queriesTimed) queries timed"])
        table.append(["query, 99 %", slow, ""])
        try console.print(table)
    }
}
