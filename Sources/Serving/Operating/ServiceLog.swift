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
    package enum Level: String, Sendable {
        case info
        case warn
        case error
    }

    /// What a field holds.
    package enum Value: Sendable {
        case text(String)
        case number(Int)
    }

    private struct Queue {
        var lines: [[UInt8]] = []
        var dropped = 0
    }

    /// So many lines wait at most: some 200 KB.
    private static let most = 1_024

    private let queue: Lock<Queue>
    private let writer: WriterThread

    /// A log that hands its lines, whole, to `write` on a thread of its own.
    ///
    /// - Throws: ``SystemError`` where the process has no descriptors left.
    package init(write: @escaping @Sendable ([UInt8]) -> Void) throws(SystemError) {
        let queue = Lock(Queue())
        self.queue = queue
        writer = try WriterThread(name: "taiwa-log", every: nil) {
            let (lines, dropped) = queue.withLock { queue in
                let taken = (queue.lines, queue.dropped)
                queue = Queue()
                return taken
            }
            for line in lines { write(line) }
            if dropped > 0 { write(Self.line("log lines dropped", ["count": .number(dropped)], .warn)) }
        }
    }

    /// Writes a line.
    ///
    /// - Parameters:
    ///   - event: what happened, in a few words: `listening`, `bundle loaded`.
    package func note(
        _ event: StaticString, _ fields: KeyValuePairs<StaticString, Value> = [:], level: Level = .info
    ) {
        let line = Self.line(event, fields, level)
        queue.withLock { queue in
            if queue.lines.count < Self.most { queue.lines.append(line) } else { queue.dropped += 1 }
        }
        writer.wake()
    }

    /// Writes what waits and ends.
    package func close() { writer.stop() }

    private static func line(
        _ event: StaticString, _ fields: KeyValuePairs<StaticString, Value>, _ level: Level
    ) -> [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        writer.name("at")
        writer.string(Timestamp.text(of: Date.now))
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
