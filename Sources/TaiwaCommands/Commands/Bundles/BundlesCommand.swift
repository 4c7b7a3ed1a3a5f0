/// `taiwa bundles`: lists the bundles, and looks after their versions.
struct BundlesCommand: Command {
    /// What it does by the first operand; another is a type more.
    static let actions: [any BundlesAction.Type] = [
        HistoryAction.self, DiffAction.self, PreviewAction.self, ApproveAction.self, RejectAction.self,
        RollbackAction.self,
        CollectAction.self, RestoreAction.self,
    ]

    private static let table = ActionTable(of: "bundles", actions)

    static let specification = CommandSpecification(
        name: "bundles", summary: "list the bundles, and look after their versions",
        operand: "[ACTION …]", arity: .any,
        options: [.plugins] + table.options + [.memoryOfBundles, .format],
        discussion: [
            "Without an action it lists the bundles. A bundle's state: active; awaiting_approval: a version passed its gate",
            "and nobody has decided; quarantined: something in it is wrong, an older version may go on serving; new. Sheets:",
            "current: the active version was trained on them; changed; awaiting, refused, set_aside: a newer version was,",
            "and it waits for approval, did not pass its gate, or was rejected or rolled back from.", "",
            "NAME is a name below the plugin directory. Exit code 1: the decision cannot be made. Actions:",
        ] + table.lines)

    /// What to do; without one, list.
    private let action: (any BundlesAction)?
    private let list: BundleList
    /// What memory they take is asked instead of the list.
    private let memory: MemoryList?

    init(_ arguments: ParsedArguments) throws(UsageError) {
        list = BundleList(plugins: arguments.plugins, format: try arguments.format())
        memory =
            arguments.has(.memoryOfBundles)
            ? MemoryList(plugins: arguments.plugins, format: try arguments.format()) : nil
        let type = try Self.table.index(chosenBy: arguments).map { Self.actions[$0] }
        if memory != nil, let type { throw .conflict("--memory", with: "bundles \(type.name)", command: "bundles") }
        action = try type?.init(Self.table.words(of: arguments), arguments)
    }

    func run(on console: Console) throws -> ExitCode {
        if let action { return try action.run(on: console) }
        return try memory?.run(on: console) ?? list.run(on: console)
    }
}
