package import Bundles
package import SystemCalls

/// What happened to the tenants' bundles and trainings, kept on disk and told to who subscribes.
///
/// An event gets its number when it is on the device, and only then does anybody hear of it: a number is never given twice,
/// over restarts and crashes too. One thread writes, all that wait with one sync; the disk failing, events wait.
package final class Topics: Sendable {
    /// What was found in the file at the start.
    package struct Restoration: Sendable, Equatable {
        package internal(set) var events = 0
        package internal(set) var cursors = 0
        /// Lines that cannot be read.
        package internal(set) var damaged = 0
        /// The length in bytes of a last line that was never finished.
        package internal(set) var tornBytes = 0
    }

    /// Why an acknowledgement is not kept.
    package enum Refusal: Error, Equatable, Sendable {
        /// The name is a reader's of another topic.
        case otherTopic
        /// The tenant has as many names as it may.
        case tooMany
        case storage(SystemError)
    }

    /// What is called when it is known whether an acknowledgement is kept: how far the reader has come.
    package typealias Completion = @Sendable (Result<Int, Refusal>) -> Void

    private struct Waiting {
        var events: [(key: TopicKey, event: TopicEvent)] = []
        var acknowledgements: [(record: TopicRecord, number: Int, completion: Completion)] = []

        /// Adds an event; a job's progress takes the place of one that waits already.
        mutating func add(_ event: TopicEvent, of key: TopicKey, most: Int) {
            if event.isProgress {
                events.removeAll { $0.event.isProgress && $0.event.job == event.job && $0.key == key }
            }
            if events.count >= most { events.removeFirst(events.count - most + 1) }
            events.append((key, event))
        }
    }

    private struct Books {
        var logs: [TopicKey: TopicLog] = [:]
        var cursors = TopicCursors()
        var pacing = ProgressPacing()
        var waiting = Waiting()
        /// The lines of the file.
        var lines = 0
        var thread: WriterThread?
    }

    private let path: String
    private let volume: any StateVolume
    private let health: StorageHealth
    private let keeping: Int
    private let fewestLines: Int
    private let alerts: AlertEvents?
    private let books = Lock(Books())
    package let restored: Restoration

    /// The most events that wait for a disk that takes nothing; the oldest are then given up.
    private static let mostWaiting = 10_000

    /// Reads a file; one that is not there has nothing in it.
    ///
    /// - Parameters:
    ///   - keeping: how many events of each topic are kept at least.
    ///   - fewestLines: a file with fewer lines is not rewritten for what is old in it.
    ///   - alerts: where the events of alerts are; they are not in the file.
    /// - Throws: ``SystemError`` when the file is there and cannot be read.
    package init(
        path: String, volume: any StateVolume = DiskVolume(), health: StorageHealth, keeping: Int = 1_000,
        fewestLines: Int = 2_048, alerts: AlertEvents? = nil
    ) throws(SystemError) {
        self.path = path
        self.volume = volume
        self.health = health
        self.keeping = keeping
        self.fewestLines = fewestLines
        self.alerts = alerts
        var found = Restoration()
        var books = Books()
        let content = try volume.content(of: path) ?? []
        var start = 0
        while let end = content[start...].firstIndex(of: 0x0A) {
            books.lines += 1
            switch TopicRecord(content[start..<end]) {
            case .event(let event, let key): Self.log(key, in: &books, keeping).append([event])
            case .cursor(let cursor, let name, let tenant):
                _ = books.cursors.acknowledge(
                    cursor.acknowledged, by: name, of: TopicKey(tenant: tenant, topic: cursor.topic))
            case nil: found.damaged += 1
            }
            start = end + 1
        }
        found.tornBytes = content.count - start
        found.events = books.logs.values.reduce(0) { $0 + $1.events.count }
        found.cursors = books.cursors.count
        restored = found
        let filled = books
        self.books.withLock { $0 = filled }
    }

    /// Starts the thread that writes.
    package func start() throws(SystemError) {
        let thread = try WriterThread(name: "taiwa-topics", every: 500) { [self] in commit(at: MonotonicClock.now()) }
        books.withLock { $0.thread = thread }
    }

    /// Writes what waits and ends the thread.
    package func stop() {
        let thread = books.withLock { books in
            defer { books.thread = nil }
            return books.thread
        }
        thread?.stop()
        commit(at: MonotonicClock.now())
    }

    /// The events of a tenant's topic.
    package func log(of topic: Topic, of tenant: TenantName) -> TopicLog {
        if topic == .alerts, let alerts { return alerts.log(of: tenant) }
        return books.withLock { [keeping] in Self.log(TopicKey(tenant: tenant, topic: topic), in: &$0, keeping) }
    }

    private static func log(_ key: TopicKey, in books: inout Books, _ keeping: Int) -> TopicLog {
        if let log = books.logs[key] { return log }
        let log = TopicLog(keeping: keeping)
        books.logs[key] = log
        return log
    }
}

