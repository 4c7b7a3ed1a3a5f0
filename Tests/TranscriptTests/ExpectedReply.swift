import Bundles
import Dialogue
import Taiwa
import TextAnalysis

/// What a `<` line and the `|` lines below it say of a reply.
struct ExpectedReply: Equatable {
    /// Text that the reply must contain.
    struct Fragment: Equatable {
        let line: Int
        let text: String
    }

    /// The line with `<`.
    let line: Int
    let kind: Reply.Kind
    /// The answers given, or those offered in order, each as `id` or `domain/id`.
    private(set) var answers: [String] = []
    private(set) var rating: Rating?
    private(set) var language: Language?
    private(set) var domain: DomainName?
    var fragments: [Fragment] = []

    /// Reads what stands after `<`: `answer moving-in in ja @ ward-office`.
    init(_ source: Substring, line: Int) throws(MalformedTranscript.Reason) {
        var words = source.split(separator: " ").map(String.init)
        guard let first = words.first, let kind = Reply.Kind(rawValue: first) else {
            throw .unknownKind(words.first ?? "")
        }
        self.line = line
        self.kind = kind
        words.removeFirst()
        if words.count >= 2, words[words.count - 2] == "@" {
            domain = DomainName(rawValue: words[words.count - 1])
            words.removeLast(2)
        }
        if words.count >= 2, words[words.count - 2] == "in" {
            language = Language(rawValue: words[words.count - 1])
            words.removeLast(2)
        }
        try take(operands: words)
    }

    private mutating func take(operands: [String]) throws(MalformedTranscript.Reason) {
        switch kind {
        case .answer:
            guard !operands.isEmpty else { throw .wrongOperands("answer", takes: "one answer or more") }
            answers = operands
        case .clarify:
            guard operands.count >= 2 else { throw .wrongOperands("clarify", takes: "two or more answers") }
            answers = operands
        case .feedback:
            guard operands.count == 1, let rating = Rating(rawValue: operands[0]) else {
                throw .wrongOperands("feedback", takes: "'good' or 'bad'")
            }
            self.rating = rating
        case .fallback, .handover, .social, .notice:
            guard operands.isEmpty else { throw .wrongOperands(kind.rawValue, takes: "nothing but 'in' and '@'") }
        }
    }

    /// Where a reply is not as expected.
    func discrepancies(from reply: Reply) -> [Discrepancy] {
        guard isMet(by: reply) else {
            return [Discrepancy(line: line, message: "expected  \(description)\nbut got   \(Self.notation(of: reply))")]
        }
        return fragments.filter { !reply.text.contains($0.text) }.map {
            Discrepancy(line: $0.line, message: "expected the text to contain  \($0.text)\nbut it is  \(reply.text)")
        }
    }

    private func isMet(by reply: Reply) -> Bool {
        let given = Self.references(of: reply)
        return reply.kind == kind && reply.rated.first?.rating == rating
            && (kind == .notice
                || given.count == answers.count
                    && zip(answers, given).allSatisfy { $1 == $0 || $1.hasSuffix("/\($0)") })
            && (language == nil || reply.language == language) && (domain == nil || reply.domain == domain)
    }

    /// The answers in a reply, as `domain/id`.
    private static func references(of reply: Reply) -> [String] {
        if !reply.answers.isEmpty { return reply.answers.map { "\($0.bundle)/\($0.id)" } }
        return reply.options.map { "\($0.bundle)/\($0.id)" }
    }
}

extension ExpectedReply: CustomStringConvertible {
    var description: String { Self.notation(kind, answers, rating, language, domain) }

    /// A reply as a transcript would write it, with the beginning of its text.
    static func notation(of reply: Reply) -> String {
        let line = notation(reply.kind, references(of: reply), reply.rated.first?.rating, reply.language, reply.domain)
        return "\(line)\n          \(reply.text.prefix(80))"
    }

    private static func notation(
        _ kind: Reply.Kind, _ answers: [String], _ rating: Rating?, _ language: Language?, _ domain: DomainName?
    ) -> String {
        var words = ["<", kind.rawValue] + answers
        if let rating { words.append(rating.rawValue) }
        if let language { words += ["in", language.rawValue] }
        if let domain { words += ["@", domain.rawValue] }
        return words.joined(separator: " ")
    }
}
