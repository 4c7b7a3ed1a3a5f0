import Bundles
import Dialogue
import Learning
import Privacy
import Terminal
import Training

/// `taiwa evaluate BUNDLE`: measures a bundle's released version on questions with known answers.
struct BundleEvaluation: EvaluationForm {
    /// The options that this form alone takes.
    static let options: [OptionSpecification] = [.plugins, .questions, .failures, .atLeast]

    private let plugins: String
    private let name: String
    private let questions: String?
    private let listsFailures: Bool
    private let bar: Double?
    private let format: OutputFormat

    init(of name: String, _ arguments: ParsedArguments) throws(UsageError) {
        plugins = arguments.plugins
        self.name = name
        questions = arguments[.questions]
        listsFailures = arguments.has(.failures)
        bar = try arguments.share(.atLeast)
        format = try arguments.format()
    }

    func run(on console: Console) throws -> ExitCode {
        let directory = try BundleSelection(plugins: plugins, names: [name]).bundles[0]
        let catalog = StageCatalog.standard
        guard let bundle = try LoadedBundle(directory, catalog: catalog) else {
            throw BundleError(path: directory.path, .notReleased(name))
        }
        if case .stale = try directory.standing() {
            console.note("\(bundle.domain): the sheets have changed since version \(bundle.version) was trained")
        }
        let sheet = try QuestionSheet(
            path: questions ?? directory.examPath, answers: bundle.knowledge.answers.map(\.id),
            redactor: try bundle.profile.redactor(from: catalog))
        let evaluation = Evaluation(of: bundle.pipeline, on: sheet)
        let report = evaluation.report
        switch format {
        case .json where listsFailures:
            try console.printJSON(ReportWithFailures(evaluation, path: sheet.path), layout: .indented)
        case .json: try console.printJSON(report, layout: .indented)
        case .table:
            try print(report, of: bundle, path: sheet.path, on: console)
            if listsFailures { try printFailures(of: evaluation, path: sheet.path, on: console) }
        }
        return report.accuracy >= bar ?? 0 ? .good : .barNotMet
    }

    private func print(
        _ report: EvaluationReport, of bundle: LoadedBundle, path: String, on console: Console
    ) throws {
        try console.print("\(bundle.domain) version \(bundle.version) on \(path)")
        var table = TextTable(columns: [.init("measure"), .init("value", alignment: .right), .init("of")])
        let answerable = "\(report.answerable) answerable questions"
        let unanswerable = "\(report.unanswerable) questions without an answer"
        table.append(["accuracy", "\(Percent(report.accuracy))", "\(report.questions) questions"])
        table.append(["macro-F1", "\(Percent(report.macroF1))", ""])
        table.append(["right first", "\(Percent(report.rightFirst))", answerable])
        table.append(["right first or offered", "\(Percent(report.rightFirstOrOffered))", answerable])
        table.append(["not answered", "\(Percent(report.notAnswered))", unanswerable])
        table.append(["admitted not knowing", "\(Percent(report.admitted))", unanswerable])
        table.append(["answered: precision", "\(Percent(report.answeredPrecision))", "answers given"])
        table.append(["answered: recall", "\(Percent(report.answeredRecall))", answerable])
        table.append(["unanswered: precision", "\(Percent(report.unansweredPrecision))", "replies without an answer"])
        table.append(["asked back", "\(Percent(report.askedBack))", "all replies"])
        if let point = report.coverageAt95 {
            table.append([
                "coverage at 95 % precision", "\(Percent(point.coverage))",
                String("from confidence \(Percent(point.threshold)) on"),
            ])
        } else {
            table.append(["coverage at 95 % precision", "–", "no threshold gives it"])
        }
        try console.print(table)
        guard !report.confusions.isEmpty else { return }
        var confusions = TextTable(columns: [
            .init("expected"), .init("replied"), .init("times", alignment: .right),
        ])
        for confusion in report.confusions {
            confusions.append([confusion.expected, confusion.predicted, "\(confusion.count)"])
        }
        try console.print()
        try console.print(confusions)
    }

    private func printFailures(of evaluation: Evaluation, path: String, on console: Console) throws {
        try console.print()
        for outcome in evaluation.outcomes where !outcome.isRight {
            let reply =
                switch outcome.decision {
                case .answer(let id): id.rawValue
                case .clarify(let ids): "asked back: " + ids.map(\.rawValue).joined(separator: ", ")
                case .unanswered: "not answered (best: \(outcome.best?.rawValue ?? "none"))"
                }
            let expected = outcome.question.expected?.rawValue ?? "-"
            try console.print(
                "\(path):\(outcome.question.line): \(outcome.question.text.string.sanitizedForTerminal()) "
                    + "[expected \(expected), \(reply), confidence \(Percent(outcome.confidence))]")
        }
    }
}

/// A report with the questions whose reply was wrong, as JSON: the report's members and `failures`.
private struct ReportWithFailures: Encodable {
    struct Failure: Encodable {
        let place: String
        let text: String
        let expected: String
        let replied: [String]
        let best: String
        let confidence: Double
    }

    private let report: EvaluationReport
    private let failures: [Failure]

    private enum CodingKeys: String, CodingKey { case failures }

    init(_ evaluation: Evaluation, path: String) {
        report = evaluation.report
        failures = evaluation.outcomes.filter { !$0.isRight }.map { outcome in
            let replied: [AnswerID] =
                switch outcome.decision {
                case .answer(let id): [id]
                case .clarify(let ids): ids
                case .unanswered: []
                }
            return Failure(
                place: "\(path):\(outcome.question.line)", text: outcome.question.text.string,
                expected: outcome.question.expected?.rawValue ?? "-", replied: replied.map(\.rawValue),
                best: outcome.best?.rawValue ?? "-", confidence: outcome.confidence)
        }
    }

    func encode(to encoder: any Encoder) throws {
        try report.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(failures, forKey: .failures)
    }
}