extension Topics {
    /// Has an event written and then told; returns at once, from any thread.
    package func publish(_ event: TopicEvent, to topic: Topic, of tenant: TenantName, at now: UInt64) {
        books.withLock { books in
            let key = TopicKey(tenant: tenant, topic: topic)
            guard let event = books.pacing.take(event, of: key, at: now) else { return }
            books.waiting.add(event, of: key, most: Self.mostWaiting)
            books.thread?.wake()
        }
    }

    /// How far the reader of a name has come, and in what.
    package func cursor(_ name: String, of tenant: TenantName) -> (topic: Topic, acknowledged: Int)? {
        books.withLock { $0.cursors[name, of: tenant] }.map { ($0.topic, $0.acknowledged) }
    }

    /// Keeps how far the reader of a name has come; a number below what is kept changes nothing.
    ///
    /// - Parameters:
    ///   - completion: is called once, on the thread that writes or at once on this one.
    package func acknowledge(
        _ number: Int, by name: String, in topic: Topic, of tenant: TenantName, completion: @escaping Completion
    ) {
        let refusal = books.withLock { books -> Refusal? in
            let verdict = books.cursors.acknowledge(number, by: name, of: TopicKey(tenant: tenant, topic: topic))
            switch verdict {
            case .otherTopic: return .otherTopic
            case .tooMany: return .tooMany
            case .kept(let number):
                let cursor = TopicCursors.Cursor(topic: topic, acknowledged: number)
                books.waiting.acknowledgements.append((.cursor(cursor, name: name, of: tenant), number, completion))
                books.thread?.wake()
                return nil
            }
        }
        if let refusal { completion(.failure(refusal)) }
    }

    /// Writes all that waits with one sync, and then tells it.
    ///
    /// Only for one thread at a time: its own, once it is started.
    package func commit(at now: UInt64) {
        let (waiting, logs) = books.withLock { [keeping] books in
            for (key, event) in books.pacing.due(at: now) {
                books.waiting.add(event, of: key, most: Self.mostWaiting)
            }
            for (key, _) in books.waiting.events { _ = Self.log(key, in: &books, keeping) }
            defer { books.waiting = Waiting() }
            return (books.waiting, books.logs)
        }
        guard !waiting.events.isEmpty || !waiting.acknowledgements.isEmpty else { return }
        var numbered: [TopicKey: [TopicEvent]] = [:]
        var lines: [UInt8] = []
        for (key, unnumbered) in waiting.events {
            var event = unnumbered
            event.number = (numbered[key]?.last?.number ?? logs[key]?.last ?? 0) + 1
            numbered[key, default: []].append(event)
            lines += TopicRecord.event(event, of: key).line
        }
        for acknowledgement in waiting.acknowledgements { lines += acknowledgement.record.line }
        do throws(SystemError) {
            try volume.append(lines, to: path)
        } catch {
            health.note(.topics, error)
            books.withLock { $0.waiting.events = waiting.events + $0.waiting.events }
            for acknowledgement in waiting.acknowledgements { acknowledgement.completion(.failure(.storage(error))) }
            return
        }
        health.note(.topics, nil)
        for (key, events) in numbered { logs[key]?.append(events) }
        for acknowledgement in waiting.acknowledgements {
            acknowledgement.completion(.success(acknowledgement.number))
        }
        compact(after: waiting.events.count + waiting.acknowledgements.count)
    }

    /// Leaves out of the file what is no longer kept, when that is more than half of it.
    private func compact(after added: Int) {
        let records = books.withLock { [fewestLines] books -> [TopicRecord] in
            books.lines += added
            guard books.lines >= fewestLines,
                books.logs.values.reduce(books.cursors.count, { $0 + $1.count }) * 2 < books.lines
            else { return [] }
            let events = books.logs.flatMap { key, log in log.events.map { TopicRecord.event($0, of: key) } }
            return events + books.cursors.records
        }
        guard !records.isEmpty else { return }
        var rest = records[...]
        do throws(SystemError) {
            try volume.replace(path) {
                guard !rest.isEmpty else { return nil }
                defer { rest = rest.dropFirst(256) }
                return rest.prefix(256).flatMap(\.line)
            }
            books.withLock { $0.lines = records.count }
        } catch {
            health.note(.topics, error)
        }
    }
}
