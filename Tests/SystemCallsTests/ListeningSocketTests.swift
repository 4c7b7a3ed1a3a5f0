import Foundation
import SystemCalls
import TestSupport
import Testing

struct ListeningSocketTests {
    private let directory: TemporaryDirectory
    private var path: String { directory.path + "/taiwa.sock" }

    init() throws { directory = try TemporaryDirectory() }

    private func exists(_ path: String) -> Bool { (try? FileStanding.of(path)) != nil }

    /// Leaves the file of a socket that nobody listens to.
    ///
    /// In a process of its own, since a program that another test starts has all descriptors for a moment, and with them
    /// listens on.
    private static func leaveStaleSocket(_ path: String) throws {
        let listener = try ListeningSocket.bind(.unix(path: path))
        withExtendedLifetime(listener.descriptor) {}
    }

    @Test(arguments: ["127.0.0.1", "::1"])
    func `port 0 becomes a real one, and the peer's address is the client's`(host: String) throws {
        let pair = try ConnectedPair(at: .tcp(host: host, port: 0))
        let address = pair.listener.address
        guard case .tcp(host, let port) = address else { throw Missing(what: "\(address)") }
        #expect(port != 0)
        #expect(pair.peer.address == host)
        #expect(pair.peer.description != address.description)
    }

    @Test func `an IPv4 client of an IPv6 listener is an IPv4 peer`() throws {
        let pair = try ConnectedPair(listeningAt: .tcp(host: "::", port: 0)) { bound in
            guard case .tcp(_, let port) = bound else { return bound }
            return .tcp(host: "127.0.0.1", port: port)
        }
        #expect(pair.peer.address == "127.0.0.1")
        guard case .ipv4(0x7F00_0001, _) = pair.peer else { throw Missing(what: "\(pair.peer)") }
    }

    @Test func `nobody waiting would block`() throws {
        let listener = try ListeningSocket.bind(.tcp(host: "127.0.0.1", port: 0))
        let outcome = listener.outcome()
        #expect(outcome == "would block")
    }

