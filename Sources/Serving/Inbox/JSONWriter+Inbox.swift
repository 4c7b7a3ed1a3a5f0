import Bundles
import Dialogue
import Foundation
package import Inbox
package import StrictJSON
import TextAnalysis

/// What an inbox keeps, as the line protocol writes it.
extension JSONWriter {
    /// An alert.
    ///
    /// - Parameters:
    ///   - count: how many ask the same; `nil` where that is not known.
    package mutating func alert(_ alert: Alert, count: Int? = nil) {
        beginObject()
        member("alert", alert.id.description)
        member("kind", alert.cause.kind.rawValue)
        member("cause", alert.cause.rawValue)
        member("state", alert.state.rawValue)
        member("by", alert.by)
        member("domain", alert.domain.short)
        member("lang", alert.language.rawValue)
        member("text", alert.text)
        member("group", alert.group.description)
        if let count { member("count", count) }
        member("turn", alert.turn)
        if let version = alert.version { member("version", String(version)) }
        if let confidence = alert.confidence {
            name("score")
            number(confidence, places: 4)
        }
        member("intent", alert.given?.rawValue)
        member("expected", alert.expected)
        member("comment", alert.comment)
        member("example", alert.example?.description)
        if !alert.nearest.isEmpty {
            name("nearest")
            nearest(alert.nearest)
        }
        time("at", alert.time)
        endObject()
    }

    /// A group of alerts.
    package mutating func group(_ group: AlertGroup) {
        beginObject()
        member("group", group.id.description)
        member("state", group.state.rawValue)
        member("by", group.by)
        member("domain", group.domain.short)
        member("lang", group.language.rawValue)
        member("text", group.representative)
        member("count", group.count)
        member("open", group.open)
        name("causes")
        beginObject()
        for cause in AlertCause.allCases {
            if let count = group.causes[cause], count > 0 { member(cause.rawValue, count) }
        }
        endObject()
        name("days")
        beginArray()
        for day in group.days { integer(day) }
        endArray()
        name("lines")
        beginArray()
        for line in group.lines { string(line) }
        endArray()
        time("first", group.firstSeen)
        time("last", group.lastSeen)
        endObject()
    }

    /// A taught example.
    package mutating func example(_ example: TaughtExample) {
        beginObject()
        member("example", example.id.description)
        member("state", example.state.rawValue)
        member("domain", example.domain.short)
        member("text", example.text)
        member("intent", example.answer.rawValue)
        if let answer = example.newAnswer {
            member("title", answer.title)
            member("reply", answer.text)
        }
        member("alert", example.alert?.description)
        member("by", example.by)
        time("at", example.time)
        endObject()
    }

    /// What likely helps a group.
    mutating func fix(_ fix: LikelyFix) {
        beginObject()
        switch fix.kind {
        case .attach(let answer, let title):
            member("kind", "attach")
            member("intent", answer.rawValue)
            member("title", title)
        case .newAnswer: member("kind", "new_answer")
        }
        name("score")
        number(fix.confidence, places: 4)
        member("why", fix.why)
        if !fix.duplicates.isEmpty {
            name("duplicates")
            beginArray()
            for duplicate in fix.duplicates {
                beginObject()
                member("text", duplicate.line)
                member("example", duplicate.example)
                member("intent", duplicate.answer.rawValue)
                name("similarity")
                number(duplicate.similarity, places: 4)
                name("contradicts")
                bool(duplicate.isContradictory)
                endObject()
            }
            endArray()
        }
        if !fix.runnersUp.isEmpty {
            name("nearest")
            nearest(fix.runnersUp)
        }
        endObject()
    }

    private mutating func nearest(_ answers: [NewAlert.NearAnswer]) {
        beginArray()
        for answer in answers {
            beginObject()
            member("intent", answer.answer.rawValue)
            member("title", answer.title)
            name("share")
            number(answer.share, places: 4)
            endObject()
        }
        endArray()
    }

    mutating func member(_ name: String, _ text: String?) {
        guard let text else { return }
        self.name(name)
        string(text)
    }

    mutating func member(_ name: String, _ number: Int) {
        self.name(name)
        integer(number)
    }

    /// A moment, of milliseconds of Unix time.
    mutating func time(_ name: String, _ milliseconds: Int) {
        self.name(name)
        string(Timestamp.text(of: Date(timeIntervalSince1970: Double(milliseconds / 1_000))))
    }
}
