/// A command of the program.
protocol Command: Sendable {
    static var specification: CommandSpecification { get }
    init(_ arguments: ParsedArguments) throws(UsageError)
    /// Does it.
    ///
    /// - Throws: whatever went wrong; ``CommandError`` gives it an exit code, others are the environment's.
    func run(on console: Console) throws -> ExitCode
}
