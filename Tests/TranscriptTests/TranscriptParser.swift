import Dialogue
import TextAnalysis

/// Reads a transcript line by line.
struct TranscriptParser {
    private var events: [Transcript.Event] = []
    /// An act that waits for its reply.
    private var open: (act: Transcript.Act, line: Int)?
    private var hasReply = false

    private init() {}

    /// The transcript that a file's text describes.
    static func transcript(of text: String) throws(MalformedTranscript) -> Transcript {
        var parser = TranscriptParser()
        var number = 0
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            number += 1
            do {
                try parser.take(line, number: number)
            } catch {
                throw MalformedTranscript(line: number, reason: error)
            }
        }
        if let open = parser.open { throw MalformedTranscript(line: open.line, reason: .unansweredLine) }
        guard parser.events.contains(where: { if case .turn = $0 { true } else { false } }) else {
            throw MalformedTranscript(line: 1, reason: .noTurns)
        }
        return Transcript(events: parser.events)
    }

    private mutating func take(_ line: Substring, number: Int) throws(MalformedTranscript.Reason) {
        if line.isEmpty || line.hasPrefix("#") { return }
        if let reply = Self.rest(of: line, after: "<") { return try close(with: reply, line: number) }
        if let fragment = Self.rest(of: line, after: "|") { return try add(fragment, line: number) }
        guard open == nil else { throw .unansweredLine }
        hasReply = false
        if let name = Self.rest(of: line, after: "domain:") {
            events.append(.pinned(name == "auto" ? nil : DomainName(rawValue: String(name))))
        } else if let tag = Self.rest(of: line, after: "lang:") {
            events.append(.preferred(tag == "auto" ? nil : Language(rawValue: String(tag))))
        } else if let words = Self.rest(of: line, after: ">") {
            open = (.says(try SpokenLine(words)), number)
        } else if let word = Self.rest(of: line, after: "!") {
            guard let rating = Rating(rawValue: String(word)) else { throw .unknownRating(String(word)) }
            open = (.rates(rating), number)
        } else {
            throw .unknownLine(String(line))
        }
    }

    private mutating func close(with reply: Substring, line: Int) throws(MalformedTranscript.Reason) {
        guard let act = open?.act else { throw .replyWithoutLine }
        events.append(.turn(Transcript.Turn(act: act, expected: try ExpectedReply(reply, line: line))))
        open = nil
        hasReply = true
    }

    private mutating func add(_ fragment: Substring, line: Int) throws(MalformedTranscript.Reason) {
        guard hasReply, case .turn(var turn)? = events.popLast() else { throw .textWithoutReply }
        guard !fragment.isEmpty else { throw .emptyText }
        turn.expected.fragments.append(ExpectedReply.Fragment(line: line, text: String(fragment)))
        events.append(.turn(turn))
    }

    /// What stands after a line's mark and one space; `nil` when the line begins otherwise.
    private static func rest(of line: Substring, after mark: String) -> Substring? {
        guard line.hasPrefix(mark) else { return nil }
        let rest = line.dropFirst(mark.count)
        return rest.hasPrefix(" ") ? rest.dropFirst() : rest.isEmpty ? rest : nil
    }
}
