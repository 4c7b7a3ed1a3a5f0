import Foundation
import SystemCalls
import TestSupport
import Testing

struct StreamSocketTests {
    private static let hosts = ["127.0.0.1", "::1", "localhost"]

    private func option(_ level: Int32, _ name: Int32, of descriptor: Int32) -> Int32 {
        var value: Int32 = -1
        var length = socklen_t(4)
        getsockopt(descriptor, level, name, &value, &length)
        return value
    }

    @Test(arguments: hosts)
    func `bytes go both ways over TCP`(host: String) throws {
        let pair = try ConnectedPair(at: .tcp(host: host, port: 0))
        pair.client.send("質問\n")
        let question = pair.server.next()
        #expect(question.bytes == Array("質問\n".utf8))
        pair.server.send("答え\n")
        let answer = pair.client.next()
        #expect(answer.bytes == Array("答え\n".utf8))
        #expect(pair.peer.isLoopback)
    }

    @Test func `nothing there would block, and no bytes move none`() throws {
        let pair = try ConnectedPair()
        let empty = pair.server.now()
        let nothing = pair.client.write([UInt8]().span)
        let noRoom = pair.server.now(0)
        let isReadable = pair.server.waitReadable(milliseconds: 0)
        let isWritable = pair.server.waitWritable(milliseconds: 0)
        #expect(empty.transfer == .wouldBlock)
        #expect(nothing == .moved(0))
        #expect(noRoom.transfer == .moved(0))
        #expect(!isReadable && isWritable)
    }

    @Test func `no more is read than there is room for`() throws {
        let pair = try ConnectedPair()
        pair.client.send("abcdef")
        let first = pair.server.next(4)
        let second = pair.server.next(4)
        #expect(first.bytes == Array("abcd".utf8))
        #expect(second.bytes == Array("ef".utf8))
    }

    @Test(arguments: [true, false])
    func `a peer that does not read makes writing block, and loses nothing`(isLocal: Bool) throws {
        let directory = try TemporaryDirectory()
        let pair = try ConnectedPair(
            at: isLocal ? .unix(path: directory.path + "/s") : .tcp(host: "127.0.0.1", port: 0))
        let block = (0..<100_000).map { UInt8(truncatingIfNeeded: $0 % 251) }
        var sent: [UInt8] = []
        writing: while true {
            switch pair.client.write(block.span) {
            case .moved(let count): sent += block[..<count]
            case .wouldBlock:
                // What is still on its way to the peer may make room once more.
                if !pair.client.waitWritable(milliseconds: 20) { break writing }
            case .ended: throw Missing(what: "writing never ends")
            case .failed(let error): throw error
            }
        }
        pair.client.endWriting()
        var received: [UInt8] = []
        while case let next = pair.server.next(65_536), next.transfer != .ended {
            guard case .moved = next.transfer else { throw Missing(what: "\(next.transfer)") }
            received += next.bytes
        }
        #expect(sent.count > 0)
        #expect(received == sent)
    }

    @Test func `one side may end while the other goes on`() throws {
        let pair = try ConnectedPair()
        pair.client.send("last")
        pair.client.endWriting()
        let last = pair.server.next()
        let end = pair.server.next()
        pair.server.send("reply")
        let reply = pair.client.next()
        #expect(last.bytes == Array("last".utf8))
        #expect(end.transfer == .ended)
        #expect(reply.bytes == Array("reply".utf8))
    }

