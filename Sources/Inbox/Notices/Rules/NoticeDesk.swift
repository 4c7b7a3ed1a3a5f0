import Bundles
import Dialogue
import TextAnalysis

/// Decides what operators are told of, from what happens to alerts and from a bundle's figures.
///
/// It has no clock: every call says what time it is, in milliseconds of Unix time. What it remembers of groups is bounded;
/// one that it has forgotten is known again from its next alert.
package struct NoticeDesk: Sendable {
    package let rules: NoticeRules
    var groups: [GroupID: GroupMemory] = [:]
    var bundles: [DomainName: BundleMemory] = [:]
    /// When something of a kind was last told about a group or bundle.
    var told: [Subject: Int] = [:]
    private var hours: [TenantName: (hour: Int, count: Int)] = [:]
    private var quiet: Range<Int> = 0..<0

    /// How many times ``NoticeRules/most`` notices arise in an hour at the most; a flood of ever new questions must not fill
    /// the data base with them.
    private static let gatheredShare = 10
    /// How many groups are remembered.
    static let mostGroups = 20_000

    package init(_ rules: NoticeRules = NoticeRules()) { self.rules = rules }

    /// What must not be told about again too soon.
    struct Subject: Hashable {
        let kind: NoticeKind
        let tenant: TenantName
        let domain: DomainName?
        let group: GroupID?
    }

    struct GroupMemory {
        var firstSeen: Int
        /// The largest of the counts that was told, or passed before anybody looked; `nil` until its next alert tells: a group
        /// that was read counts alerts that nobody has looked at yet.
        var reached: Int?
        var recent: SlidingCount
        var last: Int
    }

    /// Takes note of groups as they are kept, so that their past is known after a restart.
    package mutating func recall(_ groups: [AlertGroup]) {
        for group in groups where self.groups[group.id] == nil {
            self.groups[group.id] = GroupMemory(
                firstSeen: group.firstSeen, reached: nil,
                recent: SlidingCount(length: (rules.growth?.minutes ?? 60) * 60_000), last: group.lastSeen)
        }
        forgetOldGroups()
    }

    /// Takes note of what was told before a restart.
    package mutating func recall(_ notices: [Notice]) {
        for notice in notices {
            let draft = notice.draft
            let subject = Subject(kind: draft.kind, tenant: draft.tenant, domain: draft.domain, group: draft.group)
            told[subject] = max(told[subject] ?? .min, draft.time)
        }
    }

    /// The largest of the rule's counts that a group of this size has reached; 0 for none.
    func reached(by count: Int) -> Int { rules.counts.last { $0 <= count } ?? 0 }

    /// Whether something of a kind may be told about a subject again.
    func isCool(_ subject: Subject, at time: Int) -> Bool {
        guard let last = told[subject] else { return true }
        return time - last >= (subject.kind == .drift ? rules.drift?.cooldown ?? 0 : rules.cooldown)
    }

    /// When a notice is told that arises now; `nil` for one that is not, since a list of so many would help nobody.
    mutating func due(_ kind: NoticeKind, of tenant: TenantName, at time: Int) -> Int? {
        let hour = time / 3_600_000
        var used = hours[tenant] ?? (hour, 0)
        if used.hour != hour { used = (hour, 0) }
        used.count += 1
        hours[tenant] = used
        guard used.count <= rules.most * Self.gatheredShare || kind == .rate || kind == .drift else { return nil }
        if let digest = rules.digest, digest.kinds.contains(kind) { return afterQuiet(digest.next(after: time)) }
        let due = afterQuiet(time)
        return due > time || used.count <= rules.most ? due : afterQuiet((hour + 1) * 3_600_000)
    }

    private mutating func afterQuiet(_ time: Int) -> Int {
        guard let hours = rules.quiet else { return time }
        if quiet.contains(time) { return quiet.upperBound }
        let end = hours.end(after: time)
        if end > time { quiet = time..<end }
        return end
    }

    mutating func forgetOldGroups() {
        guard groups.count > Self.mostGroups else { return }
        let times = groups.values.map(\.last).sorted()
        let limit = times[times.count / 2]
        groups = groups.filter { $0.value.last > limit }
        let kept = (groups.values.map(\.last).min() ?? 0) - max(rules.cooldown, rules.drift?.cooldown ?? 0)
        told = told.filter { $0.value > kept }
    }
}
