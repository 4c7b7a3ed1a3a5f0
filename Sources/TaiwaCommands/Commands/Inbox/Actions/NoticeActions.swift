import Inbox

/// `taiwa inbox notices`: what operators were told.
struct NoticesAction: InboxAction {
    static let name = "notices"
    static let operand = ""
    static let summary = "what operators were told of, the latest first"
    static let options: [OptionSpecification] = [.alertAge, .mostGroups]
    static let isWriting = false

    private let since: TimeSpan?
    private let limit: Int
    private let format: OutputFormat

    init(_ words: ActionWords, _ arguments: ParsedArguments) throws(UsageError) {
        try words.end()
        since = try TimeSpan(arguments)
        limit = try arguments.integer(.mostGroups, in: 1...1_000_000) ?? ListAction.usualLimit
        format = try arguments.format()
    }

    func run(_ desk: InboxDesk, on console: Console) throws -> ExitCode {
        let now = desk.now()
        let notices = try desk.noticing { (storage) throws(InboxError) in
            try storage.notices(of: nil, since: since.map { now - $0.milliseconds } ?? 0, limit: limit)
        }
        switch format {
        case .json: try console.printJSON(notices.map { NoticeEntry($0) }, layout: .indented)
        case .table:
            guard !notices.isEmpty else {
                console.note("nobody was told of anything")
                break
            }
            try console.print(NoticeEntry.table(of: notices, at: now))
        }
        return .good
    }
}

/// `taiwa inbox dead-letters`: the notices that could not be delivered.
struct DeadLettersAction: InboxAction {
    static let name = "dead-letters"
    static let operand = ""
    static let summary = "the notices that could not be delivered, and why"
    static let options: [OptionSpecification] = [.mostGroups]
    static let isWriting = false

    private let limit: Int
    private let format: OutputFormat

    init(_ words: ActionWords, _ arguments: ParsedArguments) throws(UsageError) {
        try words.end()
        limit = try arguments.integer(.mostGroups, in: 1...1_000_000) ?? ListAction.usualLimit
        format = try arguments.format()
    }

    func run(_ desk: InboxDesk, on console: Console) throws -> ExitCode {
        let letters = try desk.noticing { (storage) throws(InboxError) in
            try storage.deadLetters(of: nil, limit: limit)
        }
        switch format {
        case .json: try console.printJSON(letters.map { NoticeEntry($0) }, layout: .indented)
        case .table:
            guard !letters.isEmpty else {
                console.note("every notice was delivered, or is on its way")
                break
            }
            try console.print(NoticeEntry.table(of: letters, at: desk.now()))
        }
        return .good
    }
}

/// `taiwa inbox resend`: has notices delivered that were given up.
struct ResendAction: InboxAction {
    static let name = "resend"
    static let operand = "NOTICE…"
    static let summary = "put notices that could not be delivered back into the queue"

    private let notices: [NoticeID]
    private let format: OutputFormat

    init(_ words: ActionWords, _ arguments: ParsedArguments) throws(UsageError) {
        var words = words
        notices = try words.identifiers("NOTICE", such: NoticeID(4))
        format = try arguments.format()
    }

    func run(_ desk: InboxDesk, on console: Console) throws -> ExitCode {
        var done: [TriageDone] = []
        for notice in notices {
            let count = try desk.noticing { (storage) throws(InboxError) in
                try storage.resend(notice, of: nil, at: desk.now())
            }
            guard count > 0 else { throw InboxFailure.noDeadLetter(notice) }
            done.append(
                TriageDone(
                    summary: "\(notice): \(count == 1 ? "one delivery waits" : "\(count) deliveries wait") again"))
        }
        try console.print(done, of: Self.name, format)
        return .good
    }
}

extension InboxDesk {
    /// Asks where the notices lie.
    fileprivate func noticing<Value>(
        _ body: (any NoticeStorage) throws(InboxError) -> Value
    ) throws(InboxFailure) -> Value {
        guard let storage = inbox.notices else { throw .inbox(.storage("it keeps no notices")) }
        do throws(InboxError) {
            return try body(storage)
        } catch {
            throw .inbox(error)
        }
    }
}
