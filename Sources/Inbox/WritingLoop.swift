import Bundles
import Dialogue
import Foundation
import SystemCalls

/// What the thread that writes does until it is stopped.
struct WritingLoop {
    private let store: SQLiteStorage
    private let queue: WritingQueue
    private var mirror: GroupingMirror
    /// What other processes had written when it was looked last, as ``SQLiteStorage/foreignGeneration()`` numbers it.
    private var generation: Int
    /// When it was looked last whether another process has written, in milliseconds of the steady clock.
    private var looked = 0
    private var hasTraces = true
    /// How many pages the log has.
    private var logged = 0
    /// When it was tried last whether something can be written again.
    private var probed = 0
    /// When it is looked next for what is too old.
    private var expiring = 0
    /// Why nothing more is written.
    private var broken: InboxError?

    /// How often it is looked, in milliseconds.
    private static let tick = 100
    /// How often it is tried whether something can be written again, in milliseconds.
    private static let probing = 1_000
    /// How often it is looked for what is too old, in milliseconds.
    private static let expiring = 600_000
    /// So many pages of 4 KiB the log may have, however little room is left.
    private static let shortestLog = 64

    init(_ store: SQLiteStorage, _ queue: WritingQueue, _ mirror: GroupingMirror, generation: Int) {
        self.store = store
        self.queue = queue
        self.mirror = mirror
        self.generation = generation
    }

    mutating func run() {
        while true {
            let work = queue.take(within: Self.tick)
            let isIdle = work.batches.isEmpty && work.turns.isEmpty
            if !isIdle { write(work) }
            if work.isStopping && isIdle { break }
            // It takes a while, in which nobody should wait for this thread.
            let most = isIdle ? store.settings.longestLog / 4 : store.settings.longestLog
            if logged > 0, logged >= most || !isIdle && isRoomScarce(for: logged) { bringLogIn() }
            lookAround()
        }
        try? store.checkpoint()
    }

    private mutating func write(_ work: WritingQueue.Work) {
        if let broken {
            for completion in work.completions { completion(.failure(broken)) }
            queue.putBack(work.turns)
            return
        }
        // Somebody only wants to know when his turn has come: that says nothing about the device.
        if work.isEmpty {
            for completion in work.completions { completion(.success([])) }
            return
        }
        // Questions first: a rating that comes with them finds its own.
        let batches = (work.turns.isEmpty ? [] : [InboxBatch([.turns(work.turns)])]) + work.batches
        let commit: SQLiteStorage.Commit
        do {
            // Before, so that an alert finds the group that another process has just made.
            try follow()
            commit = try makingRoom { () throws(SQLiteError) in
                try store.write(batches, grouping: store.settings.grouping)
            }
        } catch {
            fail(work, error)
            return
        }
        queue.standing = .ok
        mirror.take(commit.grouped)
        if commit.hasErased {
            hasTraces = true
            removeTraces()
        }
        logged = commit.logPages
        if !work.turns.isEmpty, case .failure = commit.results[0] { queue.lose(work.turns.count) }
        let results = commit.results.suffix(work.batches.count)
        for (completion, result) in zip(work.completions, results) { completion(result) }
        tell(commit.news)
    }

    /// Does something again where there was no room for it: the log itself may be what fills the disk, and once it is in the file its
    /// place is used anew.
    private func makingRoom<Value>(_ body: () throws(SQLiteError) -> Value) throws(SQLiteError) -> Value {
        do throws(SQLiteError) {
            return try body()
        } catch {
            guard error.isFull else { throw error }
            try store.checkpoint()
            return try body()
        }
    }

    private mutating func fail(_ work: WritingQueue.Work, _ error: SQLiteError) {
        let refusal = InboxError(error, at: store.path)
        if error.isFailedSync { broken = refusal }
        queue.standing = error.isFull ? .full : error.isBusy ? queue.standing : .failing
        queue.putBack(work.turns)
        for completion in work.completions { completion(.failure(refusal)) }
    }

    private func tell(_ news: [InboxNews]) {
        if news.isEmpty { return }
        let listeners = queue.listeners
        for item in news { for listener in listeners { listener(item) } }
    }

    /// Whether the log takes so much of the room that is left that the file may soon have none to grow in.
    private func isRoomScarce(for pages: Int) -> Bool {
        guard pages >= Self.shortestLog,
            let volume = try? FileManager.default.attributesOfFileSystem(forPath: store.path),
            let free = volume[.systemFreeSize] as? NSNumber
        else { return false }
        return free.intValue < 4 * pages * 4_096
    }

    private mutating func bringLogIn() {
        if broken != nil { return }
        do {
            try store.checkpoint()
            logged = 0
        } catch {
            note(error)
        }
    }

    private mutating func lookAround() {
        let now = store.settings.clock.steady()
        guard now - looked >= Self.tick else { return }
        looked = now
        if broken != nil { return }
        do {
            try follow()
            if hasTraces { removeTraces() }
            if queue.standing != .ok { try probe(now) }
            if now >= expiring { try expire(now) }
        } catch {
            note(error)
        }
    }

    /// Takes note of what another process has written.
    private mutating func follow() throws(SQLiteError) {
        let current = try store.foreignGeneration()
        if current == generation { return }
        try mirror.follow(store)
        generation = current
        tell([.foreign])
    }

    /// Where something could not be written, it is tried again from time to time: nobody may come for long.
    private mutating func probe(_ now: Int) throws(SQLiteError) {
        guard now - probed >= Self.probing else { return }
        probed = now
        try makingRoom { () throws(SQLiteError) in try store.probe() }
        queue.standing = .ok
    }

    private mutating func expire(_ now: Int) throws(SQLiteError) {
        expiring = now + Self.expiring
        let (isMore, commit) = try store.expire()
        mirror.take(commit.grouped)
        tell(commit.news)
        if commit.hasErased { hasTraces = true }
        if isMore { expiring = now }
    }

    private mutating func removeTraces() {
        do {
            if try store.hasTraces() { try store.removeTraces() }
            hasTraces = false
        } catch {
            // Somebody reads, or the disk is full: it is tried again.
            note(error)
        }
    }

    private mutating func note(_ error: SQLiteError) {
        if error.isBusy { return }
        if error.isFailedSync { broken = InboxError(error, at: store.path) }
        queue.standing = error.isFull ? .full : .failing
    }
}
