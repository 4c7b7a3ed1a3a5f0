import Dialogue
import Inbox
import SystemCalls
import Terminal

/// What happens between a preview and what it shows: it is done, asked about, or left.
struct TeachingConsent: Sendable {
    static let options: [OptionSpecification] = [.teachUnasked, .previewOnly]

    private enum Mode {
        case ask
        case yes
        case preview
    }

    private let mode: Mode
    private let format: OutputFormat

    init(_ arguments: ParsedArguments) throws(UsageError) {
        if arguments.has(.teachUnasked), arguments.has(.previewOnly) {
            throw .conflict("--yes", with: "--preview", command: "inbox")
        }
        mode = arguments.has(.teachUnasked) ? .yes : arguments.has(.previewOnly) ? .preview : .ask
        format = try arguments.format()
    }

    /// Shows what an action would do, and does it if that is wanted.
    ///
    /// - Returns: ``ExitCode/barNotMet`` for a preview that breaks an exam question, and where the person said no.
    /// - Throws: ``InboxFailure``.
    func run(_ action: TriageAction, named name: String, _ desk: InboxDesk, on console: Console) throws -> ExitCode {
        if mode == .ask, !FullScreen.isPossible(environment: console.environment) {
            throw InboxFailure.unasked(action: name)
        }
        if mode != .yes {
            let preview = try desk.preview(action)
            try show(preview, on: console)
            if mode == .preview { return preview.broken.isEmpty ? .good : .barNotMet }
            var reader = LineReader(environment: console.environment, byteLimit: 100)
            guard case .line(let reply) = try reader.readLine(prompt: console.words("do it? [y/N] ", "実行しますか？ [y/N] ")),
                ["y", "yes"].contains(reply.lowercased())
            else { return .barNotMet }
        }
        try console.print([try desk.perform(action)], of: name, format)
        return .good
    }

    private func show(_ preview: TriagePreview, on console: Console) throws {
        if format == .json, mode == .preview {
            try console.printJSON(PreviewEntry(preview), layout: .indented)
            return
        }
        let words = console.words
        var lines = [preview.verdict(in: words)]
        lines += preview.lines.filter { !$0.isAnswered }.map {
            words("  not answered by it: ", "  答えられないまま: ") + $0.text
        }
        lines.append(preview.examVerdict(in: words))
        for (label, changes) in [
            (words("broken", "不正解に"), preview.broken), (words("fixed", "正解に"), preview.fixed),
        ] {
            lines += changes.map { "  \(label): \($0.sentence(in: words))" }
        }
        lines += preview.others.map { words("  changes, too: ", "  ほかの変化: ") + $0.sentence(in: words) }
        for line in lines { try console.print(line.sanitizedForTerminal()) }
    }
}

/// What programs are told of a preview.
private struct PreviewEntry: Encodable {
    private struct Line: Encodable {
        let question: String
        let answered: Bool
    }

    private struct Change: Encodable {
        let question: String
        let expected: String?
        let after: String?
    }

    private struct Other: Encodable {
        let question: String
        let before: String?
        let after: String?
    }

    private struct Exam: Encodable {
        let questions: Int
        let fixed: [Change]
        let broken: [Change]
    }

    private let answer: String
    private let lines: [Line]
    private let others: [Other]
    private let exam: Exam

    init(_ preview: TriagePreview) {
        func changes(_ changes: [TriagePreview.Change]) -> [Change] {
            changes.map { Change(question: $0.question, expected: $0.expected?.rawValue, after: $0.after?.rawValue) }
        }
        answer = preview.answer
        lines = preview.lines.map { Line(question: $0.text, answered: $0.isAnswered) }
        others = preview.others.map {
            Other(question: $0.text, before: $0.before?.rawValue, after: $0.after?.rawValue)
        }
        exam = Exam(
            questions: preview.questions, fixed: changes(preview.fixed), broken: changes(preview.broken))
    }
}
