import Foundation
import Serving
import Testing

struct TimestampTests {
    private static let now = Date(timeIntervalSince1970: 1_795_226_400)

    @Test func `a time is written in UTC and whole seconds, and reads back`() throws {
        #expect(Timestamp.text(of: Self.now) == "2026-11-21T02:00:00Z")
        #expect(Timestamp.date(of: "2026-11-21T02:00:00Z") == Self.now)
    }

    @Test func `times are those of Foundation, over centuries`() {
        let style = Date.ISO8601FormatStyle()
        for number in 0..<4_000 {
            let date = Date(timeIntervalSince1970: Double(number - 1_000) * 5_000_011.25)
            #expect(Timestamp.text(of: date) == style.format(date))
            #expect(Timestamp.date(of: Timestamp.text(of: date)) == (try? style.parse(style.format(date))))
        }
    }

    @Test(arguments: [
        "", "2026-11-21", "2026-11-21T02:00:00", "2026-11-21T02:00:00+09:00", "2026-02-30T00:00:00Z",
        "2026-11-21T25:00:00Z",
        "2026-11-21 02:00:00Z", "２026-11-21T02:00:00Z",
        "2026-13-01T00:00:00Z", "2026-00-10T00:00:00Z", "2025-02-29T00:00:00Z", "2026-11-21T02:60:00Z",
        "2026-11-21t02:00:00z", "-026-11-21T02:00:00Z", "2026-11-2:T02:00:00Z", "\u{1}\u{1}\u{1}\u{1}-11-21T02:00:00Z",
    ])
    func `anything else is no time`(text: String) { #expect(Timestamp.date(of: text) == nil) }

    @Test(arguments: [
        ("2027-03-31", "2027-03-31T00:00:00Z"), ("2027-03-31T12:30:00Z", "2027-03-31T12:30:00Z"),
        ("1d", "2026-11-22T02:00:00Z"), ("30d", "2026-12-21T02:00:00Z"),
    ])
    func `an expiry is a day, a time or a number of days`(text: String, expected: String) throws {
        #expect(Timestamp.text(of: try #require(Timestamp.expiry(text, from: Self.now))) == expected)
    }

    @Test(arguments: [
        "", "d", "0d", "-1d", "+1d", "1.5d", "36501d", "99999999999999999999d", "30", "30D", "2027-02-29", "soon",
    ])
    func `these are no expiries`(text: String) { #expect(Timestamp.expiry(text, from: Self.now) == nil) }
}
