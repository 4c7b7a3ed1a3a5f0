import Inbox
import LineProtocol
import StrictJSON
import Taiwa

/// A question as it was answered, before it is told.
struct AskedTurn: Sendable {
    let turn: TurnID
    let reply: Reply
    let reading: TurnReading
    /// The turn before, where this one asks it again in other words.
    let rephrased: NewAlert?

    /// What is told of it, without an identifier, once it is known whether its alert is kept.
    ///
    /// - Parameter outcomes: what was kept; none where nothing could be.
    func reply(keptAs outcomes: [InboxOutcome]) -> [UInt8] {
        var reply: [UInt8] = []
        ServerLine.appendReply(to: nil, &reply) { writer in
            if case .alert(let alert)? = outcomes.first {
                write(to: &writer, alert: alert.id, isDurable: true, nil)
            } else {
                write(to: &writer, isDurable: false, ErrorCode.storageFull.rawValue)
            }
        }
        return reply
    }

    /// Writes what is told of it.
    ///
    /// - Parameters:
    ///   - alert: what was opened of it, and whether that is kept; `nil` where nothing had to be.
    ///   - warning: why something could not be kept, if anything.
    func write(to writer: inout JSONWriter, alert: AlertID? = nil, isDurable: Bool? = nil, _ warning: String?) {
        writer.name("kind")
        writer.string(reply.kind.onTheWire)
        if reply.kind.rawValue != reply.kind.onTheWire {
            writer.name("act")
            writer.string(reply.kind.rawValue)
        }
        writer.name("text")
        writer.string(reply.kind == .clarify ? reply.prompt : reply.text)
        writer.name("turn")
        writer.string(turn.description)
        if reply.kind == .answer, let answer = reply.answer {
            writer.name("intent")
            writer.string(answer.id)
        }
        if let confidence = reply.confidence {
            writer.name("score")
            writer.number(confidence, places: 4)
        }
        if !reply.options.isEmpty {
            writer.name("options")
            writer.beginArray()
            for option in reply.options { writer.string(option.title) }
            writer.endArray()
        }
        writer.name("lang")
        writer.string(reply.language.rawValue)
        if let domain = reply.domain, let version = reply.version {
            writer.name("bundle")
            writer.string("\(domain)@\(version)")
        }
        writer.name("alert")
        if let alert { writer.string(alert.description) } else { writer.null() }
        if isDurable != nil || warning != nil {
            writer.name("durable")
            writer.bool(isDurable ?? false)
        }
        if let warning {
            writer.name("warn")
            writer.string(warning)
        }
        if !reply.masked.isEmpty {
            writer.name("masked")
            writer.beginArray()
            for kind in reply.masked { writer.string(kind.rawValue) }
            writer.endArray()
        }
    }
}

extension Reply.Kind {
    /// The three kinds that the protocol tells apart; what is finer stands beside it as `act`.
    fileprivate var onTheWire: String {
        switch self {
        case .answer, .social, .feedback: Self.answer.rawValue
        case .clarify: Self.clarify.rawValue
        case .fallback, .handover, .notice: Self.fallback.rawValue
        }
    }
}
