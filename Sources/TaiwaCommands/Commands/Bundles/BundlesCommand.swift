/// `taiwa bundles`: lists the bundles, and looks after their versions.
struct BundlesCommand: Command {
    /// What it does by the first operand; another is a type more.
    static let actions: [any BundlesAction.Type] = [
        HistoryAction.self, DiffAction.self, ApproveAction.self, RejectAction.self, RollbackAction.self,
        CollectAction.self, RestoreAction.self,
    ]

    static let specification = CommandSpecification(
        name: "bundles", summary: "list the bundles, and look after their versions",
        operand: "[ACTION …]", arity: .any,
        options: [.plugins] + actionOptions + [.memoryOfBundles, .format],
        discussion: [
            "Without an action it lists the bundles. A bundle's state: active; awaiting_approval: a version passed its gate",
            "and nobody has decided; quarantined: something in it is wrong, an older version may go on serving; new. Sheets:",
            "current: the active version was trained on them; changed; refused: the version trained on them did not pass;",
            "set_aside: it was rejected or rolled back from. NAME is a name below the plugin directory.", "",
            "actions:",
        ] + actionLines)

    private static var actionOptions: [OptionSpecification] {
        actions.flatMap { $0.options }.reduce(into: []) { all, option in
            if !all.contains(option) { all.append(option) }
        }
    }

    private static var actionLines: [String] {
        let width = actions.map { $0.usage.count }.max() ?? 0
        return actions.map { action in
            "  \(action.usage)\(String(repeating: " ", count: width - action.usage.count))  \(action.summary)"
        }
    }

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
        let name = arguments.operands.first
        if memory != nil, let name { throw .conflict("--memory", with: "bundles \(name)", command: "bundles") }
        for action in Self.actions where action.name != name {
            let foreign = action.options.first { option in
                arguments.contains(option) && !Self.options(of: name).contains(option)
            }
            if let foreign {
                throw .conflict(foreign.name, with: name.map { "bundles \($0)" } ?? "bundles alone", command: "bundles")
            }
        }
        guard let name else {
            action = nil
            return
        }
        guard let type = Self.actions.first(where: { $0.name == name }) else {
            throw .unknownAction(name, of: "bundles", known: Self.actions.map { $0.name })
        }
        action = try type.init(BundlesOperands(action: name, arguments.operands.dropFirst()), arguments)
    }

    private static func options(of name: String?) -> [OptionSpecification] {
        actions.first { $0.name == name }?.options ?? []
    }

    func run(on console: Console) throws -> ExitCode {
        if let action { return try action.run(on: console) }
        return try memory?.run(on: console) ?? list.run(on: console)
    }
}
