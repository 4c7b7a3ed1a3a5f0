import LineProtocol
import Terminal

/// A conversation with a server: lines that are typed, replies that are shown, and events between them.
struct TalkSession: ~Copyable {
    /// How lines are sent and shown.
    enum Style {
        /// Questions, verbs behind slashes, replies for people.
        case readable
        /// The lines of the protocol as they are.
        case raw
    }

    private var connection: ServerConnection
    private let console: Console
    private let style: Style
    private let scope: TalkRequest.Scope
    private var lastTurn: String?
    /// Why the server says that it ends the connection.
    private var goodbye: String?

    /// How long a server may take to greet and to say its last words, in milliseconds.
    private static let patience: Int32 = 10_000
    private static let version = 1

    /// - Parameters:
    ///   - scope: what questions carry; nothing where `USE` has set it.
    init(_ connection: consuming ServerConnection, style: Style, scope: TalkRequest.Scope, console: Console) {
        self.connection = connection
        self.style = style
        self.scope = scope
        self.console = console
    }

    /// For waiting until the server says something.
    var descriptor: Int32 { connection.descriptor }

    /// Takes the greeting.
    ///
    /// - Parameters:
    ///   - shows: whether a readable conversation shows it.
    /// - Returns: whether the server wants a token.
    mutating func begin(showing shows: Bool) throws -> Bool {
        guard case .line(let line) = try connection.receive(within: Self.patience) else {
            throw TalkFailure.unresponsive
        }
        guard let message = ServerMessage(line) else { throw TalkFailure.notTaiwa }
        if style == .raw { try show(raw: line) }
        switch message.kind {
        case .greeting where message.speaks(version: Self.version): break
        case .error(let error): throw TalkFailure.fatal(error)
        default: throw TalkFailure.notTaiwa
        }
        if style == .readable, shows { try console.print(painter.welcome(message)) }
        return message.text("auth") == Greeting.Authentication.token.rawValue
    }

    /// Says who is talking.
    mutating func authenticate(with token: AccessToken) throws {
        try connection.send(token.request)
        if case .error(let error) = try awaitReply().kind { throw TalkFailure.refusedToken(error) }
    }

    /// Sets what questions are about.
    mutating func use(_ target: String, _ scope: TalkRequest.Scope) throws {
        try connection.send(TalkRequest.use(target, scope))
        if case .error(let error) = try awaitReply().kind { throw TalkFailure.refusedTarget(error) }
    }

    /// Sends a line and shows the reply.
    ///
    /// - Returns: false when the conversation is over.
    mutating func take(_ line: String) throws -> Bool {
        switch style {
        case .readable: try takeReadable(line)
        case .raw: try takeRaw(line)
        }
    }

    private mutating func takeReadable(_ line: String) throws -> Bool {
        let request: TalkRequest
        do throws(TalkRequest.Fault) {
            guard let read = try TalkRequest(line, turn: lastTurn, scope: scope) else { return true }
            request = read
        } catch {
            console.report(error)
            return true
        }
        guard request.line.utf8.count < LineLimits.line else {
            console.report(Self.tooLong)
            return true
        }
        try connection.send(request.line)
        let reply = try awaitReply()
        if let turn = reply.text("turn") { lastTurn = turn }
        switch reply.kind {
        case .error(let error) where error.isFatal: throw TalkFailure.fatal(error)
        case .error(let error): console.report(error)
        case .reply where request.isQuit: break
        default: try console.print(painter.text(of: reply, listingVerbs: request.isHelp))
        }
        return !request.isQuit
    }

    private mutating func takeRaw(_ line: String) throws -> Bool {
        let verb: Verb?
        do throws(RefusedLine) {
            guard let request = try Request.parse(Array(line.utf8).span) else { return true }
            verb = request.verb
        } catch {
            verb = error.verb
        }
        try connection.send(line)
        let reply = try awaitReply()
        switch reply.kind {
        case .error(let error) where error.isFatal: throw TalkFailure.fatal(error)
        case .error: return true
        default: return verb != .quit
        }
    }

    /// Says that a line was too long to be read whole.
    func refuseTooLongLine() { console.report(Self.tooLong) }

    private static let tooLong = "the line has more than \(LineLimits.line) octets and was not sent"

    /// Shows what has come without being asked for.
    mutating func showArrivals() throws {
        while case .line(let line) = try receive(within: 0) { try takeUnasked(line) }
    }

    /// Ends the conversation, and shows what the server still says.
    mutating func finish() throws {
        connection.endSending()
        while true {
            switch try connection.receive(within: Self.patience) {
            case .line(let line): try takeUnasked(line)
            case .quiet: throw TalkFailure.unresponsive
            case .ended: return
            }
        }
    }

    /// The next reply; events before it are shown, and where lines are shown as they are, so is the reply.
    private mutating func awaitReply() throws -> ServerMessage {
        while case .line(let line) = try receive(within: -1) {
            guard let message = ServerMessage(line) else { throw TalkFailure.notTaiwa }
            if case .event = message.kind {
                try takeUnasked(line)
                continue
            }
            if style == .raw { try show(raw: line) }
            return message
        }
        throw TalkFailure.unresponsive
    }

    private mutating func receive(within milliseconds: Int32) throws(TalkFailure) -> ServerConnection.Arrival {
        let arrival = try connection.receive(within: milliseconds)
        if case .ended = arrival { throw .ended(reason: goodbye) }
        return arrival
    }

    /// Shows an event; an error that nobody has asked for, such as a time that is over, ends the conversation.
    private mutating func takeUnasked(_ line: String) throws {
        guard let message = ServerMessage(line) else { throw TalkFailure.notTaiwa }
        if style == .raw { try show(raw: line) }
        switch message.kind {
        case .event("bye"): goodbye = message.text("reason")
        case .event(let name) where style == .readable:
            console.note(painter.text(of: name, message), .faint)
        case .error(let error): throw TalkFailure.fatal(error)
        default: break
        }
    }

    private func show(raw line: String) throws {
        try console.print(console.columns == nil ? line : line.sanitizedForTerminal())
    }

    private var painter: MessagePainter {
        MessagePainter(palette: console.palette, columns: console.columns, speaksJapanese: console.speaksJapanese)
    }
}
