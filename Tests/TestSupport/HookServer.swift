import Foundation
import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A host that takes requests over HTTP on a port of 127.0.0.1, keeps them, and answers as it is told.
///
/// It uses the system's calls and none of the project's, so that what it sees does not depend on the code under test.
package final class HookServer: Sendable {
    /// What it does about a request.
    package enum Answer: Sendable {
        case status(Int, [String: String] = [:])
        /// Reads the request and says nothing until the server goes.
        case silence
        /// Breaks the connection off.
        case reset
    }

    /// A request as it came.
    package struct Request: Sendable, Equatable {
        package let line: String
        /// By lower-case names.
        package let headers: [String: String]
        package let body: [UInt8]
    }

    package let port: UInt16
    private let state: Mutex<State>

    private struct State {
        var answers: [Answer]
        var taken: [Request] = []
        var open: Set<Int32> = []
    }

    /// - Parameters:
    ///   - answers: to the requests in order; the last one to all that follow.
    package init(_ answers: [Answer]) throws {
        precondition(!answers.isEmpty)
        state = Mutex(State(answers: answers))
        #if canImport(Glibc)
            let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        #else
            let listener = socket(AF_INET, SOCK_STREAM, 0)
        #endif
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = withUnsafeMutablePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(listener, $0, length) == 0 && listen(listener, 64) == 0
                    && getsockname(listener, $0, &length) == 0
            }
        }
        guard isBound else {
            throw LineClient.Failure(description: "cannot listen: \(String(cString: strerror(errno)))")
        }
        port = UInt16(bigEndian: address.sin_port)
        Thread.detachNewThread { [weak self] in
            // This thread alone closes what it listens on: the number may be another's at once.
            defer { close(listener) }
            while true {
                let connection = accept(listener, nil, nil)
                guard connection >= 0 else { return }
                // A program that another test starts must not keep it open.
                _ = fcntl(connection, F_SETFD, FD_CLOEXEC)
                guard let server = self else {
                    close(connection)
                    return
                }
                server.state.withLock { _ = $0.open.insert(connection) }
                Thread.detachNewThread { server.serve(connection) }
            }
        }
    }

    /// Wakes the thread that waits for connections; it sees that the server is gone.
    deinit { _ = try? LineClient(port: port) }

    package var url: String { "http://127.0.0.1:\(port)/hook" }

    /// What has come so far, in order.
    package var requests: [Request] { state.withLock { $0.taken } }

    /// Ends all connections that wait for an answer.
    package func stop() {
        state.withLock { state in
            for connection in state.open { shutdown(connection, Int32(SHUT_RDWR)) }
        }
    }

    private func serve(_ connection: Int32) {
        defer {
            state.withLock { _ = $0.open.remove(connection) }
            close(connection)
        }
        guard let request = Self.read(connection) else { return }
        let answer = state.withLock { state in
            state.taken.append(request)
            return state.answers.count > 1 ? state.answers.removeFirst() : state.answers[0]
        }
        switch answer {
        case .status(let status, let headers):
            let lines = headers.map { "\($0.key): \($0.value)\r\n" }.joined()
            let text = "HTTP/1.1 \(status) Said\r\nContent-Length: 2\r\nConnection: close\r\n\(lines)\r\nok"
            #if canImport(Glibc)
                let flags = Int32(MSG_NOSIGNAL)
            #else
                let flags: Int32 = 0
            #endif
            _ = text.withCString { send(connection, $0, strlen($0), flags) }
        case .silence:
            var byte: UInt8 = 0
            while recv(connection, &byte, 1, 0) > 0 {}
        case .reset:
            var hard = linger(l_onoff: 1, l_linger: 0)
            setsockopt(connection, SOL_SOCKET, SO_LINGER, &hard, socklen_t(MemoryLayout<linger>.size))
        }
    }

    private static func read(_ connection: Int32) -> Request? {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        let end = Array("\r\n\r\n".utf8)
        var headLength: Int?
        while true {
            if headLength == nil, bytes.count >= 4 {
                headLength = (0...bytes.count - 4).first { Array(bytes[$0..<$0 + 4]) == end }
            }
            if let headLength {
                let lines = String(decoding: bytes[..<headLength], as: UTF8.self).components(separatedBy: "\r\n")
                var headers: [String: String] = [:]
                for line in lines.dropFirst() {
                    guard let colon = line.firstIndex(of: ":") else { continue }
                    headers[line[..<colon].lowercased()] = line[line.index(after: colon)...]
                        .trimmingCharacters(in: .whitespaces)
                }
                let body = bytes[(headLength + 4)...]
                if body.count >= headers["content-length"].flatMap({ Int($0) }) ?? 0 {
                    return Request(line: lines[0], headers: headers, body: Array(body))
                }
            }
            let count = recv(connection, &buffer, buffer.count, 0)
            guard count > 0 else { return nil }
            bytes += buffer[..<count]
        }
    }
}