    @Test(arguments: [true, false])
    func `writing to a peer that is gone fails and raises no signal`(isLocal: Bool) async throws {
        await #expect(processExitsWith: .success) { [isLocal] in
            signal(SIGPIPE, SIG_DFL)
            let path = FileManager.default.temporaryDirectory.path + "/taiwa-test-\(getpid())"
            let pair = try ConnectedPair(at: isLocal ? .unix(path: path) : .tcp(host: "127.0.0.1", port: 0))
            unlink(path)
            shutdown(pair.server.descriptor, Int32(SHUT_RDWR))
            var failure: SystemError?
            for _ in 0..<100 where failure == nil {
                // Over TCP the first write draws the answer that the peer is gone.
                if case .failed(let error) = pair.client.send("x") { failure = error }
                _ = pair.client.waitReadable(milliseconds: 10)
            }
            #expect(try #require(failure).isDisconnection)
        }
    }

    @Test func `small writes go at once, nothing waits, and no child inherits`() throws {
        let pair = try ConnectedPair()
        for descriptor in [pair.client.descriptor, pair.server.descriptor] {
            #expect(option(Int32(IPPROTO_TCP), TCP_NODELAY, of: descriptor) != 0)
            #expect(fcntl(descriptor, F_GETFL) & O_NONBLOCK != 0)
            #expect(fcntl(descriptor, F_GETFD) & FD_CLOEXEC != 0)
        }
    }

    @Test func `a socket of somebody else is made ready and closed with its owner`() async {
        await #expect(processExitsWith: .success) {
            var ends: [Int32] = [0, 0]
            #expect(socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &ends) == 0)
            do {
                let first = StreamSocket(adopting: Descriptor(owning: ends[0]))
                #expect(fcntl(first.descriptor, F_GETFL) & O_NONBLOCK != 0)
                #expect(fcntl(first.descriptor, F_GETFD) & FD_CLOEXEC != 0)
                first.send("x")
            }
            let second = StreamSocket(adopting: Descriptor(owning: ends[1]))
            let (text, end) = (second.now(), second.now())
            #expect(text.bytes == [UInt8(ascii: "x")])
            #expect(end.transfer == .ended)
        }
    }

    @Test func `a descriptor that was given away stays open`() throws {
        let number = Descriptor(owning: open("/dev/null", O_RDONLY)).release()
        #expect(fcntl(number, F_GETFD) >= 0)
        close(number)
    }

    @Test func `nobody there is told as refused`() async {
        await #expect(processExitsWith: .success) {
            let listener = try ListeningSocket.bind(.tcp(host: "127.0.0.1", port: 0))
            let address = listener.address
            listener.closeAndRemove()
            let error = #expect(throws: SystemError.self) { _ = try StreamSocket.connect(to: address) }
            #expect(error?.isRefused == true)
            #expect(error?.description == "\(address): Connection refused (connect)")
        }
    }

    @Test func `a path that is not there is told as not found`() throws {
        let directory = try TemporaryDirectory()
        let error = #expect(throws: SystemError.self) {
            _ = try StreamSocket.connect(to: .unix(path: directory.path + "/none"))
        }
        #expect(error?.isNotFound == true)
    }

    @Test func `a host that cannot be is told in the resolver's words`() {
        let host = String(repeating: "long", count: 100)
        let error = #expect(throws: SystemError.self) { _ = try StreamSocket.connect(to: .tcp(host: host, port: 1)) }
        #expect(error?.call == "getaddrinfo")
        #expect(error?.reason.isEmpty == false)
        #expect(error?.reason.contains("Unknown error") == false, "\(error?.reason ?? "")")
    }

    #if os(Linux)
        @Test func `a server that takes nobody lets the wait end`() throws {
            let directory = try TemporaryDirectory()
            let address = SocketAddress.unix(path: directory.path + "/s")
            let listener = try ListeningSocket.bind(address, backlog: 1)
            let first = try StreamSocket.connect(to: address)
            let second = try StreamSocket.connect(to: address)
            let error = #expect(throws: SystemError.self) {
                _ = try StreamSocket.connect(to: address, milliseconds: 10)
            }
            #expect(error?.number == ETIMEDOUT)
            let outcomes = [listener.outcome(), listener.outcome(), listener.outcome()]
            #expect(outcomes == ["accepted", "accepted", "would block"])
            withExtendedLifetime((first.descriptor, second.descriptor)) {}
        }
    #endif
}
