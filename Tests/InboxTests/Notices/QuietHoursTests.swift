import Foundation
import Inbox
import Testing

struct QuietHoursTests {
    private let tokyo = TimeZone(identifier: "Asia/Tokyo")!
    private let berlin = TimeZone(identifier: "Europe/Berlin")!

    @Test func `quiet hours are those of the zone, also over midnight`() {
        let quiet = QuietHours(from: 22 * 60, to: 8 * 60, in: tokyo)
        // 22:00 in Tokyo is 13:00 UTC.
        #expect(!quiet.contains(NoticeSamples.time(12, 59)))
        #expect(quiet.contains(NoticeSamples.time(13)))
        #expect(quiet.contains(NoticeSamples.time(22, 59)))
        #expect(!quiet.contains(NoticeSamples.time(23)))
        #expect(quiet.end(after: NoticeSamples.time(13, 30)) == NoticeSamples.time(23))
        #expect(quiet.end(after: NoticeSamples.time(3)) == NoticeSamples.time(3))
        let noon = QuietHours(from: 12 * 60, to: 13 * 60 + 30, in: .gmt)
        #expect(noon.end(after: NoticeSamples.time(12) + 1) == NoticeSamples.time(13, 30))
        #expect(!noon.contains(NoticeSamples.time(13, 30)))
    }

    @Test func `the end is on the clock on the wall when clocks are changed`() {
        let quiet = QuietHours(from: 22 * 60, to: 8 * 60, in: berlin)
        // 2026-03-28 and 2026-10-24, the nights before which clocks change.
        let (spring, autumn) = (20_540, 20_750)
        #expect(quiet.end(after: NoticeSamples.time(day: spring, 22)) == NoticeSamples.time(day: spring + 1, 6))
        #expect(quiet.end(after: NoticeSamples.time(day: autumn, 22)) == NoticeSamples.time(day: autumn + 1, 7))
    }

    @Test func `a quiet weekend ends on Monday`() {
        let quiet = QuietHours(from: 22 * 60, to: 8 * 60, in: .gmt, weekends: true)
        // 20,778 is Saturday, 2026-11-21.
        #expect(quiet.contains(NoticeSamples.time(12)))
        #expect(!quiet.contains(NoticeSamples.time(day: 20_777, 12)))
        #expect(quiet.end(after: NoticeSamples.time(day: 20_777, 23)) == NoticeSamples.time(day: 20_780, 8))
    }

    @Test func `what comes in quiet hours is gathered until their end`() {
        var rules = NoticeRules()
        rules.quiet = QuietHours(from: 22 * 60, to: 8 * 60, in: .gmt)
        let night = NoticeSamples.draft(rules: rules, time: NoticeSamples.time(23))
        #expect(night.isGathered)
        #expect(night.due == NoticeSamples.time(day: 20_779, 8))
        #expect(!NoticeSamples.draft(rules: rules, time: NoticeSamples.time(21)).isGathered)
    }

    @Test func `a digest gathers its kinds, and does not come in quiet hours`() {
        var rules = NoticeRules()
        rules.digest = DigestRule(.hourly, of: [.newGroup])
        #expect(NoticeSamples.draft(rules: rules, time: NoticeSamples.time(12, 20)).due == NoticeSamples.time(13))
        rules.digest = DigestRule(.hourly, of: [.count])
        #expect(!NoticeSamples.draft(rules: rules, time: NoticeSamples.time(12, 20)).isGathered)
        rules.digest = DigestRule(.daily(minute: 9 * 60, zone: tokyo))
        #expect(
            NoticeSamples.draft(rules: rules, time: NoticeSamples.time(1)).due == NoticeSamples.time(day: 20_779, 0))
        rules.digest = DigestRule(.hourly)
        rules.quiet = QuietHours(from: 13 * 60, to: 14 * 60 + 30, in: .gmt)
        #expect(NoticeSamples.draft(rules: rules, time: NoticeSamples.time(12, 20)).due == NoticeSamples.time(14, 30))
    }
}
