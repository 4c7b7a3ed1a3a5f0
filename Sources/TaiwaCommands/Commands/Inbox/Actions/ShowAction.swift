import Bundles
import Dialogue
import Inbox
import Terminal
import TextAnalysis

/// `taiwa inbox show`: everything about a group or one alert.
struct ShowAction: InboxAction {
    static let name = "show"
    static let operand = "ID"
    static let summary = "a group with its lines and the likely fix, or one alert"
    static let isWriting = false

    private let item: InboxItem
    private let format: OutputFormat

    init(_ words: ActionWords, _ arguments: ParsedArguments) throws(UsageError) {
        var words = words
        item = try words.item()
        try words.end()
        format = try arguments.format()
    }

    private struct GroupResult: Encodable {
        let group: GroupEntry
        let fix: FixEntry?
        let alerts: [AlertEntry]
    }

    func run(_ desk: InboxDesk, on console: Console) throws -> ExitCode {
        switch item {
        case .group(let id): try show(try desk.detail(of: id), at: desk.now(), on: console)
        case .alert(let id): try show(try desk.alert(id), at: desk.now(), on: console)
        }
        return .good
    }

    private func show(_ detail: GroupDetail, at now: Int, on console: Console) throws {
        guard format == .table else {
            try console.printJSON(
                GroupResult(
                    group: GroupEntry(detail.group), fix: detail.fix.map { FixEntry($0) },
                    alerts: detail.alerts.map { AlertEntry($0) }), layout: .indented)
            return
        }
        try console.print(GroupEntry.table(of: [detail.group], at: now))
        try console.print()
        if let fix = detail.fix {
            try console.print("fix: \(fix.headline)".sanitizedForTerminal())
            try console.print("why: \(fix.why)".sanitizedForTerminal())
            for double in fix.duplicates { try console.print(double.sentence.sanitizedForTerminal()) }
            try console.print()
        }
        try console.print(AlertEntry.table(of: detail.alerts, at: now))
    }

    private func show(_ alert: Alert, at now: Int, on console: Console) throws {
        guard format == .table else {
            try console.printJSON(AlertEntry(alert), layout: .indented)
            return
        }
        try console.print(AlertEntry.table(of: [alert], at: now))
        try console.print()
        try console.print(
            "group \(alert.group), bundle \(alert.domain), version \(alert.version.map(String.init) ?? "–")")
        for near in alert.nearest {
            try console.print("near: \(near.answer) \(WholePercent(near.share)) \(near.title)".sanitizedForTerminal())
        }
        if let expected = alert.expected { try console.print("expected: \(expected)".sanitizedForTerminal()) }
        if let comment = alert.comment { try console.print("comment: \(comment)".sanitizedForTerminal()) }
    }
}

/// What programs are told of a likely fix.
struct FixEntry: Encodable {
    private struct Duplicate: Encodable {
        let line: String
        let example: String
        let answer: AnswerID
    }

    private let fix: String
    @NullIfAbsent private var answer: AnswerID?
    @NullIfAbsent private var title: String?
    private let confidence: Double
    private let why: String
    private let duplicates: [Duplicate]

    init(_ fix: TriageFix) {
        self.fix = fix.answer == nil ? "new_answer" : "attach"
        answer = fix.answer?.answer
        title = fix.answer?.title
        confidence = fix.confidence
        why = fix.why
        duplicates = fix.duplicates.map { Duplicate(line: $0.line, example: $0.example, answer: $0.answer) }
    }
}
