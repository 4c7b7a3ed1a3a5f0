import Foundation
import SystemCalls
import TestSupport
import Testing

struct ServiceManagerTests {
    /// A datagram socket at a path, or at an abstract name after `@`.
    private struct Mailbox {
        let descriptor: Int32

        init(_ path: String) {
            descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)
            var name = sockaddr_un()
            name.sun_family = sa_family_t(AF_UNIX)
            var bytes = Array(path.utf8)
            if bytes[0] == UInt8(ascii: "@") { bytes[0] = 0 }
            withUnsafeMutableBytes(of: &name.sun_path) { $0.copyBytes(from: bytes) }
            let length = MemoryLayout.offset(of: \sockaddr_un.sun_path)! + bytes.count + (bytes[0] == 0 ? 0 : 1)
            let answer = withUnsafePointer(to: &name) { pointer in
                pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    bind(descriptor, $0, socklen_t(length))
                }
            }
            #expect(answer == 0)
        }

        /// The next letter; `nil` when there is none.
        func next() -> String? {
            var bytes = [UInt8](repeating: 0, count: 1_000)
            let count = recv(descriptor, &bytes, bytes.count, Int32(MSG_DONTWAIT))
            return count < 0 ? nil : String(decoding: bytes[..<count], as: UTF8.self)
        }
    }

    @Test func `a state goes to the manager's socket`() throws {
        let directory = try TemporaryDirectory()
        let mailbox = Mailbox(directory.path + "/notify")
        defer { close(mailbox.descriptor) }
        ServiceManager.notify("READY=1\nSTATUS=受付中", socket: directory.path + "/notify")
        ServiceManager.notify("STOPPING=1", socket: directory.path + "/notify")
        #expect(mailbox.next() == "READY=1\nSTATUS=受付中")
        #expect(mailbox.next() == "STOPPING=1")
        #expect(mailbox.next() == nil)
    }

    #if os(Linux)
        @Test func `an abstract name is meant by an at sign`() {
            let name = "@taiwa-test-\(UUID())"
            let mailbox = Mailbox(name)
            defer { close(mailbox.descriptor) }
            ServiceManager.notify("READY=1", socket: name)
            #expect(mailbox.next() == "READY=1")
        }
    #endif

    @Test func `the environment names the socket`() async throws {
        let directory = try TemporaryDirectory()
        let path = directory.path + "/notify"
        let mailbox = Mailbox(path)
        defer { close(mailbox.descriptor) }
        await #expect(processExitsWith: .success) { [path = path as String] in
            setenv("NOTIFY_SOCKET", path, 1)
            ServiceManager.notify("READY=1")
            setenv("NOTIFY_SOCKET", "", 1)
            ServiceManager.notify("READY=2")
            unsetenv("NOTIFY_SOCKET")
            ServiceManager.notify("READY=3")
        }
        #expect(mailbox.next() == "READY=1")
        #expect(mailbox.next() == nil)
    }

    @Test(arguments: [nil, "/nowhere/notify", "@nobody-\(UUID())", String(repeating: "/long", count: 50)])
    func `without a manager nothing happens`(socket: String?) { ServiceManager.notify("READY=1", socket: socket) }

    @Test(
        arguments: [
            ("7", "1", [3]), ("7", "3", [3, 4, 5]), ("7", "0", []), ("7", "-1", []), ("7", "many", []), ("7", nil, []),
            ("8", "1", []), (nil, "1", []), ("", "1", []), ("7", "2147483647", []), ("7", "99999999999", []),
        ] as [(String?, String?, [Int32])])
    func `sockets are numbered from 3 and meant for one process`(
        identifier: String?, count: String?, sockets: [Int32]
    ) {
        #expect(ServiceManager.inheritedSockets(identifier: identifier, count: count, process: 7) == sockets)
    }

    @Test func `sockets are taken once, and not passed on`() async {
        await #expect(processExitsWith: .success) {
            setenv("LISTEN_PID", "\(getpid())", 1)
            setenv("LISTEN_FDS", "2", 1)
            setenv("LISTEN_FDNAMES", "a:b", 1)
            // What stands at these numbers in a test is not known; only their flags are touched.
            let before = [3, 4].map { fcntl($0, F_GETFD) }
            let sockets = ServiceManager.inheritedSockets()
            #expect(sockets == [3, 4])
            for (socket, flags) in zip(sockets, before) where flags >= 0 {
                #expect(fcntl(socket, F_GETFD) & FD_CLOEXEC != 0)
            }
            for name in ["LISTEN_PID", "LISTEN_FDS", "LISTEN_FDNAMES"] { #expect(getenv(name) == nil) }
            #expect(ServiceManager.inheritedSockets().isEmpty)
        }
    }

    @Test(
        arguments: [
            (nil, "30000000", 30_000_000_000), ("7", "1", 1_000), ("8", "30000000", nil), (nil, nil, nil),
            (nil, "0", nil), (nil, "-5", nil), (nil, "soon", nil), (nil, "18446744073709551615", nil),
        ] as [(String?, String?, UInt64?)])
    func `the watchdog's interval comes in nanoseconds`(
        identifier: String?, microseconds: String?, interval: UInt64?
    ) {
        let found = ServiceManager.watchdogInterval(identifier: identifier, microseconds: microseconds, process: 7)
        #expect(found == interval)
    }
}
