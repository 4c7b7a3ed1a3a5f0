/// One of the forms of `taiwa evaluate`: on a bundle, on labelled texts, on a FAQ, or on texts with personal information.
protocol EvaluationForm: Sendable {
    func run(on console: Console) throws -> ExitCode
}
