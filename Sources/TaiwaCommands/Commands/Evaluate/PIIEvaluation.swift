import Bundles
import Privacy
import SystemCalls
import Terminal
import Training

/// `taiwa evaluate --pii FILE`: measures how well personal information is found.
struct PIIEvaluation: EvaluationForm {
    /// The options that this form alone takes.
    static let options: [OptionSpecification] = [.pii, .bundle]
    /// Those that it shares with other forms.
    static let sharedOptions: [OptionSpecification] = [.predictions, .plugins]

    private let path: String
    private let predictions: String?
    private let masking: BundleMasking
    private let format: OutputFormat

    /// - Parameters:
    ///   - arguments: with `--pii`.
    init(_ arguments: ParsedArguments) throws(UsageError) {
        path = arguments[.pii] ?? ""
        predictions = arguments[.predictions]
        // A file that is read is not written over.
        if predictions == path { throw .conflict("--predictions \(path)", with: "--pii \(path)") }
        masking = try BundleMasking(arguments, command: "evaluate")
        format = try arguments.format()
    }

    func run(on console: Console) throws -> ExitCode {
        let trial = PIITrial(of: try PIISheet(path: path), by: try masking.redactor())
        let report = trial.report
        switch format {
        case .json: try console.printJSON(report, layout: .indented)
        case .table: try print(report, on: console)
        }
        if let predictions {
            do {
                try AtomicFile.replace(predictions, with: trial.predictions)
            } catch {
                throw BundleError(path: predictions, .cannotWrite(reason: error.reason))
            }
        }
        return .good
    }

    private func print(_ report: SpanReport, on console: Console) throws {
        try console.print("\(path): \(report.texts) texts".sanitizedForTerminal())
        try console.print()
        let figures = ["precision", "recall", "F2", "overlap P", "overlap R", "any kind P", "any kind R", "masked"]
        var table = TextTable(
            columns: [.init("kind"), .init("there", alignment: .right), .init("found", alignment: .right)]
                + figures.map { .init($0, alignment: .right) })
        for (kind, figures) in report.kinds { table.append(Self.row(kind.rawValue, figures)) }
        table.append(Self.row("all", report.total))
        try console.print(table)
        try console.print()
        var shares = TextTable(columns: [
            .init("measure"), .init("value", alignment: .right), .init("95 %", alignment: .right), .init("of"),
        ])
        shares.append(Self.row("masked whole", report.total.masked, of: "spans"))
        shares.append(Self.row("fully masked", report.fullyMasked, of: "texts with personal information"))
        shares.append(Self.row("falsely masked", report.falselyMasked, of: "texts without any"))
        try console.print(shares)
    }

    private static func row(_ name: String, _ figures: SpanReport.Figures) -> [String] {
        let shares = [
            figures.exact.precision, figures.exact.recall, figures.exact.f2, figures.overlapping.precision,
            figures.overlapping.recall, figures.anyKind.precision, figures.anyKind.recall, figures.masked.share,
        ]
        return [name, "\(figures.gold)", "\(figures.found)"] + shares.map(percent)
    }

    private static func row(_ name: String, _ share: ObservedShare, of what: String) -> [String] {
        [name, percent(share.share), "\(Percent(share.lower)) – \(Percent(share.upper))", "\(share.total) \(what)"]
    }

    private static func percent(_ share: Double?) -> String { share.map { "\(Percent($0))" } ?? "–" }
}
