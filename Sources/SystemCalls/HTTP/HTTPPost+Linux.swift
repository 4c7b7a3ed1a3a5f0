#if canImport(Glibc)
    import Glibc

    extension HTTPPost {
        /// `CURLPROTO_HTTP | CURLPROTO_HTTPS`.
        private static let webProtocols = 3

        static func prepare() throws(HTTPFailure) {
            if CurlLibrary.opened == nil { throw .noLibrary }
        }

        /// Sends a body and waits for the answer.
        ///
        /// - Parameters:
        ///   - isStopped: asked about once a second; when it says so the request is given up.
        package func send(
            _ body: [UInt8], _ headers: [Header], until isStopped: @escaping @Sendable () -> Bool = { false }
        ) throws(HTTPFailure) -> HTTPReply {
            guard let curl = CurlLibrary.opened, let handle = curl.begin() else { throw .noLibrary }
            defer { curl.end(handle) }
            // A body whose length is known needs no `100 Continue` first, which not every host sends.
            var list: UnsafeMutableRawPointer?
            for header in headers + [Header("Expect", "")] {
                list = curl.append(list, header.value.isEmpty ? "\(header.name):" : "\(header.name): \(header.value)")
            }
            defer { curl.free(list) }
            let exchange = Unmanaged.passRetained(Exchange(isStopped))
            defer { exchange.release() }
            guard isSet(curl, handle, list, exchange.toOpaque()) else { throw .failed("libcurl takes no such request") }
            let result = body.withUnsafeBytes { bytes in
                guard curl.set(.bodyLength, bytes.count, of: handle), curl.set(.body, bytes.baseAddress, of: handle)
                else { return Int32(43) }
                return curl.perform(handle)
            }
            guard result == 0 else { throw Self.failure(result, curl) }
            return HTTPReply(
                status: curl.status(of: handle), retryAfter: exchange.takeUnretainedValue().retryAfter.withLock { $0 })
        }

        /// libcurl copies the strings.
        private func isSet(
            _ curl: CurlLibrary, _ handle: UnsafeMutableRawPointer, _ headers: UnsafeMutableRawPointer?,
            _ exchange: UnsafeMutableRawPointer
        ) -> Bool {
            let numbers: [(CurlOption, Int)] = [
                (.isPost, 1), (.sendsNoSignals, 1), (.followsRedirects, 0), (.hidesProgress, 0),
                (.protocols, Self.webProtocols), (.connectLimit, connectLimit), (.limit, limit),
            ]
            var strings = [(CurlOption.url, address.text), (.agent, "taiwa")]
            if let certificates { strings.append((.certificateFile, certificates)) }
            if address.isLoopback { strings.append((.hostsWithoutProxy, "*")) }
            let pointers: [(CurlOption, UnsafeRawPointer?)] = [
                (.headers, UnsafeRawPointer(headers)), (.headerTarget, UnsafeRawPointer(exchange)),
                (.progressTarget, UnsafeRawPointer(exchange)),
                (.headerFunction, unsafeBitCast(takeHeader, to: UnsafeRawPointer.self)),
                (.writeFunction, unsafeBitCast(takeBody, to: UnsafeRawPointer.self)),
                (.progressFunction, unsafeBitCast(askToGoOn, to: UnsafeRawPointer.self)),
            ]
            return numbers.allSatisfy { curl.set($0.0, $0.1, of: handle) }
                && strings.allSatisfy { option, text in text.withCString { curl.set(option, $0, of: handle) } }
                && pointers.allSatisfy { curl.set($0.0, $0.1, of: handle) }
        }

        private static func failure(_ code: Int32, _ curl: CurlLibrary) -> HTTPFailure {
            switch code {
            case 28: .timeout
            case 51, 60: .untrusted
            case 42: .stopped
            default: .failed(curl.explain(code).map { String(cString: $0) } ?? "error \(code) of libcurl")
            }
        }
    }

    /// What the library's calls back are about.
    private final class Exchange: Sendable {
        let isStopped: @Sendable () -> Bool
        let retryAfter = Lock<String?>(nil)

        init(_ isStopped: @escaping @Sendable () -> Bool) { self.isStopped = isStopped }
    }

    private typealias Taking =
        @convention(c) (UnsafePointer<UInt8>?, Int, Int, UnsafeMutableRawPointer?) -> Int
    private typealias Asking = @convention(c) (UnsafeMutableRawPointer?, Int64, Int64, Int64, Int64) -> Int32

    private let takeBody: Taking = { _, size, count, _ in size * count }

    private let takeHeader: Taking = { bytes, size, count, target in
        let line = String(decoding: UnsafeBufferPointer(start: bytes, count: size * count), as: UTF8.self)
        if let colon = line.firstIndex(of: ":"), line[..<colon].lowercased() == "retry-after", let target {
            let value = line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
            let trimmed = String(value.prefix { !$0.isNewline })
            Unmanaged<Exchange>.fromOpaque(target).takeUnretainedValue().retryAfter.withLock { $0 = trimmed }
        }
        return size * count
    }

    private let askToGoOn: Asking = { target, _, _, _, _ in
        guard let target else { return 0 }
        return Unmanaged<Exchange>.fromOpaque(target).takeUnretainedValue().isStopped() ? 1 : 0
    }
#endif
