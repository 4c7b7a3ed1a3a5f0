import Inbox

/// An action of `taiwa inbox` that decides about groups and alerts without teaching anything.
protocol DecidingAction: InboxAction {
    static func action(on selection: AlertDecision.Selection) -> TriageAction
    var decision: ItemDecision { get }
    init(decision: ItemDecision)
}

/// The groups and alerts that are decided about.
struct ItemDecision: Sendable {
    let items: [InboxItem]
    let format: OutputFormat
}

extension DecidingAction {
    static var operand: String { "ID…" }

    init(_ words: ActionWords, _ arguments: ParsedArguments) throws(UsageError) {
        var words = words
        self.init(decision: ItemDecision(items: try words.items(), format: try arguments.format()))
    }

    func run(_ desk: InboxDesk, on console: Console) throws -> ExitCode {
        var done: [TriageDone] = []
        for item in decision.items { done.append(try desk.perform(Self.action(on: item.selection))) }
        try console.print(done, of: Self.name, decision.format)
        return .good
    }
}

/// `taiwa inbox dismiss`.
struct DismissAction: DecidingAction {
    static let name = "dismiss"
    static let summary = "decide that nothing is to be done about groups or alerts"
    let decision: ItemDecision

    static func action(on selection: AlertDecision.Selection) -> TriageAction { .dismiss(selection) }
}

/// `taiwa inbox claim`.
struct ClaimAction: DecidingAction {
    static let name = "claim"
    static let summary = "take them on, so that others see it"
    let decision: ItemDecision

    static func action(on selection: AlertDecision.Selection) -> TriageAction { .claim(selection) }
}

/// `taiwa inbox release`.
struct GiveBackAction: DecidingAction {
    static let name = "release"
    static let summary = "give back what was claimed"
    let decision: ItemDecision

    static func action(on selection: AlertDecision.Selection) -> TriageAction { .release(selection) }
}

/// `taiwa inbox reopen`.
struct ReopenAction: DecidingAction {
    static let name = "reopen"
    static let summary = "make them new again, whatever they were"
    let decision: ItemDecision

    static func action(on selection: AlertDecision.Selection) -> TriageAction { .reopen(selection) }
}
