import Foundation
import SystemCalls

/// Listens on a free port, greets whoever connects first, and replies to the lines that come, a line for a line.
final class StandInServer: Sendable {
    struct DidNotStart: Error {}

    let address: String

    /// - Parameters:
    ///   - replies: after the last the connection stays open until the client ends it; without any it is closed at once.
    init(greeting: String, replies: [String] = []) throws {
        let isBound = DispatchSemaphore(value: 0)
        let bound = Lock<String?>(nil)
        _ = WorkerThread.start(name: "stand-in") {
            guard let socket = try? ListeningSocket.bind(.tcp(host: "127.0.0.1", port: 0)) else {
                isBound.signal()
                return
            }
            bound.withLock { $0 = "\(socket.address)" }
            isBound.signal()
            Self.serve(socket, greeting, replies)
        }
        isBound.wait()
        guard let address = bound.withLock({ $0 }) else { throw DidNotStart() }
        self.address = address
    }

    /// How often it looks whether somebody has come, and how often at most.
    private static let pause: Int32 = 5
    private static let patience = 6_000

    private static func serve(_ socket: borrowing ListeningSocket, _ greeting: String, _ replies: [String]) {
        for _ in 0..<patience {
            switch socket.accept() {
            case .accepted(let peer, _):
                converse(peer, greeting, replies)
                return
            default: poll(nil, 0, pause)
            }
        }
    }

    private static func converse(_ peer: borrowing StreamSocket, _ greeting: String, _ replies: [String]) {
        _ = peer.write(Array(greeting.utf8).span)
        guard !replies.isEmpty else { return }
        var waiting = replies[...]
        var bytes = [UInt8](repeating: 0, count: 4_096)
        while peer.waitReadable(milliseconds: 30_000) {
            var span = bytes.mutableSpan
            guard case .moved(let count) = peer.read(into: &span), count > 0 else { return }
            for _ in bytes[..<count].filter({ $0 == 0x0A }) {
                guard let reply = waiting.popFirst() else { continue }
                _ = peer.write(Array(reply.utf8).span)
            }
        }
    }
}
