import Dialogue
import Inbox
import SystemCalls

/// `taiwa inbox attach`: teaches the lines of a group to an answer.
struct AttachAction: InboxAction {
    static let name = "attach"
    static let operand = "ID ANSWER"
    static let summary = "teach the lines of a group, or one alert's, to an answer: it answers them from now on"
    static let options = TeachingConsent.options

    private let item: InboxItem
    private let answer: AnswerID
    private let consent: TeachingConsent

    init(_ words: ActionWords, _ arguments: ParsedArguments) throws(UsageError) {
        var words = words
        item = try words.item()
        answer = AnswerID(rawValue: try words.word("ANSWER"))
        try words.end()
        consent = try TeachingConsent(arguments)
    }

    func run(_ desk: InboxDesk, on console: Console) throws -> ExitCode {
        try consent.run(.attach(item.selection, to: answer), named: Self.name, desk, on: console)
    }
}

/// `taiwa inbox answer`: writes a new answer for the lines of a group.
struct AnswerAction: InboxAction {
    static let name = "answer"
    static let operand = "ID"
    static let summary = "write a new answer for them, with --title and --text"
    static let options = [OptionSpecification.answerTitle, .answerText] + TeachingConsent.options

    // Far more than anybody reads.
    private static let mostBytes = 20_000

    private let item: InboxItem
    private let title: String
    private let text: String?
    private let consent: TeachingConsent

    init(_ words: ActionWords, _ arguments: ParsedArguments) throws(UsageError) {
        var words = words
        item = try words.item()
        try words.end()
        guard let title = arguments[.answerTitle] else {
            throw .unmet("inbox answer", needs: "--title TEXT", command: "inbox")
        }
        self.title = title
        text = arguments[.answerText]
        consent = try TeachingConsent(arguments)
    }

    func run(_ desk: InboxDesk, on console: Console) throws -> ExitCode {
        let text = try text ?? Self.textFromInput()
        return try consent.run(
            .answer(item.selection, title: title, text: text), named: Self.name, desk, on: console)
    }

    private static func textFromInput() throws -> String {
        var bytes: [UInt8] = []
        while case .bytes(let more) = try TerminalDevice.standardInput.read(atMost: 1 << 16) {
            bytes += more
            guard bytes.count <= mostBytes else { throw InboxFailure.tooLong(most: mostBytes) }
        }
        var text = String(decoding: bytes, as: UTF8.self)
        while text.last?.isNewline == true { text.removeLast() }
        return text
    }
}
