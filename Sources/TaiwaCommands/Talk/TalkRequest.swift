import StrictJSON

/// The request that a typed line stands for.
struct TalkRequest: Equatable {
    /// Why a line stands for none.
    enum Fault: Error, Equatable, CustomStringConvertible {
        case nothingReplied

        var description: String { "there is no reply yet that this could be about" }
    }

    /// What requests carry that name no session and language of their own.
    struct Scope: Equatable {
        var session: String?
        var language: String?
    }

    let line: String
    /// Whether the connection ends after the reply.
    let isQuit: Bool
    /// Whether the reply lists the server's verbs.
    let isHelp: Bool

    /// The verbs that are about a turn.
    private static let aboutTurns = ["good", "bad", "why"]

    /// Reads a question, or behind a slash a verb with its arguments; `nil` for an empty line.
    ///
    /// - Parameters:
    ///   - turn: what a verb is about that needs a turn and names none.
    init?(_ typed: String, turn: String?, scope: Scope) throws(Fault) {
        let text = typed.trimmed
        guard !text.isEmpty else { return nil }
        guard text.hasPrefix("/") else {
            line = Self.question(String(text), scope)
            isQuit = false
            isHelp = false
            return
        }
        let parts = text.dropFirst().split(maxSplits: 1, whereSeparator: \.isWhitespace)
        let verb = parts.first.map { $0.lowercased() } ?? "help"
        var arguments = parts.count > 1 ? [String(parts[1].trimmed)] : []
        let session = scope.session.map { ["session=\($0)"] } ?? []
        if Self.aboutTurns.contains(verb) {
            if !Self.namesTurn(arguments.first ?? "") {
                guard let turn else { throw .nothingReplied }
                arguments.insert(turn, at: 0)
                arguments.insert(contentsOf: session, at: 1)
            }
        } else if verb == "end", arguments.isEmpty {
            arguments = session
        }
        line = ([verb] + arguments).joined(separator: " ")
        isQuit = verb == "quit"
        isHelp = verb == "help"
    }

    /// Whether a turn is among the arguments: the first word, or `turn=`.
    private static func namesTurn(_ arguments: String) -> Bool {
        guard let first = arguments.split(whereSeparator: \.isWhitespace).first, !first.hasPrefix("{") else {
            return false
        }
        return !first.contains("=") || first.lowercased().hasPrefix("turn=")
    }

    private static func question(_ text: String, _ scope: Scope) -> String {
        var writer = JSONWriter()
        writer.beginObject()
        writer.name("op")
        writer.string("ask")
        writer.name("text")
        writer.string(text)
        if let session = scope.session {
            writer.name("session")
            writer.string(session)
        }
        if let language = scope.language {
            writer.name("lang")
            writer.string(language)
        }
        writer.endObject()
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    /// What `--use` sends.
    static func use(_ target: String, _ scope: Scope) -> String {
        var writer = JSONWriter()
        writer.beginObject()
        for (name, value) in [
            ("op", "use"), ("target", target), ("session", scope.session), ("lang", scope.language),
        ] {
            guard let value else { continue }
            writer.name(name)
            writer.string(value)
        }
        writer.endObject()
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}

extension StringProtocol {
    /// Without white space around it, U+3000 included.
    fileprivate var trimmed: SubSequence {
        let start = self.drop(while: \.isWhitespace)
        return start.lastIndex { !$0.isWhitespace }.map { start[...$0] } ?? start.prefix(0)
    }
}
