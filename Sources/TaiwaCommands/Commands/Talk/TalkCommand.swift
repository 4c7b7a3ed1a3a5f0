import LineProtocol
import SystemCalls
import Terminal

/// `taiwa talk`: a conversation with a running server.
struct TalkCommand: Command {
    static let specification = CommandSpecification(
        name: "talk", summary: "talk with a server that runs", operand: "HOST:PORT|SOCKET", arity: .one,
        options: [.accessToken, .target, .session, .replyLanguage, .raw, .quiet],
        discussion: [
            "A line is a question. Behind a slash it is a verb of the line protocol: /why t_3, /good, /use acme/support,",
            "/quit; /good, /bad and /why are about the last reply when they name no turn. /help lists the verbs.",
            "",
            "The token comes from the file of --token, from standard input with -, or from the variable TAIWA_TOKEN. In",
            "a pipe it sends a line at a time, prints the replies, and ends when there are no more lines. Exit code 4:",
            "the server cannot be reached, or has ended the connection.",
        ])

    private let address: SocketAddress
    private let token: String?
    private let target: String?
    private let scope: TalkRequest.Scope
    private let style: TalkSession.Style
    private let isQuiet: Bool

    init(_ arguments: ParsedArguments) throws(UsageError) {
        guard let address = SocketAddress(parsing: arguments.operands[0]) else {
            throw .badValue(
                Self.specification.operand, expected: "an address such as 127.0.0.1:7100, or a path with a slash")
        }
        self.address = address
        token = arguments[.accessToken]
        target = arguments[.target]
        scope = TalkRequest.Scope(
            session: try arguments.word(.session, most: 64, and: "-._:@"),
            language: try arguments.word(.replyLanguage, most: 35, and: "-"))
        style = arguments.has(.raw) ? .raw : .readable
        isQuiet = arguments.has(.quiet)
    }

    func run(on console: Console) throws -> ExitCode {
        var reader = LineReader(
            environment: console.environment, byteLimit: LineLimits.line,
            promptStyle: Style(color: .cyan, weight: .bold))
        let token = try accessToken(on: console, &reader)
        var session = TalkSession(
            try ServerConnection(to: address), style: style, scope: target == nil ? scope : TalkRequest.Scope(),
            console: console)
        let wantsToken = try session.begin(showing: reader.isInteractive && !isQuiet)
        if let token { try session.authenticate(with: token) }
        if wantsToken, token == nil, !isQuiet {
            console.note("the server wants a token: --token FILE, or the variable \(AccessToken.variable)")
        }
        if let target { try session.use(target, scope) }
        while true {
            switch try reader.readLine(prompt: "> ", orUntil: session.descriptor) {
            case .line(let line): guard try session.take(line) else { return .good }
            case .interrupted: try session.showArrivals()
            case .tooLong: session.refuseTooLongLine()
            case .cancelled: continue
            case .endOfInput:
                try session.finish()
                return .good
            }
        }
    }

    private func accessToken(on console: Console, _ reader: inout LineReader) throws -> AccessToken? {
        switch token {
        case "-":
            // A line that is shown to nobody, and is in no history.
            var hidden = LineReader(environment: console.environment, byteLimit: 256, echo: .nothing)
            let input =
                hidden.isInteractive
                ? try hidden.readLine(prompt: "token: ") : try reader.readLine(prompt: "")
            guard case .line(let line) = input else { throw AccessToken.Fault.malformed(source: "standard input") }
            return try AccessToken(line, from: "standard input")
        case let path?: return try AccessToken(file: path)
        case nil:
            let text = console.environment[AccessToken.variable] ?? ""
            return text.isEmpty ? nil : try AccessToken(text, from: AccessToken.variable)
        }
    }
}
