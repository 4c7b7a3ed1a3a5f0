package import Privacy
import SystemCalls
package import TextAnalysis

/// All sessions, by their keys. Each is used by one turn at a time, different ones by as many as there are threads.
///
/// A session that has to make room is over: it is taken out of the journal too, so that memory, disk and the time to start
/// are all bounded by ``SessionLimits/most``.
package final class SessionTable: Sendable {
    private let shards: [Lock<SessionShard>]
    package let limits: SessionLimits

    /// A shard holds at least this many sessions, so that small limits are kept exactly.
    private static let leastShare = 512
    private static let mostShards = 64

    /// A table without sessions.
    package init(limits: SessionLimits = SessionLimits()) {
        self.limits = limits
        let count = min(Self.mostShards, max(1, limits.most / Self.leastShare))
        shards = (0..<count).map { _ in Lock(SessionShard(most: max(1, limits.most / count))) }
    }

    private func shard(of key: SessionKey) -> Lock<SessionShard> { shards[key.shard(of: shards.count)] }

    /// Runs a turn of a session, which begins if it is not there; another turn of the same session waits.
    ///
    /// The session counts as changed, and ``SessionJournal`` writes it later. `body` must not use the table.
    ///
    /// - Parameters:
    ///   - now: the monotonic clock, in nanoseconds.
    ///   - language: what a new session speaks until an utterance shows its language.
    ///   - redactor: masks again what a session restored or packed holds; the engine's.
    package func withSession<Result: Sendable, Failure: Error>(
        _ key: SessionKey, at now: UInt64, language: Language = .english, redactor: Redactor,
        _ body: (inout Session) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        let shard = shard(of: key)
        let content = shard.withLock { $0.enter(key, at: Int(now), lifetime: limits.lifetime) }
        defer { shard.withLock { $0.leave(key, content, at: Int(now)) } }
        return try content.withLock { content throws(Failure) in
            try content.withSession(language: language, redactor: redactor, body)
        }
    }

    /// Runs something on a session that is there, as ``withSession(_:at:language:redactor:_:)`` does; `nil` when there is none.
    package func withExistingSession<Result: Sendable, Failure: Error>(
        _ key: SessionKey, at now: UInt64, redactor: Redactor, _ body: (inout Session) throws(Failure) -> Result
    ) throws(Failure) -> Result? {
        let shard = shard(of: key)
        guard let content = shard.withLock({ $0.enterExisting(key, at: Int(now), lifetime: limits.lifetime) }) else {
            return nil
        }
        defer { shard.withLock { $0.leave(key, content, at: Int(now)) } }
        return try content.withLock { content throws(Failure) in
            try content.withSession(language: .english, redactor: redactor, body)
        }
    }

    /// Ends a session; false when there is none. A turn that it is in comes to its end, and leaves nothing.
    package func end(_ key: SessionKey) -> Bool { shard(of: key).withLock { $0.end(key) } }

    /// How many sessions there are.
    package var count: Int { shards.reduce(0) { $0 + $1.withLock { $0.count } } }
}

extension SessionTable {
    /// How many shards ``sweep(_:at:)`` can be asked for.
    package var shardCount: Int { shards.count }

    /// Ends the expired sessions of one shard and packs its idle ones; returns how many expired.
    package func sweep(_ shard: Int, at now: UInt64) -> Int {
        let (expired, idle) = shards[shard].withLock { $0.sweep(at: Int(now), limits: limits) }
        for content in idle { content.withLock { $0.pack() } }
        return expired
    }

    /// The sessions that changed, began or ended since this was asked before, each once.
    func takeTouched() -> [SessionKey] { shards.flatMap { $0.withLock { $0.takeTouched() } } }

    /// The keys of one shard's sessions.
    func keys(ofShard shard: Int) -> [SessionKey] { shards[shard].withLock { $0.keys } }

    /// What is to be kept of a session, and the time of its last turn; `nil` when there is none.
    func kept(of key: SessionKey) -> (bytes: [UInt8], lastTurn: Int)? {
        guard let (content, lastTurn) = shard(of: key).withLock({ $0.content(of: key) }) else { return nil }
        return (content.withLock { $0.bytes }, lastTurn)
    }

    /// Puts back a session that was kept.
    func restore(_ key: SessionKey, packed: [UInt8], lastTurn: Int) {
        shard(of: key).withLock { $0.restore(key, SessionContent(packed: packed), lastTurn: lastTurn) }
    }

    /// Takes a restored session out again, since it was ended later.
    func forget(_ key: SessionKey) { shard(of: key).withLock { $0.forget(key) } }
}
