import Dispatch
import Foundation
import LineServing
import Serving
import StrictJSON
import SystemCalls
import Testing

/// One connection's handler, spoken to line by line.
final class SpokenConnection {
    private let handler: any LineHandler
    /// When it began, by the monotonic clock.
    private let start = MonotonicClock.now()
    let greeting: String
    private(set) var outcome = LineOutcome.done

    init(_ service: DialogueService, _ connection: LineConnection) {
        handler = service.handler(for: connection)
        greeting = String(decoding: handler.greeting(), as: UTF8.self)
    }

    deinit { handler.close() }

    /// A reply that is on its way.
    final class Promise: Sendable {
        private let line = Lock<[UInt8]>([])
        private let isThere = DispatchSemaphore(value: 0)

        func keep(_ bytes: [UInt8]) {
            line.withLock { $0 += bytes }
            isThere.signal()
        }

        /// The reply's line, waited for.
        func text(at location: SourceLocation = #_sourceLocation) -> String {
            guard isThere.wait(timeout: .now() + 30) == .success else {
                Issue.record("no reply in 30 seconds", sourceLocation: location)
                return ""
            }
            isThere.signal()
            return String(decoding: line.withLock { $0 }, as: UTF8.self)
        }
    }

    /// Says a line.
    ///
    /// - Parameters:
    ///   - waited: for how long the line has waited for its turn, in milliseconds.
    ///   - ahead: how far from now its turn is, in milliseconds.
    ///   - moment: when its turn is, in milliseconds from the connection's begin, however long the test has taken.
    func begin(_ line: String, waited: Int = 0, ahead: Int = 0, moment: Int? = nil) -> Promise {
        let promise = Promise()
        let now =
            moment.map { start + UInt64($0) * 1_000_000 } ?? MonotonicClock.now() + UInt64(ahead) * 1_000_000
        var output: [UInt8] = []
        let bytes = Array(line.utf8)
        outcome = handler.take(
            bytes.span,
            LineArrival(
                received: now - UInt64(waited) * 1_000_000, now: now, ticket: ReplyTicket { promise.keep($0) }),
            replyingIn: &output)
        if outcome != .later { promise.keep(output) }
        return promise
    }

    /// The reply to a line, without its line feed; empty where there is none.
    func say(
        _ line: String, waited: Int = 0, ahead: Int = 0, moment: Int? = nil,
        at location: SourceLocation = #_sourceLocation
    ) -> String {
        let text = begin(line, waited: waited, ahead: ahead, moment: moment).text(at: location)
        #expect(text.isEmpty || text.hasSuffix("}\n"), sourceLocation: location)
        #expect(text.utf8.count(where: { $0 == 0x0A }) == (text.isEmpty ? 0 : 1), sourceLocation: location)
        return String(text.dropLast())
    }

    /// The reply to a line, read.
    func ask(
        _ line: String, waited: Int = 0, ahead: Int = 0, moment: Int? = nil,
        at location: SourceLocation = #_sourceLocation
    ) throws -> JSONValue {
        try JSONReader.read(Array(say(line, waited: waited, ahead: ahead, moment: moment, at: location).utf8))
    }

    /// The reply to a line that is done.
    @discardableResult
    func expectGood(_ line: String, at location: SourceLocation = #_sourceLocation) throws -> JSONValue {
        let reply = try ask(line, at: location)
        #expect(reply["ok"]?.content == .bool(true), "\(line)", sourceLocation: location)
        return reply
    }

    /// The code of a reply; `ok` where there is none.
    func code(
        _ line: String, waited: Int = 0, ahead: Int = 0, moment: Int? = nil,
        at location: SourceLocation = #_sourceLocation
    ) throws -> String {
        try ask(line, waited: waited, ahead: ahead, moment: moment, at: location)["code"]?.text ?? "ok"
    }

    /// Whether the connection stays when it is looked after, and what is said.
    ///
    /// - Parameters:
    ///   - ahead: how far from now that is, in seconds.
    ///   - moment: when that is, in seconds from the connection's begin.
    func keep(ahead: Int = 0, moment: Int? = nil) -> (Bool, String) {
        var output: [UInt8] = []
        let second: UInt64 = 1_000_000_000
        let now = moment.map { start + UInt64($0) * second } ?? MonotonicClock.now() + UInt64(ahead) * second
        let stays = handler.keep(at: now, sayingIn: &output)
        return (stays, String(decoding: output, as: UTF8.self))
    }

    /// What it is told that nobody asked for, each line without its line feed.
    func news() -> [String] {
        var output: [UInt8] = []
        while handler.tellNews(upTo: 1_000, sayingIn: &output) == .more {}
        return String(decoding: output, as: UTF8.self).split(separator: "\n").map(String.init)
    }

    var standing: ConnectionStanding { handler.standing }

    /// The connection is gone.
    func close() { handler.close() }
}

extension JSONValue {
    var text: String? { if case .string(let text) = content { text } else { nil } }
    var integer: Int? { if case .integer(let integer) = content { integer } else { nil } }
    var elements: [JSONValue] { if case .array(let elements) = content { elements } else { [] } }
    var names: [String] { if case .object(let members) = content { members.map(\.name) } else { [] } }
}
