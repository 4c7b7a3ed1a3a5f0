import Bundles
import Dialogue
import StrictJSON
import TextAnalysis

extension Notice {
    /// The notice as one line of JSON, with a line feed behind it.
    ///
    /// - Parameters:
    ///   - attempt: which delivery to this target it is, from 1.
    package func json(attempt: Int) -> [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        writer.member("notice", id.description)
        writer.member("kind", draft.kind.rawValue)
        writer.member("tenant", draft.tenant.rawValue)
        if let domain = draft.domain { writer.member("domain", domain.rawValue) }
        if let group = draft.group { writer.member("group", group.description) }
        writer.member("lang", draft.language.rawValue)
        writer.member("title", draft.title)
        writer.name("lines")
        writer.beginArray()
        for line in draft.lines { writer.string(line) }
        writer.endArray()
        writer.name("count")
        writer.integer(draft.count)
        if let fix = draft.fix {
            writer.name("fix")
            writer.fix(fix)
        }
        writer.member("at", UnixTime(milliseconds: draft.time).iso8601)
        writer.name("attempt")
        writer.integer(attempt)
        writer.endObject()
        writer.endLine()
        return writer.bytes
    }

    /// The notice as Slack's incoming webhooks and what imitates them take it: `{"text":…}`, with `&`, `<` and `>` as entities.
    package var slackJSON: [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        writer.member("text", Self.escaped(text))
        writer.endObject()
        return writer.bytes
    }

    /// The notice as people read it, on several lines.
    package var text: String {
        let words = NoticeWording(draft.language)
        var lines = ["[\(draft.domain?.rawValue ?? draft.tenant.rawValue)] \(draft.title)"]
        lines += draft.lines.map { "• \($0)" }
        if let fix = draft.fix { lines.append(words.fix(fix)) }
        lines.append(draft.group.map { "\(id) · \($0)" } ?? "\(id)")
        return lines.joined(separator: "\n")
    }

    /// What Slack reads as control characters, as its documentation has it escaped.
    private static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}

extension JSONWriter {
    fileprivate mutating func member(_ name: String, _ text: String) {
        self.name(name)
        string(text)
    }

    fileprivate mutating func fix(_ fix: NoticeFix) {
        beginObject()
        if let answer = fix.answer { member("answer", answer.rawValue) }
        if let title = fix.title { member("title", title) }
        name("confidence")
        number(fix.confidence)
        if let why = fix.why { member("why", why) }
        endObject()
    }
}
