/// Something that `taiwa bundles` does beside listing them; its name is the first operand.
protocol BundlesAction: Sendable {
    static var name: String { get }
    /// What stands behind the name: `NAME VERSION`.
    static var operand: String { get }
    /// What it does, below the name in `--help`.
    static var summary: String { get }
    /// What it takes beside `--plugins` and `--format`.
    static var options: [OptionSpecification] { get }

    /// - Parameters:
    ///   - words: the operands behind its name.
    init(_ words: BundlesOperands, _ arguments: ParsedArguments) throws(UsageError)
    func run(on console: Console) throws -> ExitCode
}

extension BundlesAction {
    /// How to call it: `approve NAME VERSION`.
    static var usage: String { operand.isEmpty ? name : "\(name) \(operand)" }
}
