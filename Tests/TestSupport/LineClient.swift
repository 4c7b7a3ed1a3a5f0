import Foundation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// One connection to a server of lines, for one thread that does one thing at a time.
///
/// It uses the system's calls and none of the project's, so that what it sees does not depend on the code under test.
package final class LineClient {
    /// What went wrong, in a few words.
    package struct Failure: Error, CustomStringConvertible {
        package let description: String
    }

    /// The socket, for calls of the system.
    package let descriptor: Int32
    private var received: [UInt8] = []
    private var taken = 0
    private var isOpen = true

    /// Connects over TCP.
    ///
    /// - Parameters:
    ///   - receiveBuffer: octets that the kernel keeps for a client that does not read; `nil` for what is usual.
    package init(port: UInt16, receiveBuffer: Int32? = nil) throws {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        descriptor = try Self.open(AF_INET)
        if var receiveBuffer {
            setsockopt(descriptor, SOL_SOCKET, SO_RCVBUF, &receiveBuffer, socklen_t(MemoryLayout<Int32>.size))
        }
        try connect(&address)
        var on: Int32 = 1
        setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &on, socklen_t(MemoryLayout<Int32>.size))
    }

    /// Connects to a Unix socket.
    package init(path: String) throws {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { room in
            room.copyBytes(from: path.utf8.prefix(room.count - 1))
        }
        descriptor = try Self.open(AF_UNIX)
        try connect(&address)
    }

    deinit { close() }

    private static func open(_ family: Int32) throws -> Int32 {
        #if canImport(Glibc)
            let descriptor = socket(family, Int32(SOCK_STREAM.rawValue), 0)
        #else
            let descriptor = socket(family, SOCK_STREAM, 0)
        #endif
        guard descriptor >= 0 else { throw Failure(description: "no socket: \(String(cString: strerror(errno)))") }
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        return descriptor
    }

    private func connect<Address>(_ address: inout Address) throws {
        let answer = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
                #if canImport(Glibc)
                    Glibc.connect(descriptor, generic, socklen_t(MemoryLayout<Address>.size))
                #else
                    Darwin.connect(descriptor, generic, socklen_t(MemoryLayout<Address>.size))
                #endif
            }
        }
        guard answer == 0 else { throw Failure(description: "cannot connect: \(String(cString: strerror(errno)))") }
        _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK)
    }
}

extension LineClient {
    /// Hands the kernel as much as it takes at once.
    ///
    /// - Returns: how many octets it took; -1 when the connection is broken.
    package func offer(_ bytes: ArraySlice<UInt8>) -> Int {
        #if canImport(Glibc)
            let flags = Int32(MSG_NOSIGNAL)
        #else
            let flags: Int32 = 0
        #endif
        let count = bytes.withUnsafeBytes { Foundation.send(descriptor, $0.baseAddress, $0.count, flags) }
        return count >= 0 ? count : errno == EAGAIN ? 0 : -1
    }

    /// Sends everything.
    package func send(_ bytes: [UInt8], within seconds: Double = 20) throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = offer(rest)
            guard count >= 0 else { throw Failure(description: "the connection broke while sending") }
            rest = rest.dropFirst(count)
            if !rest.isEmpty, !wait(for: Int16(POLLOUT), within: seconds) {
                throw Failure(description: "\(rest.count) octets were not taken in \(seconds) seconds")
            }
        }
    }

    /// Sends everything and meanwhile reads what comes, so that neither side waits for the other.
    package func sendReading(_ bytes: [UInt8], within seconds: Double = 20) throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            var entry = pollfd(fd: descriptor, events: Int16(POLLIN | POLLOUT), revents: 0)
            guard poll(&entry, 1, Int32(seconds * 1_000)) > 0 else {
                throw Failure(description: "\(rest.count) octets were not taken in \(seconds) seconds")
            }
            if entry.revents & Int16(POLLIN) != 0, try !readMore(within: 0) { return }
            let count = offer(rest)
            guard count >= 0 else { throw Failure(description: "the connection broke while sending") }
            rest = rest.dropFirst(count)
        }
    }

    /// Sends a text as it is.
    package func send(_ text: String) throws { try send(Array(text.utf8)) }

    /// The next line without its line feed; `nil` when the server has ended the connection.
    package func line(within seconds: Double = 20) throws -> String? {
        var searched = taken
        while true {
            if let feed = received[searched...].firstIndex(of: 0x0A) {
                defer {
                    taken = feed + 1
                    if taken > 1 << 16 {
                        received.removeFirst(taken)
                        taken = 0
                    }
                }
                return String(decoding: received[taken..<feed], as: UTF8.self)
            }
            searched = received.count
            guard try readMore(within: seconds) else {
                guard taken == received.count else { throw Failure(description: "the server ended inside a line") }
                return nil
            }
        }
    }

    /// So many lines, or fewer if the server ends before.
    package func lines(_ count: Int, within seconds: Double = 20) throws -> [String] {
        var lines: [String] = []
        while lines.count < count, let line = try line(within: seconds) { lines.append(line) }
        return lines
    }

    /// All lines until the server ends the connection.
    package func remainingLines(within seconds: Double = 20) throws -> [String] { try lines(.max, within: seconds) }

    /// Sends a line and gives the next line that comes.
    package func ask(_ line: String) throws -> String? {
        try send(line + "\n")
        return try self.line()
    }

    /// The whole lines that have arrived and were not taken.
    package func arrivedLines() throws -> [String] { try lines(arrived().count { $0 == 0x0A }) }

    /// What has arrived and was not taken, once nothing more is there at the moment.
    package func arrived() -> [UInt8] {
        while let isThere = try? readMore(within: 0), isThere {}
        return Array(received[taken...])
    }

    /// Reads once.
    ///
    /// - Returns: false when the server has ended.
    private func readMore(within seconds: Double) throws -> Bool {
        guard wait(for: Int16(POLLIN), within: seconds) else {
            throw Failure(description: "nothing came in \(seconds) seconds")
        }
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        let count = recv(descriptor, &buffer, buffer.count, 0)
        guard count >= 0 else {
            throw Failure(description: "the connection broke: \(String(cString: strerror(errno)))")
        }
        received += buffer[..<count]
        return count > 0
    }

    private func wait(for events: Int16, within seconds: Double) -> Bool {
        var entry = pollfd(fd: descriptor, events: events, revents: 0)
        return poll(&entry, 1, Int32(seconds * 1_000)) > 0
    }

    /// Says that nothing more will be sent.
    package func endWriting() { shutdown(descriptor, Int32(SHUT_WR)) }

    /// Closes without waiting for anything.
    package func close() {
        guard isOpen else { return }
        isOpen = false
        Foundation.close(descriptor)
    }

    /// Breaks the connection off: the server gets a reset, not an end.
    package func reset() {
        var option = linger(l_onoff: 1, l_linger: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &option, socklen_t(MemoryLayout<linger>.size))
        close()
    }
}