    @Test func `a port that somebody listens to is in use, and one that was left is free at once`() async {
        await #expect(processExitsWith: .success) {
            let address: SocketAddress
            do {
                let pair = try ConnectedPair()
                address = pair.listener.address
                let error = #expect(throws: SystemError.self) { _ = try ListeningSocket.bind(address) }
                #expect(error?.isAddressInUse == true)
                #expect(error?.path == address.description)
                // The server's side ends first, which leaves its port in TIME_WAIT.
                pair.server.endWriting()
                _ = pair.client.next()
            }
            let again = try ListeningSocket.bind(address)
            #expect(again.address == address)
        }
    }

    @Test(arguments: [0o600, 0o660, 0o666, 0o777] as [UInt32])
    func `a socket's file has the mode asked for, whatever the umask`(mode: UInt32) throws {
        let listener = try ListeningSocket.bind(.unix(path: path), mode: mode)
        let standing = try FileStanding.of(path)
        #expect(standing.kind == .socket)
        #expect(standing.mode == mode)
        listener.closeAndRemove()
        #expect(!exists(path))
    }

    @Test func `a socket that nobody listens to is replaced`() async {
        await #expect(processExitsWith: .success) { [path = path as String] in
            try Self.leaveStaleSocket(path)
            #expect(try FileStanding.of(path).kind == .socket)
            let pair = try ConnectedPair(at: .unix(path: path))
            pair.client.send("x")
            let received = pair.server.next()
            #expect(received.bytes.count == 1)
        }
    }

    @Test func `a socket that somebody listens to is left alone`() throws {
        let address = SocketAddress.unix(path: path)
        let listener = try ListeningSocket.bind(address)
        let error = #expect(throws: SystemError.self) { _ = try ListeningSocket.bind(address) }
        #expect(error?.isAddressInUse == true)
        // The question whether somebody listens was a connection too.
        let question = listener.outcome()
        let client = try StreamSocket.connect(to: address)
        let outcome = listener.outcome()
        #expect([question, outcome] == ["accepted", "accepted"])
        withExtendedLifetime(client.descriptor) {}
    }

    @Test func `a file of another kind is left alone`() throws {
        try directory.write("precious", to: "taiwa.sock")
        let error = #expect(throws: SystemError.self) { _ = try ListeningSocket.bind(.unix(path: path)) }
        #expect(error?.isAddressInUse == true)
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "precious")
    }

    @Test func `of many that start at once over a stale socket, one wins and keeps it`() async {
        await #expect(processExitsWith: .success) { [path = path as String] in
            for round in 0..<50 {
                try Self.leaveStaleSocket(path)
                let kept = Lock<[Int32]>([])
                let threads = (0..<6).map { number in
                    WorkerThread.start(name: "start \(number)") {
                        guard let listener = try? ListeningSocket.bind(.unix(path: path)) else { return }
                        // It goes on listening after this thread.
                        let descriptor = dup(listener.descriptor)
                        kept.withLock { $0.append(descriptor) }
                    }
                }
                for thread in threads { thread.join() }
                let winners = kept.withLock { $0 }
                #expect(winners.count == 1, "round \(round)")
                let client = try StreamSocket.connect(to: .unix(path: path))
                withExtendedLifetime(client.descriptor) {}
                for descriptor in winners { close(descriptor) }
            }
        }
    }

    @Test func `a directory that somebody keeps locked does not stop a server`() throws {
        let number = open(directory.path, O_RDONLY | O_CLOEXEC)
        defer { close(number) }
        #expect(flock(number, LOCK_EX) == 0)
        let pair = try ConnectedPair(at: .unix(path: path))
        #expect(pair.peer == .local)
    }

    @Test func `a path too long for the system is an error that names it`() throws {
        let long = directory.path + "/" + String(repeating: "n", count: 100)
        let error = #expect(throws: SystemError.self) { _ = try ListeningSocket.bind(.unix(path: long)) }
        #expect(error?.number == ENAMETOOLONG)
        #expect(error?.path == long)
    }

    @Test func `the longest path goes`() throws {
        let limit = MemoryLayout<sockaddr_un>.size - MemoryLayout.offset(of: \sockaddr_un.sun_path)! - 1
        let longest = "/tmp/taiwa-test-\(UUID())/".padding(toLength: limit, withPad: "n", startingAt: 0)
        let parent = (longest as NSString).deletingLastPathComponent
        try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: parent) }
        let pair = try ConnectedPair(at: .unix(path: longest))
        let descriptor = dup(pair.listener.descriptor)
        let again = ListeningSocket.inherited(descriptor: descriptor)
        #expect(again.address == .unix(path: longest))
    }

    @Test func `a directory that is not there is told as not found`() throws {
        let error = #expect(throws: SystemError.self) {
            _ = try ListeningSocket.bind(.unix(path: directory.path + "/none/s"))
        }
        #expect(error?.isNotFound == true)
    }

    @Test func `a name that another socket has taken is not removed`() throws {
        let listener = try ListeningSocket.bind(.unix(path: path))
        unlink(path)
        // A new file could have the old one's number; this one keeps it taken.
        try directory.write("other", to: "taiwa.sock")
        let other = directory.path + "/other"
        let second = try ListeningSocket.bind(.unix(path: other))
        #expect(rename(other, path) == 0)
        listener.closeAndRemove()
        #expect(exists(path))
        withExtendedLifetime(second.descriptor) {}
    }

    #if os(Linux)
        @Test func `an abstract name has no file`() throws {
            let pair = try ConnectedPair(at: .unix(path: "@taiwa-test-\(UUID())"))
            #expect(pair.peer == .local)
            let inherited = ListeningSocket.inherited(descriptor: dup(pair.listener.descriptor))
            let address = pair.listener.address
            #expect(inherited.address == address)
        }
    #endif

    @Test func `an inherited socket takes connections, and its file stays`() throws {
        let first = try ListeningSocket.bind(.unix(path: path))
        let inherited = ListeningSocket.inherited(descriptor: dup(first.descriptor))
        #expect(fcntl(inherited.descriptor, F_GETFD) & FD_CLOEXEC != 0)
        #expect(fcntl(inherited.descriptor, F_GETFL) & O_NONBLOCK != 0)
        #expect(inherited.address == .unix(path: path))
        let client = try StreamSocket.connect(to: inherited.address)
        let outcome = inherited.outcome()
        #expect(outcome == "accepted")
        inherited.closeAndRemove()
        #expect(exists(path))
        withExtendedLifetime((first.descriptor, client.descriptor)) {}
    }

    #if os(Linux)
        @Test func `whatever happens, no descriptor stays open`() async {
            await #expect(processExitsWith: .success) {
                func count() throws -> Int {
                    try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count
                }
                let path = "/tmp/taiwa-test-\(getpid())"
                func once() throws {
                    for address in [SocketAddress.tcp(host: "127.0.0.1", port: 0), .unix(path: path)] {
                        let pair = try ConnectedPair(at: address)
                        let poller = try Poller()
                        try poller.add(pair.server.descriptor, token: 1, .reads)
                        pair.client.send("unread")
                        _ = try? ListeningSocket.bind(pair.listener.address)
                        _ = try? StreamSocket.connect(to: .unix(path: "/nowhere/s"))
                        _ = try? ListeningSocket.bind(.unix(path: "/nowhere/s"))
                        _ = try? AppendingFile.open("/nowhere/log")
                        _ = try AppendingFile.open("/dev/null")
                        ServiceManager.notify("READY=1", socket: path)
                    }
                    unlink(path)
                }
                try once()
                let before = try count()
                for _ in 0..<200 { try once() }
                // What runs the tests may open a few of its own; a leak would leave 200.
                #expect(try count() < before + 20)
            }
        }
    #endif

    @Test func `without descriptors left a connection waits until there are some`() async {
        await #expect(processExitsWith: .success) {
            var limit = rlimit(rlim_cur: 64, rlim_max: 64)
            #if canImport(Glibc)
                setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
            #else
                setrlimit(RLIMIT_NOFILE, &limit)
            #endif
            let listener = try ListeningSocket.bind(.tcp(host: "127.0.0.1", port: 0))
            let client = try StreamSocket.connect(to: listener.address)
            var taken: [Int32] = []
            while case let number = open("/dev/null", O_RDONLY), number >= 0 { taken.append(number) }
            let without = listener.outcome()
            for number in taken { close(number) }
            let with = listener.outcome()
            #expect([without, with] == ["exhausted", "accepted"])
            withExtendedLifetime(client.descriptor) {}
        }
    }
}
