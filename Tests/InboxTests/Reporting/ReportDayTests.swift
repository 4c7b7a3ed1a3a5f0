import Inbox
import Testing

struct ReportDayTests {
    @Test(arguments: [
        ("1970-01-01", 0), ("2026-11-21", 20778), ("2024-02-29", 19782), ("2000-03-01", 11017), ("1969-12-31", -1),
    ])
    func `a day is read and written`(_ text: String, _ number: Int) throws {
        let day = try #require(ReportDay(text))
        #expect(day.number == number)
        #expect(day.description == text)
    }

    @Test(arguments: ["", "2026-11-31", "2025-02-29", "2026-1-1", "26-11-21", "2026/11/21", "2026-11-21 ", "２０26-11-2"])
    func `there is no other day`(_ text: String) { #expect(ReportDay(text) == nil) }

    @Test func `every day of four centuries is the one behind the day before`() {
        for number in -150_000..<150_000 {
            let day = ReportDay(number)
            #expect(ReportDay(day.description) == day)
        }
    }

    @Test func `a time before 1970 is in the day it is in`() {
        #expect(ReportDay(ofMilliseconds: -1).number == -1)
        #expect(ReportDay(ofMilliseconds: 86_399_999).number == 0)
    }
}
