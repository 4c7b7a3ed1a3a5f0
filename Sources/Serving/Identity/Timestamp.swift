package import Foundation
import Inbox

/// Points in time as files and the wire have them: `2027-03-31T00:00:00Z`, always UTC and whole seconds.
package enum Timestamp {
    // Foundation's own styles ask for the calendar and the time zone of the user, which maps two megabytes of tables.
    package static func text(of date: Date) -> String {
        UnixTime(milliseconds: Int((date.timeIntervalSince1970 * 1_000).rounded(.down))).iso8601
    }

    /// Reads exactly what ``text(of:)`` writes.
    package static func date(of text: String) -> Date? {
        UnixTime(iso8601: text).map { Date(timeIntervalSince1970: Double($0.seconds)) }
    }

    /// Reads when something is to expire: a day (`2027-03-31`: at its beginning), a point in time, or a number of days from
    /// now (`30d`, at most 36,500).
    package static func expiry(_ text: String, from now: Date) -> Date? {
        if text.utf8.last == UInt8(ascii: "d") {
            let digits = text.utf8.dropLast()
            guard digits.allSatisfy({ (0x30...0x39).contains($0) }), let days = Int(text.dropLast()),
                (1...36_500).contains(days)
            else { return nil }
            return now.addingTimeInterval(Double(days) * 86_400)
        }
        return date(of: text.utf8.count == 10 ? text + "T00:00:00Z" : text)
    }
}
