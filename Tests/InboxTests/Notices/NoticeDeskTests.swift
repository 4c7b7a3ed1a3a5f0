import Bundles
import Dialogue
import Inbox
import TestSupport
import Testing
import TextAnalysis

struct NoticeDeskTests {
    private let minute = NoticeSamples.minute
    private let hour = NoticeSamples.hour
    private let noon = Samples.noon

    /// Opens alerts of one group, one at each time, and gives what each gave rise to.
    private func kinds(_ desk: inout NoticeDesk, counts: ClosedRange<Int>, every step: Int, from start: Int)
        -> [NoticeKind?]
    {
        counts.map { count in
            let time = start + (count - counts.lowerBound) * step
            return desk.opened(NoticeSamples.alert(count, time: time), count: count, at: time).first?.kind
        }
    }

    @Test func `the first case is told at once, and others of the group are not`() {
        var desk = NoticeDesk()
        let drafts = desk.opened(NoticeSamples.alert(1), count: 1, at: noon)
        #expect(drafts.map(\.kind) == [.newGroup])
        #expect(drafts[0].group == GroupID(1))
        #expect(drafts[0].lines == ["where is my parcel"])
        #expect(drafts[0].title == "A new question has no answer")
        #expect(!drafts[0].isGathered)
        #expect(desk.opened(NoticeSamples.alert(2), count: 2, at: noon).isEmpty)
        #expect(desk.opened(NoticeSamples.alert(3, group: 2), count: 1, at: noon).map(\.kind) == [.newGroup])
    }

    @Test func `a group is told when it reaches a count, and not again before the cooldown is over`() {
        var desk = NoticeDesk()
        let slow = kinds(&desk, counts: 1...30, every: 2 * hour, from: noon)
        #expect(slow.indices.filter { slow[$0] == .count } == [4, 24])
        var quick = NoticeDesk()
        var rules = NoticeRules()
        rules.rate = nil
        quick = NoticeDesk(rules)
        let burst = kinds(&quick, counts: 1...30, every: minute, from: noon)
        #expect(burst.indices.filter { burst[$0] == .count } == [4])
        // What was passed meanwhile is told with the next alert behind the cooldown, with the count of then.
        let time = noon + 2 * hour
        let late = quick.opened(NoticeSamples.alert(31, time: time), count: 31, at: time)
        #expect(late.map(\.kind) == [.count])
        #expect(late.first?.count == 31)
    }

    @Test func `after a restart a count that was passed before is not told again`() {
        var desk = NoticeDesk()
        desk.recall([NoticeSamples.group(count: 6)])
        #expect(desk.opened(NoticeSamples.alert(7), count: 7, at: noon).isEmpty)
        var unaware = NoticeDesk()
        #expect(unaware.opened(NoticeSamples.alert(7), count: 7, at: noon).isEmpty)
        var told = NoticeDesk()
        told.recall([NoticeSamples.notice(1, desk.opened(NoticeSamples.alert(25), count: 25, at: noon)[0])])
        #expect(told.opened(NoticeSamples.alert(125, time: noon + minute), count: 125, at: noon + minute).isEmpty)
    }

    @Test func `so many alerts of a bundle in a time are told once in a cooldown`() {
        var rules = NoticeRules()
        rules.rate = NoticeRules.Rate(alerts: 4, minutes: 10)
        rules.tellsNewGroups = false
        var desk = NoticeDesk(rules)
        // Four in more than ten minutes are not.
        let times = [0, 4, 7, 11, 12, 13, 14, 80, 81, 82].map { noon + $0 * minute }
        let drafts = times.enumerated().map { index, time in
            desk.opened(NoticeSamples.alert(index, group: index + 1, "line \(index)", time: time), count: 1, at: time)
        }
        #expect(drafts.map(\.count) == [0, 0, 0, 0, 1, 0, 0, 0, 0, 0])
        let draft = drafts[4][0]
        #expect(draft.kind == .rate)
        #expect(draft.group == nil)
        #expect(draft.lines == ["line 2", "line 3", "line 4"])
        #expect(draft.title == "4 alerts in 10 minutes in acme/support")
        let last = desk.opened(
            NoticeSamples.alert(11, group: 12, time: noon + 83 * minute), count: 1, at: noon + 83 * minute)
        #expect(last.map(\.kind) == [.rate])
    }

    @Test func `a group that grows is told against its own past`() {
        var rules = NoticeRules()
        rules.counts = []
        rules.rate = nil
        // Once a day for ten days, then six times in an hour.
        var desk = NoticeDesk(rules)
        for day in 1...10 {
            let time = noon + day * NoticeSamples.day
            _ = desk.opened(NoticeSamples.alert(day, time: time), count: day, at: time)
        }
        let start = noon + 11 * NoticeSamples.day
        let burst = kinds(&desk, counts: 11...16, every: 5 * minute, from: start)
        #expect(burst == [nil, nil, nil, nil, .growth, nil])
        // One that has always come as often is not told.
        var steady = NoticeDesk(rules)
        let usual = kinds(&steady, counts: 1...400, every: 10 * minute, from: noon)
        #expect(usual.dropFirst().allSatisfy { $0 == nil })
    }

    @Test func `what was old when it was seen is remembered and not told`() {
        var desk = NoticeDesk()
        let later = noon + 2 * NoticeSamples.day
        #expect(desk.opened(NoticeSamples.alert(1), count: 1, at: later).isEmpty)
    }

    @Test func `more notices than an hour takes come as a list at its end`() {
        var rules = NoticeRules()
        rules.most = 3
        rules.rate = nil
        var desk = NoticeDesk(rules)
        let time = noon + 20 * minute
        let drafts = (1...5).flatMap {
            desk.opened(NoticeSamples.alert($0, group: $0, time: time), count: 1, at: time)
        }
        #expect(drafts.map(\.isGathered) == [false, false, false, true, true])
        #expect(drafts[4].due == noon + hour)
        let other = DomainName(rawValue: "beta/shop")
        let others = desk.opened(NoticeSamples.alert(9, group: 9, domain: other, time: time), count: 1, at: time)
        #expect(others.map(\.isGathered) == [false])
    }

    @Test func `a flood of ever new questions raises no flood of notices`() {
        var rules = NoticeRules()
        rules.most = 3
        var desk = NoticeDesk(rules)
        var kinds: [NoticeKind] = []
        for number in 1...5_000 {
            let time = noon + number
            kinds += desk.opened(NoticeSamples.alert(number, group: number, time: time), count: 1, at: time).map(\.kind)
        }
        #expect(kinds.count { $0 == .newGroup } <= 30)
        #expect(kinds.count { $0 == .rate } == 1)
        let later = noon + hour
        #expect(
            desk.opened(NoticeSamples.alert(1, group: 9_999, time: later), count: 1, at: later).map(\.kind) == [
                .newGroup
            ])
    }

    @Test func `a digest lists the last notice about each group and how many there are more`() throws {
        var notices = [NoticeSamples.notice(1), NoticeSamples.notice(2)]
        for number in 3...40 {
            notices.append(NoticeSamples.notice(number, NoticeSamples.draft("line \(number)", group: number)))
        }
        let digest = NoticeDesk.digest(of: notices, at: noon + hour)
        #expect(digest.kind == .digest)
        #expect(digest.domain == nil && digest.group == nil)
        #expect(digest.title == "40 notices were gathered")
        #expect(digest.count == 40)
        #expect(digest.lines.count == 30)
        #expect(digest.lines[0] == "[acme/support] A new question has no answer: where is my parcel")
        #expect(digest.lines[29] == "and 10 more")
        #expect(!digest.isGathered)
    }
}
