import SystemCalls

/// A part of the session table behind one lock: which sessions there are, not what they hold.
struct SessionShard {
    private struct Entry {
        let content: Lock<SessionContent>
        /// The time of the last turn by the monotonic clock, in nanoseconds; below zero when it was before the machine started.
        var lastTurn: Int
        /// The turns that it is in or that wait for it.
        var users = 0
        /// Whether it stands in `touched`.
        var isTouched = false
    }

    private var entries: [SessionKey: Entry] = [:]
    private var touched: [SessionKey] = []
    private let most: Int

    init(most: Int) { self.most = most }

    var count: Int { entries.count }
    var keys: [SessionKey] { Array(entries.keys) }

    /// The content of a session for a turn; ``leave(_:_:at:)`` follows.
    mutating func enter(_ key: SessionKey, at now: Int, lifetime: UInt64) -> Lock<SessionContent> {
        if let content = enterExisting(key, at: now, lifetime: lifetime) { return content }
        if entries.count >= most { makeRoom() }
        let content = Lock(SessionContent())
        entries[key] = Entry(content: content, lastTurn: now, users: 1)
        return content
    }

    mutating func enterExisting(_ key: SessionKey, at now: Int, lifetime: UInt64) -> Lock<SessionContent>? {
        guard let place = entries.index(forKey: key) else { return nil }
        let entry = entries.values[place]
        if entry.users == 0, isExpired(entry, at: now, lifetime: lifetime) {
            _ = end(key)
            return nil
        }
        entries.values[place].users += 1
        return entry.content
    }

    mutating func leave(_ key: SessionKey, _ content: Lock<SessionContent>, at now: Int) {
        guard let place = entries.index(forKey: key), entries.values[place].content === content else { return }
        entries.values[place].users -= 1
        entries.values[place].lastTurn = max(entries.values[place].lastTurn, now)
        guard !entries.values[place].isTouched else { return }
        entries.values[place].isTouched = true
        touched.append(key)
    }

    mutating func end(_ key: SessionKey) -> Bool {
        guard let entry = entries.removeValue(forKey: key) else { return false }
        if !entry.isTouched { touched.append(key) }
        return true
    }

    /// Ends a sixteenth of the sessions, so that it is not looked for them at each new one: those that were used longest ago of
    /// the tenants that have the most. A tenant with fewer than the others loses none.
    private mutating func makeRoom() {
        var sessionsOfTenants: [UInt64: Int] = [:]
        var ranked: [(rank: Int, key: SessionKey)] = []
        // The rank is how many of its tenant's sessions were used later.
        for (key, _) in entries.filter({ $0.value.users == 0 }).sorted(by: { $0.value.lastTurn > $1.value.lastTurn }) {
            let rank = sessionsOfTenants[key.tenantMark, default: 0]
            sessionsOfTenants[key.tenantMark] = rank + 1
            ranked.append((rank, key))
        }
        ranked.sort { $0.rank > $1.rank }
        for (_, key) in ranked.prefix(max(1, most / 16)) { _ = end(key) }
    }

    private func isExpired(_ entry: Entry, at now: Int, lifetime: UInt64) -> Bool {
        now - entry.lastTurn >= Int(clamping: lifetime)
    }

    /// Ends what is expired; returns how many, and the contents that have been idle long enough to be packed.
    mutating func sweep(at now: Int, limits: SessionLimits) -> (expired: Int, idle: [Lock<SessionContent>]) {
        let unused = entries.filter { $0.value.users == 0 }
        let expired = unused.filter { isExpired($0.value, at: now, lifetime: limits.lifetime) }
        for key in expired.keys { _ = end(key) }
        let idle = unused.filter {
            expired[$0.key] == nil && isExpired($0.value, at: now, lifetime: limits.idleBeforePacking)
        }
        return (expired.count, idle.values.map(\.content))
    }

    mutating func takeTouched() -> [SessionKey] {
        for key in touched where entries[key] != nil { entries[key]?.isTouched = false }
        defer { touched = [] }
        return touched
    }

    func content(of key: SessionKey) -> (Lock<SessionContent>, lastTurn: Int)? {
        entries[key].map { ($0.content, $0.lastTurn) }
    }

    mutating func restore(_ key: SessionKey, _ content: SessionContent, lastTurn: Int) {
        if entries[key] == nil, entries.count >= most { makeRoom() }
        entries[key] = Entry(content: Lock(content), lastTurn: lastTurn)
    }

    mutating func forget(_ key: SessionKey) { entries[key] = nil }
}
