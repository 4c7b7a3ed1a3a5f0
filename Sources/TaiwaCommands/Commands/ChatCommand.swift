import Dialogue
import Privacy
import Taiwa
import Terminal
import TextAnalysis

/// `taiwa chat`: a conversation in the terminal.
struct ChatCommand: Command {
    static let specification = CommandSpecification(
        name: "chat", summary: "talk with the bundles in the terminal",
        options: [.plugins, .state, .corpora, .domain, .language, .json, .quiet],
        discussion: [
            "Bundles that are not trained, or whose sheets have changed, are trained first.",
            "In a pipe it reads a question a line and prints the replies. Type /help for the commands inside.",
        ])

    private let opening: EngineOpening
    private let state: StateDirectory
    private let language: Language?
    private let printsJSON: Bool
    private let isQuiet: Bool

    init(_ arguments: ParsedArguments) throws(UsageError) {
        opening = EngineOpening(arguments)
        state = StateDirectory(path: arguments.state)
        language = try arguments.language()
        printsJSON = arguments.has(.json)
        isQuiet = arguments.has(.quiet)
    }

    func run(on console: Console) throws -> ExitCode {
        let engine = try opening.open(on: console)
        var conversation = engine.conversation(
            language: console.speaksJapanese ? .japanese : .english, domain: opening.domain)
        conversation.preferredLanguage = language
        let inbox = ChatInbox(state, plugins: opening.plugins, console: console)
        defer { inbox.close() }
        let lessons = ChatLessons(inbox, engine: engine, plugins: opening.plugins)
        lessons.load(on: console)
        var session = ChatSession(
            engine: engine, conversation: conversation, console: console, inbox: inbox, lessons: lessons,
            style: printsJSON ? .json : .text)
        var reader = LineReader(
            environment: console.environment, byteLimit: Utterance.mostBytes * 4, history: state.history(),
            promptStyle: Style(color: .cyan, weight: .bold))
        if reader.isInteractive && !isQuiet && !printsJSON { try session.greet() }
        while true {
            switch try reader.readLine(prompt: session.prompt) {
            case .line(let line):
                if reader.isInteractive { state.remember(line, maskedBy: engine.redactor) }
                guard try session.take(line) else { return .good }
            case .tooLong: try session.takeTooLongLine()
            case .cancelled, .interrupted: continue
            case .endOfInput: return .good
            }
        }
    }
}
