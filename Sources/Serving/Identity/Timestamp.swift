package import Foundation

/// Points in time as files and the wire have them: `2027-03-31T00:00:00Z`, always UTC and whole seconds.
package enum Timestamp {
    private static let style = Date.ISO8601FormatStyle()

    package static func text(of date: Date) -> String { style.format(date) }

    /// Reads exactly what ``text(of:)`` writes.
    package static func date(of text: String) -> Date? {
        guard text.utf8.count == 20, let date = try? style.parse(text), Self.text(of: date) == text else { return nil }
        return date
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
