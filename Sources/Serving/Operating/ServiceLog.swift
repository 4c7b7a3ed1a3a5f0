import Foundation
import StrictJSON
package import SystemCalls

/// The server's log: one JSON object a line on standard error, for machines that collect logs.
///
/// Nothing that a person typed, no session and no token gets into it: fields are numbers and names of the program, its bundles and its
/// addresses. Lines are written by a thread of their own, so that a reader who has stopped reading delays no reply; what does not fit
/// into the queue is counted, and said when there is room again.
package final class ServiceLog: Sendable {
    /// How grave a line is.
    package enum Level: String, Sendable, Comparable {
        case info
        case warn
        case error

        package static func < (left: Level, right: Level) -> Bool { left.rank < right.rank }

        private var rank: Int {
            switch self {
            case .info: 0
            case .warn: 1
            case .error: 2
            }
        }
    }

    /// What a field holds.
    package enum Value: Sendable {
        case text(String)
        case number(Int)
    }

    private struct Queue {
        var lines: [[UInt8]] = []
        var dropped = 0
        var isClosed = false
    }

    /// So many lines wait at most: some 200 KB.
    private static let most = 1_024

    private let queue: Lock<Queue>
    private let poller: Poller
    private let writer: WorkerThread
    private let least: Level

    /// A log that hands its lines, whole, to `write` on a thread of its own.
    ///
    /// - Parameters:
    ///   - level: lines of less weight are left out.
    /// - Throws: ``SystemError`` where the process has no descriptors left.
    package init(level: Level = .info, write: @escaping @Sendable ([UInt8]) -> Void) throws(SystemError) {
        let queue = Lock(Queue())
        let poller = try Poller()
        self.queue = queue
        self.poller = poller
        least = level
        writer = WorkerThread.start(name: "log") { Self.write(queue, poller, write) }
    }

    /// Writes a line.
    ///
    /// - Parameters:
    ///   - event: what happened, in one or two words: `listening`, `bundle loaded`.
    package func note(_ event: StaticString, _ level: Level = .info, _ fields: KeyValuePairs<StaticString, Value> = [:]) {
        guard level >= least else { return }
        let line = Self.line(event, level, fields)
        let isFirst = queue.withLock { queue in
            guard !queue.isClosed, queue.lines.count < Self.most else {
                queue.dropped += 1
                return false
            }
            queue.lines.append(line)
            return queue.lines.count == 1
        }
        if isFirst { poller.wake() }
    }

    /// Writes what waits and ends.
    package func close() {
        queue.withLock { $0.isClosed = true }
        poller.wake()
        writer.join()
    }

    private static func write(_ queue: Lock<Queue>, _ poller: Poller, _ write: ([UInt8]) -> Void) {
        var events: [Poller.Event] = []
        while true {
            let (lines, dropped, isClosed) = queue.withLock { queue in
                let taken = (queue.lines, queue.dropped, queue.isClosed)
                queue.lines = []
                queue.dropped = 0
                return taken
            }
            for line in lines { write(line) }
            if dropped > 0 { write(Self.line("log lines dropped", .warn, ["count": .number(dropped)])) }
            if isClosed { return }
            // A poller that fails here has no descriptors to watch and only sleeps; the next note is then a second late.
            if lines.isEmpty { _ = try? poller.wait(milliseconds: 1_000, into: &events) }
        }
    }

    private static func line(
        _ event: StaticString, _ level: Level, _ fields: KeyValuePairs<StaticString, Value>
    ) -> [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        writer.name("at")
        writer.string(Date.now.formatted(.iso8601))
        writer.name("level")
        writer.string(level.rawValue)
        writer.name("event")
        writer.string(event.description)
        for (name, value) in fields {
            writer.name(name.description)
            switch value {
            case .text(let text): writer.string(text)
            case .number(let number): writer.integer(number)
            }
        }
        writer.endObject()
        writer.endLine()
        return writer.bytes
    }
}
