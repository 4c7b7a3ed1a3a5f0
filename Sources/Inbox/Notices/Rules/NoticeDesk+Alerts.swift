import Bundles
import Dialogue
import TextAnalysis

extension NoticeDesk {
    /// What a new alert gives rise to.
    ///
    /// - Parameters:
    ///   - count: how many alerts its group has with it.
    ///   - time: now; the alert may be older, and one that is older than ``NoticeRules/oldest`` is only remembered.
    package mutating func opened(_ alert: Alert, count: Int, at time: Int) -> [NoticeDraft] {
        let group = remember(alert, count: count)
        let isRate = remember(alert)
        guard time - alert.time <= rules.oldest else { return [] }
        let words = NoticeWording(alert.language)
        var drafts: [NoticeDraft] = []
        if count == 1, rules.tellsNewGroups {
            drafts +=
                draft(.newGroup, about: alert, words.newGroup(alert.cause.kind), count: count, at: time).map { [$0] }
                ?? []
        } else if let draft = grown(group, alert, count: count, words, at: time) {
            drafts.append(draft)
        }
        if isRate, let rate = rules.rate,
            isCool(Subject(kind: .rate, tenant: alert.tenant, domain: alert.domain, group: nil), at: time)
        {
            let title = words.rate(rate.alerts, minutes: rate.minutes, alert.domain)
            let lines = bundles[alert.domain]?.lines ?? []
            let draft = draft(.rate, about: alert, title, group: nil, lines: lines, count: rate.alerts, at: time)
            if let draft { drafts.append(draft) }
        }
        return drafts
    }

    /// A group that has reached a count, or else grows faster than it did.
    private mutating func grown(
        _ memory: GroupMemory, _ alert: Alert, count: Int, _ words: NoticeWording, at time: Int
    ) -> NoticeDraft? {
        let countSubject = Subject(kind: .count, tenant: alert.tenant, domain: alert.domain, group: alert.group)
        guard isCool(countSubject, at: time) else { return nil }
        let reached = reached(by: count)
        if reached > memory.reached ?? 0 {
            groups[alert.group]?.reached = reached
            return draft(.count, about: alert, words.count(count), count: count, at: time)
        }
        let subject = Subject(kind: .growth, tenant: alert.tenant, domain: alert.domain, group: alert.group)
        guard let growth = rules.growth, isCool(subject, at: time) else { return nil }
        let length = growth.minutes * 60_000
        var recent = memory.recent
        let now = recent.count(at: alert.time)
        let past = Double(alert.time - memory.firstSeen - length) / Double(length)
        // A group that is hardly older than the time in which it grows has no past yet.
        guard now >= growth.fewest, past >= 3 else { return nil }
        // As if it had come once more: a group that came twice in a year is not sure never to come.
        let usual = Double(max(0, count - now) + 1) / past
        guard Double(now) >= growth.factor * usual,
            ChanceOfMany.poisson(now, mean: usual) < growth.chance
        else { return nil }
        let title = words.growth(now, usual: usual, minutes: growth.minutes)
        return draft(.growth, about: alert, title, count: now, at: time)
    }

    private mutating func draft(
        _ kind: NoticeKind, about alert: Alert, _ title: String, count: Int, at time: Int
    ) -> NoticeDraft? {
        draft(kind, about: alert, title, group: alert.group, lines: [alert.text], count: count, at: time)
    }

    private mutating func draft(
        _ kind: NoticeKind, about alert: Alert, _ title: String, group: GroupID?, lines: [String], count: Int,
        at time: Int
    ) -> NoticeDraft? {
        guard let due = due(kind, of: alert.tenant, at: time) else { return nil }
        told[Subject(kind: kind, tenant: alert.tenant, domain: alert.domain, group: group)] = time
        return NoticeDraft(
            tenant: alert.tenant, domain: alert.domain, group: group, kind: kind, language: alert.language,
            title: title, lines: lines, count: count, time: time, due: due)
    }

    /// Counts an alert in its group; the group with it.
    private mutating func remember(_ alert: Alert, count: Int) -> GroupMemory {
        var memory =
            groups[alert.group]
            ?? GroupMemory(
                firstSeen: alert.time, reached: nil,
                recent: SlidingCount(length: (rules.growth?.minutes ?? 60) * 60_000), last: alert.time)
        memory.reached = memory.reached ?? reached(by: count - 1)
        memory.recent.add(at: alert.time)
        memory.last = max(memory.last, alert.time)
        groups[alert.group] = memory
        forgetOldGroups()
        return memory
    }

    /// Counts an alert in its bundle; whether so many came in the rule's time.
    private mutating func remember(_ alert: Alert) -> Bool {
        bundles[alert.domain, default: BundleMemory()].add(alert, keeping: rules.rate?.alerts ?? 0)
        guard let rate = rules.rate, let times = bundles[alert.domain]?.times, times.count == rate.alerts else {
            return false
        }
        return (times.max() ?? 0) - (times.min() ?? 0) <= rate.minutes * 60_000
    }
}
