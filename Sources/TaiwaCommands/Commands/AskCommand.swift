import Foundation
import Taiwa
import Terminal

/// `taiwa ask`: one question, one reply.
struct AskCommand: Command {
    static let specification = CommandSpecification(
        name: "ask", summary: "ask one question", operand: "TEXT …", arity: .atLeastOne,
        options: [.plugins, .state, .corpora, .domain, .language, .json, .quiet],
        discussion: ["Several words need no quotes: taiwa ask where is my card"])

    private let opening: EngineOpening
    private let state: StateDirectory
    private let text: String
    private let language: Language?
    private let printsJSON: Bool

    init(_ arguments: ParsedArguments) throws(UsageError) {
        opening = EngineOpening(arguments)
        state = StateDirectory(path: arguments.state)
        text = arguments.operands.joined(separator: " ")
        language = try arguments.language()
        printsJSON = arguments.has(.json)
    }

    func run(on console: Console) throws -> ExitCode {
        let engine = try opening.open(on: console)
        let inbox = ChatInbox(state, plugins: opening.plugins, console: console)
        ChatLessons(inbox, engine: engine, plugins: opening.plugins).load(on: console)
        var conversation = engine.conversation(
            language: console.speaksJapanese ? .japanese : .english, domain: opening.domain)
        conversation.preferredLanguage = language
        let reply = conversation.reply(to: text)
        if printsJSON {
            try console.printJSON(reply)
        } else {
            try console.print(ReplyPainter(palette: console.palette, columns: console.columns).text(of: reply))
        }
        return .good
    }
}
