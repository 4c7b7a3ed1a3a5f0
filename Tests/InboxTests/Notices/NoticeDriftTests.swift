import Bundles
import Dialogue
import Inbox
import TestSupport
import Testing

struct NoticeDriftTests {
    private let domain = Samples.domain

    @Test(arguments: [(8, 10, 1.96, 0.4902, 0.9433), (0, 10, 1.96, 0.0, 0.2775), (50, 100, 2.576, 0.3753, 0.6247)])
    func `bounds of a share are Wilson's`(
        _ hits: Int, _ count: Int, _ deviations: Double, _ low: Double, _ high: Double
    ) {
        let bounds = UnansweredShare(asked: count, unanswered: hits).bounds(deviations: deviations)
        #expect(abs(bounds.lowerBound - low) < 0.0002)
        #expect(abs(bounds.upperBound - high) < 0.0002)
    }

    @Test(arguments: [
        (3, 10, 0.1, 0.0701908), (10, 10, 0.5, 0.000976562), (0, 5, 0.2, 1.0), (40, 100, 0.2, 3.60842e-06),
    ])
    func `so many of so many come by chance as tables of the binomial have it`(
        _ count: Int, _ trials: Int, _ share: Double, _ chance: Double
    ) {
        #expect(abs(ChanceOfMany.binomial(count, of: trials, share: share) / chance - 1) < 1e-4)
    }

    @Test(arguments: [(5, 1.0, 0.00365985), (20, 5.0, 3.45214e-07), (0, 2.0, 1.0), (3, 0.0, 0.0)])
    func `so many in a time come by chance as tables of Poisson have it`(_ count: Int, _ mean: Double, _ chance: Double)
    {
        #expect(abs(ChanceOfMany.poisson(count, mean: mean) - chance) <= chance * 1e-3)
    }

    @Test func `few questions raise nothing, whatever became of them`() {
        let drift = NoticeRules.Drift()
        let past = UnansweredShare(asked: 10_000, unanswered: 1_000)
        #expect(!NoticeDesk.hasDrifted(UnansweredShare(asked: 19, unanswered: 19), from: past, drift))
        #expect(!NoticeDesk.hasDrifted(UnansweredShare(asked: 20, unanswered: 6), from: past, drift))
        #expect(NoticeDesk.hasDrifted(UnansweredShare(asked: 20, unanswered: 12), from: past, drift))
        #expect(NoticeDesk.hasDrifted(UnansweredShare(asked: 100, unanswered: 35), from: past, drift))
        // A past of which little is known is not held against the present.
        let short = UnansweredShare(asked: 99, unanswered: 5)
        #expect(!NoticeDesk.hasDrifted(UnansweredShare(asked: 100, unanswered: 90), from: short, drift))
        // A great many questions make a small increase certain; it is not worth a word.
        let many = UnansweredShare(asked: 10_000_000, unanswered: 1_000_000)
        #expect(!NoticeDesk.hasDrifted(UnansweredShare(asked: 1_000_000, unanswered: 120_000), from: many, drift))
    }

    /// A bundle's days as they are counted, asked about every five minutes.
    private struct Bundle {
        var desk = NoticeDesk()
        var days: [Int: DayFigures] = [:]
        var random: SeededGenerator

        mutating func pass(_ time: Int, questions: Int, unanswered share: Double) -> [NoticeDraft] {
            let day = time / NoticeSamples.day
            for _ in 0..<questions {
                let isUnanswered = Double.random(in: 0..<1, using: &random) < share
                days[day, default: DayFigures(domain: Samples.domain, version: 3, day: day)].unanswered +=
                    isUnanswered ? 1 : 0
                days[day, default: DayFigures(domain: Samples.domain, version: 3, day: day)].answered +=
                    isUnanswered ? 0 : 1
            }
            let figures = days.values.filter { $0.day >= day - 7 }
            return desk.figures(figures, of: Samples.domain, at: time)
        }
    }

    @Test func `a bundle whose share stays is told almost never, one whose share doubles within the hour`() throws {
        let seed = UInt64.random(in: 0 ... .max)
        print("seed \(seed)")
        var alarms = 0
        var missed = 0
        for index in 0..<20 {
            var bundle = Bundle(random: SeededGenerator(seed: seed &+ UInt64(index)))
            let share = Double(index % 5) * 0.05 + 0.02
            var time = NoticeSamples.time(0)
            // Fourteen days of a bundle with few to many questions.
            for step in 0..<(14 * 288) {
                let drafts = bundle.pass(time, questions: (step + index) % 3 == 0 ? index % 7 : 1, unanswered: share)
                alarms += drafts.count
                time += 5 * NoticeSamples.minute
            }
            var isTold = false
            for _ in 0..<12 {
                let drafts = bundle.pass(time, questions: 10, unanswered: share * 2 + 0.2)
                if let draft = drafts.first {
                    isTold = true
                    #expect(draft.kind == .drift && draft.domain == domain && draft.group == nil)
                    #expect(draft.title.hasPrefix("acme/support leaves more unanswered than usual: "))
                }
                time += 5 * NoticeSamples.minute
            }
            missed += isTold ? 0 : 1
        }
        // 280 days of bundles; more than one that looks as if it had drifted comes by chance once in many thousand runs.
        print("\(alarms) notices, \(missed) of 20 missed")
        #expect(alarms <= 2, "seed \(seed)")
        #expect(missed <= 1, "seed \(seed)")
    }

    @Test func `what has drifted is told again after its own cooldown only, and over midnight too`() {
        var desk = NoticeDesk()
        func figures(_ day: Int, _ asked: Int, _ unanswered: Int) -> DayFigures {
            var figures = DayFigures(domain: domain, version: 3, day: day)
            figures.answered = asked - unanswered
            figures.unanswered = unanswered
            return figures
        }
        let day = 20_778
        let before = figures(day - 1, 1000, 100)
        #expect(
            desk.figures([before, figures(day, 900, 90)], of: domain, at: NoticeSamples.time(day: day, 23, 30)).isEmpty)
        // Half an hour later it is another day: 40 of the last 50 questions lie on both sides of midnight.
        let night = [before, figures(day, 920, 106), figures(day + 1, 30, 24)]
        let told = desk.figures(night, of: domain, at: NoticeSamples.time(day: day + 1, 0, 10))
        #expect(told.map(\.count) == [40])
        #expect(desk.figures(night, of: domain, at: NoticeSamples.time(day: day + 1, 0, 15)).isEmpty)
    }
}
