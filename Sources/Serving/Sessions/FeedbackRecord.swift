package import Bundles
package import Dialogue
import Foundation
import ModelFiles
package import Privacy
import StrictJSON

/// A rating, as a line of the file of ratings; all text in it is masked.
package struct FeedbackRecord: Sendable, Equatable {
    /// The Unix time in seconds.
    package let time: Int
    package let tenant: TenantName
    /// What was rated.
    package let turn: TurnRecord
    package let rating: Rating
    /// What should have been said.
    package let expected: MaskedText?
    package let comment: MaskedText?

    package init(
        time: Int, tenant: TenantName, turn: TurnRecord, rating: Rating, expected: MaskedText? = nil,
        comment: MaskedText? = nil
    ) {
        self.time = time
        self.tenant = tenant
        self.turn = turn
        self.rating = rating
        self.expected = expected
        self.comment = comment
    }

    /// The checked line, with its line feed.
    package func line(as id: FeedbackID) -> [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        writer.member("feedback", id.description)
        writer.member("at", Date(timeIntervalSince1970: Double(time)).formatted(.iso8601))
        writer.member("tenant", tenant.rawValue)
        writer.member("turn", turn.turn.description)
        if let domain = turn.domain { writer.member("domain", domain.rawValue) }
        if let version = turn.version {
            writer.name("version")
            writer.integer(version)
        }
        writer.member("rating", rating.rawValue)
        writer.name("answers")
        writer.beginArray()
        for exchange in turn.exchanges {
            writer.beginObject()
            writer.member("domain", exchange.option.domain.rawValue)
            writer.member("answer", exchange.option.answer.rawValue)
            writer.member("question", exchange.question.string)
            writer.endObject()
        }
        writer.endArray()
        if let question = turn.question { writer.member("question", question.string) }
        if let expected { writer.member("expected", expected.string) }
        if let comment { writer.member("comment", comment.string) }
        writer.endObject()
        return CheckedLine.seal(writer.bytes)
    }
}

extension JSONWriter {
    fileprivate mutating func member(_ name: String, _ text: String) {
        self.name(name)
        string(text)
    }
}
