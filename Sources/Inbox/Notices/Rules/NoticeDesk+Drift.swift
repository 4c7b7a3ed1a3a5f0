import Bundles
package import Dialogue
import TextAnalysis

extension NoticeDesk {
    /// What a bundle's figures give rise to; to be asked every few minutes.
    ///
    /// - Parameters:
    ///   - figures: of today and of as many days before as ``NoticeRules/Drift/days`` says, of all versions.
    ///   - time: now.
    package mutating func figures(_ figures: [DayFigures], of domain: DomainName, at time: Int) -> [NoticeDraft] {
        guard let drift = rules.drift else { return [] }
        var days: [Int: UnansweredShare] = [:]
        for figure in figures {
            days[figure.day, default: UnansweredShare()] =
                (days[figure.day] ?? UnansweredShare())
                + UnansweredShare(
                    asked: figure.answered + figure.clarified + figure.unanswered, unanswered: figure.unanswered)
        }
        let today = CalendarDay.of(time)
        let look = BundleMemory.Look(time: time, day: today, share: days[today] ?? UnansweredShare())
        var memory = bundles[domain] ?? BundleMemory()
        let start = memory.look(at: look, since: time - drift.minutes * 60_000)
        bundles[domain] = memory
        guard let start else { return [] }
        let present = days.reduce(UnansweredShare()) { sum, day in
            day.key > start.day ? sum + day.value : day.key == start.day ? sum + (day.value - start.share) : sum
        }
        let past = days.reduce(start.share) { sum, day in
            day.key < start.day && day.key >= today - drift.days ? sum + day.value : sum
        }
        let tenant = TenantName(of: domain)
        let subject = Subject(kind: .drift, tenant: tenant, domain: domain, group: nil)
        guard Self.hasDrifted(present, from: past, drift), isCool(subject, at: time) else { return [] }
        guard let due = due(.drift, of: tenant, at: time) else { return [] }
        told[subject] = time
        let title = NoticeWording(memory.language).drift(present, past: past, minutes: drift.minutes, domain)
        return [
            NoticeDraft(
                tenant: tenant, domain: domain, group: nil, kind: .drift, language: memory.language, title: title,
                lines: memory.lines, count: present.unanswered, time: time, due: due)
        ]
    }

    /// Whether a share is certainly above what it was.
    package static func hasDrifted(
        _ present: UnansweredShare, from past: UnansweredShare, _ drift: NoticeRules.Drift
    ) -> Bool {
        guard present.asked >= drift.fewest, past.asked >= drift.fewestPast,
            present.share - past.share >= drift.leastIncrease
        else { return false }
        let usual = past.bounds(deviations: drift.deviations).upperBound
        return ChanceOfMany.binomial(present.unanswered, of: present.asked, share: usual) < drift.chance
    }
}

extension BundleMemory {
    /// Takes note of a look and gives the one that lies just before an instant, or the first; `nil` where this is the first.
    fileprivate mutating func look(at look: Look, since time: Int) -> Look? {
        while looks.count > 1, looks[1].time <= time { looks.removeFirst() }
        let first = looks.first
        // A look a minute is enough; a clock that was put back begins anew.
        if let last = looks.last, look.time < last.time { looks = [] }
        if looks.last.map({ look.time - $0.time >= 60_000 }) ?? true { looks.append(look) }
        return first
    }
}
