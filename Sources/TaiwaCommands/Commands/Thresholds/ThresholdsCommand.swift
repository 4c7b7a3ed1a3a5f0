import Bundles
import Dialogue
import Privacy
import TextAnalysis
import Training

/// `taiwa thresholds`: what answering from each confidence on would give, and which threshold to use.
struct ThresholdsCommand: Command {
    static let specification = CommandSpecification(
        name: "thresholds", summary: "advise from which confidence a bundle should answer", operand: "BUNDLE …",
        arity: .atLeastOne, options: [.plugins, .precision, .answer, .questions, .format, .quiet],
        discussion: [
            "The first curve is over questions that training held out, the second over a sheet, asked of the active",
            "version. Answered and asked back are shares of questions with an answer, precision is the share of answers",
            "given that are right. The bar is over questions with an answer: # given the right one, x a wrong one, . none.",
            "",
            "Nothing is changed: put what is advised into bundle.json, or the column threshold of answers.csv, and train.",
            "Exit code 1: --precision was given and no threshold reaches it on the held-out questions.",
        ])

    private static let usualPrecision = 0.95

    private let plugins: String
    private let names: [String]
    private let precision: Double
    private let isPrecisionAsked: Bool
    private let answer: String?
    private let questions: String?
    private let format: OutputFormat
    private let isQuiet: Bool

    init(_ arguments: ParsedArguments) throws(UsageError) {
        plugins = arguments.plugins
        names = arguments.operands
        precision = try arguments.share(.precision) ?? Self.usualPrecision
        isPrecisionAsked = arguments.contains(.precision)
        answer = arguments[.answer]
        questions = arguments[.questions]
        format = try arguments.format()
        isQuiet = arguments.has(.quiet)
        if answer != nil || questions != nil, names.count > 1 {
            throw .unexpectedOperand(command: Self.specification.name)
        }
    }

    func run(on console: Console) throws -> ExitCode {
        let selection = try BundleSelection(plugins: plugins, names: names)
        let results = try selection.bundles.map { try result(for: $0, on: console) }
        switch format {
        case .json: try console.printJSON(results, layout: .indented)
        case .table:
            for (index, result) in results.enumerated() {
                if index > 0 { try console.print() }
                try ThresholdsTables(result, console: console).print()
            }
        }
        return isPrecisionAsked && results.contains { $0.advice == nil } ? .barNotMet : .good
    }

    private func result(for directory: BundleDirectory, on console: Console) throws -> ThresholdsResult {
        let catalog = StageCatalog.standard
        guard let bundle = try LoadedBundle(directory, catalog: catalog) else {
            throw BundleError(path: directory.path, .notReleased(directory.domain.rawValue))
        }
        let chosen = try answer.map { try identifier($0, in: bundle) }
        let heldOut = try HeldOutQuestions(of: bundle, in: directory).questions
        let isStale = if case .current = try directory.standing() { false } else { true }
        if isStale, !isQuiet {
            console.note(
                "\(bundle.domain): the sheets have changed since version \(bundle.version) was trained; "
                    + "this is about that version")
        }
        return ThresholdsResult(
            bundle: bundle, directory: directory, isStale: isStale, chosen: chosen, heldOut: heldOut,
            sheet: try sheet(for: bundle, in: directory, catalog: catalog, on: console), precision: precision)
    }

    /// The sheet that was asked for, or the exam; an exam that has grown beyond the active version is left out.
    private func sheet(
        for bundle: LoadedBundle, in directory: BundleDirectory, catalog: StageCatalog, on console: Console
    ) throws -> JudgedSheet? {
        let redactor = try bundle.profile.redactor(from: catalog)
        let answers = bundle.knowledge.answers.map(\.id)
        if let questions {
            return JudgedSheet(try QuestionSheet(path: questions, answers: answers, redactor: redactor), by: bundle)
        }
        do {
            return JudgedSheet(
                try QuestionSheet(path: directory.examPath, answers: answers, redactor: redactor), by: bundle)
        } catch {
            if !isQuiet { console.note("\(error); the exam is left out") }
            return nil
        }
    }

    private func identifier(_ name: String, in bundle: LoadedBundle) throws(UsageError) -> AnswerID {
        let known = bundle.knowledge.answers.map(\.id)
        guard let id = known.first(where: { $0.rawValue == name }) else {
            let nearest = NearestName.suggestion(for: name, among: known.map(\.rawValue))
            let hint = nearest.map { " (did you mean '\($0)'?)" } ?? ""
            throw .badValue(OptionSpecification.answer.name, expected: "an answer of \(bundle.domain)\(hint)")
        }
        return id
    }
}
