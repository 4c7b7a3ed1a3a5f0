import Foundation
import SystemCalls

/// Answers every line with what a closure says to it, on a thread of its own, until the object is gone.
final class TinyServer: Sendable {
    enum Reaction {
        case say(String)
        /// Says it after a time in which nobody gets an answer.
        case stall(milliseconds: UInt32, String)
        case hangUp
    }

    let address: SocketAddress
    private let poller: Poller
    private let isEnding: Lock<Bool>
    private let thread: WorkerThread

    /// - Parameters:
    ///   - greeting: what every connection is told at once.
    ///   - answer: to the line of a number, counted over all connections from 0.
    init(
        at address: SocketAddress = .tcp(host: "127.0.0.1", port: 0), greeting: String = "",
        answer: @escaping @Sendable (Int, String) -> Reaction
    ) throws {
        let listener = try ListeningSocket.bind(address)
        let poller = try Poller()
        let isEnding = Lock(false)
        self.address = listener.address
        self.poller = poller
        self.isEnding = isEnding
        try poller.add(listener.descriptor, token: 0, .reads)
        thread = WorkerThread.start(name: "tiny") {
            var loop = TinyServerLoop(poller: poller, greeting: greeting, answer: answer)
            while !isEnding.withLock({ $0 }) { loop.turn(listener) }
        }
    }

    deinit {
        isEnding.withLock { $0 = true }
        poller.wake()
        thread.join()
    }
}

/// The connections of a ``TinyServer``.
private struct TinyServerLoop {
    let poller: Poller
    let greeting: String
    let answer: @Sendable (Int, String) -> TinyServer.Reaction
    private var peers: [UInt64: TinyPeer] = [:]
    private var made: UInt64 = 0
    private var lines = 0
    private var events: [Poller.Event] = []

    init(poller: Poller, greeting: String, answer: @escaping @Sendable (Int, String) -> TinyServer.Reaction) {
        self.poller = poller
        self.greeting = greeting
        self.answer = answer
    }

    mutating func turn(_ listener: borrowing ListeningSocket) {
        guard (try? poller.wait(milliseconds: -1, into: &events)) != nil else { return }
        for event in events {
            if event.token == 0 {
                accept(from: listener)
            } else if let peer = peers[event.token], !serve(peer) {
                poller.remove(peer.socket.descriptor)
                peers[event.token] = nil
            }
        }
    }

    private mutating func accept(from listener: borrowing ListeningSocket) {
        guard case .accepted(let socket, _) = listener.accept() else { return }
        made += 1
        let peer = TinyPeer(socket)
        peers[made] = peer
        try? poller.add(peer.socket.descriptor, token: made, .reads)
        _ = peer.say(greeting)
    }

    /// - Returns: false when the connection is over.
    private mutating func serve(_ peer: TinyPeer) -> Bool {
        guard peer.read() else { return false }
        while let line = peer.popLine() {
            defer { lines += 1 }
            switch answer(lines, line) {
            case .say(let text): guard peer.say(text) else { return false }
            case .stall(let milliseconds, let text):
                usleep(milliseconds * 1000)
                guard peer.say(text) else { return false }
            case .hangUp: return false
            }
        }
        return true
    }
}

private final class TinyPeer {
    let socket: StreamSocket
    private var received: [UInt8] = []

    init(_ socket: consuming StreamSocket) { self.socket = socket }

    /// - Returns: false when the peer has ended or is gone.
    func read() -> Bool {
        var buffer = [UInt8](repeating: 0, count: 4096)
        var room = buffer.mutableSpan
        guard case .moved(let count) = socket.read(into: &room) else { return false }
        received += buffer[..<count]
        return true
    }

    func popLine() -> String? {
        guard let feed = received.firstIndex(of: 0x0A) else { return nil }
        defer { received.removeFirst(feed + 1) }
        return String(decoding: received[..<feed], as: UTF8.self)
    }

    /// Waits while the peer does not take it.
    func say(_ text: String) -> Bool {
        var left = Array(text.utf8)[...]
        while !left.isEmpty {
            switch socket.write(left.span) {
            case .moved(let count): left = left.dropFirst(count)
            case .wouldBlock: _ = socket.waitWritable(milliseconds: 1000)
            case .ended, .failed: return false
            }
        }
        return true
    }
}
