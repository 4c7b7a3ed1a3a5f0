import Terminal

/// `taiwa inbox`: what the engine could not answer, on a full screen or action by action.
struct InboxCommand: Command {
    /// What it does by the first operand; another is a type more.
    static let actions: [any InboxAction.Type] = [
        ListAction.self, ShowAction.self, AttachAction.self, AnswerAction.self, DismissAction.self, ClaimAction.self,
        GiveBackAction.self, ReopenAction.self, MergeAction.self, SplitAction.self, UndoAction.self,
        NoticesAction.self, DeadLettersAction.self, ResendAction.self,
    ]

    private static let table = ActionTable(of: "inbox", actions)

    static let specification = CommandSpecification(
        name: "inbox", summary: "look after what could not be answered, or was answered badly",
        operand: "[ACTION …]", arity: .any,
        options: [.plugins, .triageState] + table.options + [.decider, .format],
        discussion: [
            "At a terminal it opens a full screen; ? shows its keys. In a pipe it prints the list. What is done answers",
            "from the next message on, also in a server that runs on the same state directory.",
            "",
            "A group (g_5) is questions that ask the same, an alert (a_17) one of them. Why: ? unanswered,",
            "~ low confidence, ! bad answer. Exit code 1: it cannot be done now, or a preview breaks an exam question.",
            "Actions:",
        ] + table.lines)

    private let place: InboxPlace
    /// What to do; without one, the full screen, or a list where there is no terminal.
    private let action: (any InboxAction)?
    private let filter: TriageFilter
    private let list: ListAction
    private let wantsList: Bool

    init(_ arguments: ParsedArguments) throws(UsageError) {
        let type = try Self.table.index(chosenBy: arguments, alone: ListAction.options).map { Self.actions[$0] }
        place = try InboxPlace(arguments)
        filter = try TriageFilter(arguments)
        list = try ListAction(arguments)
        wantsList = arguments.contains(.format) || arguments.contains(.mostGroups)
        action = try type?.init(Self.table.words(of: arguments), arguments)
    }

    func run(on console: Console) throws -> ExitCode {
        let showsScreen = action == nil && !wantsList && FullScreen.isPossible(environment: console.environment)
        let isWriting = showsScreen || action.map { type(of: $0).isWriting } ?? false
        let desk = try place.open(on: console, isWriting: isWriting)
        defer { desk.close() }
        if let action { return try action.run(desk, on: console) }
        guard showsScreen else { return try list.run(desk, on: console) }
        try desk.check(filter)
        var screen = FullScreen(environment: console.environment)
        var session = TriageSession(desk: desk, filter: filter)
        try session.run(on: &screen)
        return .good
    }
}
