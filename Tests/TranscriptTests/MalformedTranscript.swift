/// What is wrong with a transcript, and on which line.
struct MalformedTranscript: Error, Equatable, CustomStringConvertible {
    enum Reason: Error, Equatable {
        case unknownLine(String)
        case unansweredLine
        case replyWithoutLine
        case textWithoutReply
        case emptyText
        case unknownKind(String)
        case wrongOperands(String, takes: String)
        case unknownRating(String)
        case openBrace
        case unknownMark(String)
        case noTurns
    }

    let line: Int
    let reason: Reason

    var description: String {
        switch reason {
        case .unknownLine(let line): "'\(line)' begins with none of '#', 'domain:', 'lang:', '>', '!', '<', '|'"
        case .unansweredLine: "no '<' line follows"
        case .replyWithoutLine: "a '<' line stands after a '>' or '!' line"
        case .textWithoutReply: "a '|' line stands after a '<' line"
        case .emptyText: "nothing to look for"
        case .unknownKind(let kind): "'\(kind)' is no kind of reply"
        case .wrongOperands(let kind, let operands): "'\(kind)' takes \(operands)"
        case .unknownRating(let rating): "'\(rating)' is neither 'good' nor 'bad'"
        case .openBrace: "'{' without '}'"
        case .unknownMark(let mark): "'{\(mark)}' is neither '{KIND VALUE}' nor '{COUNT TEXT}'"
        case .noTurns: "nobody says anything"
        }
    }
}
