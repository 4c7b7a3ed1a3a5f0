/// A command of the program.
protocol Command: Sendable {
    static var specification: CommandSpecification { get }
    init(_ arguments: ParsedArguments) throws(UsageError)
    /// Does it.
    ///
    /// - Throws: ``BundleError``, ``SystemError`` and what the terminal throws; ``Program`` gives them exit codes.
    func run(on console: Console) throws -> ExitCode
}

/// A command that the program has: its specification, and how it is made of arguments.
struct CommandEntry: Sendable {
    let specification: CommandSpecification
    let make: @Sendable (ParsedArguments) throws(UsageError) -> any Command

    init(
        _ specification: CommandSpecification,
        make: @escaping @Sendable (ParsedArguments) throws(UsageError) -> any Command
    ) {
        self.specification = specification
        self.make = make
    }
}
