/// `taiwa evaluate`: measures a bundle, the learning itself on files of labelled texts, finding in a FAQ, or finding personal
/// information.
struct EvaluateCommand: Command {
    static let specification = CommandSpecification(
        name: "evaluate", summary: "measure a bundle on questions, training on labelled texts, a FAQ, or masking",
        operand: "BUNDLE | --train FILE | --faq FILE | --pii FILE", arity: .any,
        options: BundleEvaluation.options + [.format] + PIIEvaluation.options + FAQEvaluation.options
            + LabelledTextOptions.options,
        discussion: [
            "With BUNDLE it measures the bundle's released version on a sheet, where expected is an answer's id, or - for a",
            "question that must not be answered. A reply is right when it gives or offers the right answer, or does not",
            "answer where there is none. It takes --plugins, --questions, --failures, --at-least and --format.",
            "",
            "With --train it trains on a file, without a bundle, and measures on another, on folds, or on --valid if there is",
            "nothing else. It takes --format and all options from --train on. Lines are text<TAB>label, in --oos files the",
            "label may be missing. Predictions are text<TAB>gold<TAB>best label<TAB>confidence<TAB>in-scope score; the text",
            "is masked, as everything that is kept. The article Measuring says what the figures mean.",
            "",
            "With --faq it needs --queries and --qrels, and measures how well the FAQ that answers a query is found without",
            "any example. It takes --run, --format, --threads and --lang, which changes nothing: one scoring serves every",
            "language. Grades are whole numbers; 0, or a pair that is not there, is not relevant.",
            "",
            "With --pii it masks each text and measures the spans found. Lines are {\"text\": \"…\", \"spans\": [{\"start\": 0,",
            "\"end\": 3, \"kind\": \"person\"}]} with offsets in Unicode scalars, the end exclusive. It takes --bundle with",
            "--plugins, --format, and --predictions, which writes the spans found in the same form, the text masked.",
        ])

    private let form: any EvaluationForm

    init(_ arguments: ParsedArguments) throws(UsageError) {
        if arguments.contains(.pii) {
            guard arguments.operands.isEmpty else { throw .conflict("BUNDLE", with: "--pii") }
            for option in BundleEvaluation.options + FAQEvaluation.options + LabelledTextOptions.options
            where arguments.contains(option) && !PIIEvaluation.sharedOptions.contains(option) {
                throw .conflict(option.name, with: "--pii")
            }
            form = try PIIEvaluation(arguments)
            return
        }
        if arguments.contains(.bundle) { throw .unmet("--bundle", needs: "--pii FILE") }
        if arguments.contains(.faq) {
            guard arguments.operands.isEmpty else { throw .conflict("BUNDLE", with: "--faq") }
            for option in BundleEvaluation.options + LabelledTextOptions.options
            where arguments.contains(option) && !FAQEvaluation.sharedOptions.contains(option) {
                throw .conflict(option.name, with: "--faq")
            }
            form = try FAQEvaluation(arguments)
            return
        }
        for option in FAQEvaluation.options where arguments.contains(option) {
            throw .unmet(option.name, needs: "--faq FILE")
        }
        if arguments[.train] != nil {
            guard arguments.operands.isEmpty else { throw .conflict("BUNDLE", with: "--train") }
            for option in BundleEvaluation.options where arguments.contains(option) {
                throw .conflict(option.name, with: "--train")
            }
            form = LabelledTextEvaluation(try LabelledTextOptions(arguments))
        } else {
            for option in LabelledTextOptions.options where arguments.contains(option) {
                throw .unmet(option.name, needs: "--train FILE")
            }
            guard let name = arguments.operands.first else {
                throw .missingOperand("BUNDLE", command: Self.specification.name)
            }
            guard arguments.operands.count == 1 else {
                throw .unexpectedOperand(command: Self.specification.name)
            }
            form = try BundleEvaluation(of: name, arguments)
        }
    }

    func run(on console: Console) throws -> ExitCode { try form.run(on: console) }
}
