/// The actions of a command: what of them stands in its help, and which one the person means.
struct ActionTable: Sendable {
    private let command: String
    private let actions: [any CommandAction.Type]

    init(of command: String, _ actions: [any CommandAction.Type]) {
        self.command = command
        self.actions = actions
    }

    /// What the actions take, each once.
    var options: [OptionSpecification] {
        actions.flatMap { $0.options }.reduce(into: []) { all, option in
            if !all.contains(option) { all.append(option) }
        }
    }

    /// A line of `--help` an action.
    var lines: [String] {
        let width = actions.map { $0.usage.count }.max() ?? 0
        return actions.map { action in
            "  \(action.usage)\(String(repeating: " ", count: width - action.usage.count))  \(action.summary)"
        }
    }

    /// Which of the actions the first operand names.
    ///
    /// - Parameters:
    ///   - alone: what the command takes where no action is named.
    /// - Returns: its index; `nil` where there is no operand.
    /// - Throws: ``UsageError`` for a name that no action has, and for an option that the action does not take.
    func index(chosenBy arguments: ParsedArguments, alone: [OptionSpecification] = []) throws(UsageError) -> Int? {
        let name = arguments.operands.first
        let index = actions.firstIndex { $0.name == name }
        if index == nil, let name { throw .unknownAction(name, of: command, known: actions.map { $0.name }) }
        let own = index.map { actions[$0].options } ?? alone
        if let foreign = options.first(where: { arguments.contains($0) && !own.contains($0) }) {
            throw .conflict(foreign.name, with: "\(command) \(name ?? "alone")", command: command)
        }
        return index
    }

    /// The operands behind the name of an action.
    func words(of arguments: ParsedArguments) -> ActionWords {
        ActionWords(command, arguments.operands.first ?? "", arguments.operands.dropFirst())
    }
}
