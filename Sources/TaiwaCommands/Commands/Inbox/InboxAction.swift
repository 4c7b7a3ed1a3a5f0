/// Something that `taiwa inbox` does beside the full-screen triage; its options stand beside `--plugins`, `--state`, `--by`
/// and `--format`.
protocol InboxAction: CommandAction {
    /// Whether it changes anything.
    static var isWriting: Bool { get }

    func run(_ desk: InboxDesk, on console: Console) throws -> ExitCode
}

extension InboxAction {
    static var isWriting: Bool { true }
}
