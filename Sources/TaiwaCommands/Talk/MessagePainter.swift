import StrictJSON
import Taiwa
import Terminal

/// What a server says, as people read it.
struct MessagePainter {
    let palette: Palette
    /// The width to wrap to; `nil` where it is no terminal.
    let columns: Int?
    let speaksJapanese: Bool

    /// A reply: the text of one to a question, the members of any other.
    func text(of reply: ServerMessage, listingVerbs: Bool = false) -> String {
        if let kind = (reply.text("act") ?? reply.text("kind")).flatMap(Reply.Kind.init), let text = reply.text("text")
        {
            return conversation(reply, kind, text)
        }
        if listingVerbs {
            let lines = reply.texts("help").map { $0.sanitizedForTerminal() }
            return (Self.help(inJapanese: speaksJapanese) + [""] + lines).joined(separator: "\n")
        }
        let members = reply.members.filter { $0.name != "ok" && $0.name != "id" }
        let lines = MemberPrinter(columns: columns).lines(of: members)
        return lines.isEmpty ? "ok" : lines.joined(separator: "\n")
    }

    private func conversation(_ reply: ServerMessage, _ kind: Reply.Kind, _ text: String) -> String {
        var lines = [ReplyPainter(palette: palette, columns: columns).text(text, of: kind)]
        // In every other reply the options are part of the text.
        if kind == .clarify {
            for (index, option) in reply.texts("options").enumerated() {
                lines.append("  \(index + 1). \(option.sanitizedForTerminal())")
            }
        }
        if columns != nil, let details = details(of: reply) { lines.append(palette.paint(details, .faint)) }
        return lines.joined(separator: "\n")
    }

    /// How sure the server is, and of what: only a terminal shows it.
    private func details(of reply: ServerMessage) -> String? {
        var parts: [String] = []
        if let intent = reply.text("intent") { parts.append(intent) }
        if let score = reply.number("score") {
            parts.append(speaksJapanese ? "確かさ \(Percent(score))" : "\(Percent(score)) sure")
        }
        if let bundle = reply.text("bundle") { parts.append(bundle) }
        if let turn = reply.text("turn") { parts.append(turn) }
        let masked = reply.texts("masked")
        if !masked.isEmpty { parts.append((speaksJapanese ? "伏せ字: " : "masked: ") + masked.joined(separator: " ")) }
        guard !parts.isEmpty else { return nil }
        return "  " + parts.joined(separator: " · ").sanitizedForTerminal()
    }

    /// An event in one line.
    func text(of event: String, _ message: ServerMessage) -> String {
        switch event {
        case "drain":
            let grace = message.number("grace_s").map { "\(Int($0)) s" }
            return speaksJapanese
                ? "サーバーはまもなく停止します。\(grace.map { "あと \($0) は応答します。" } ?? "")"
                : "the server is about to stop\(grace.map { "; it answers for \($0) more" } ?? "")"
        default:
            let members = message.members.filter { $0.name != "event" }
            let words = MemberPrinter(columns: nil).lines(of: members).map {
                $0.split(separator: " ").joined(separator: " ")
            }
            return ([event] + words).joined(separator: ", ").sanitizedForTerminal()
        }
    }

    /// What is said before the first question.
    func welcome(_ greeting: ServerMessage) -> String {
        let name = greeting.text("server").map { "  \($0)" } ?? ""
        return palette.paint("Taiwa\(name)".sanitizedForTerminal(), .bold) + "\n"
            + palette.paint(
                speaksJapanese
                    ? "ご質問をどうぞ。/help で使い方、/quit で終了します。" : "Ask a question. /help shows the verbs, /quit ends.",
                .faint)
    }

    private static func help(inJapanese: Bool) -> [String] {
        inJapanese
            ? [
                "そのまま入力した行は質問です。/ で始まる行はサーバーへの命令です。",
                "/good /bad /why は、番号がなければ直前の応答についてです。/quit または Ctrl-D で終了します。",
            ]
            : [
                "A line is a question; behind a slash it is a verb of the server, with what belongs to it.",
                "/good, /bad and /why are about the last reply when they name no turn. /quit and Ctrl-D leave.",
            ]
    }
}
