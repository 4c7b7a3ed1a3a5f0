/// One of the forms of `taiwa evaluate`: on a bundle, or on labelled texts.
protocol EvaluationForm: Sendable {
    func run(on console: Console) throws -> ExitCode
}
