#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

extension TerminalDevice {
    /// What a read brought.
    package enum Arrival: Sendable, Equatable {
        /// At least one byte.
        case bytes([UInt8])

        /// Nothing within the time allowed.
        case timedOut

        /// Nothing, but something can be read from the other descriptor.
        case elsewhere

        /// The end of the file, or the terminal's other side went away.
        case endOfInput
    }

    /// Waits for input, for ever without a timeout, and returns what is there, `limit` bytes at most.
    ///
    /// Blocks the calling thread. A signal that interrupts the wait starts it again with the whole timeout.
    ///
    /// - Parameters:
    ///   - other: a descriptor that ends the wait too, as soon as something can be read from it or it is over.
    package func read(
        atMost limit: Int = 4096, within timeout: Duration? = nil, orUntil other: Int32? = nil
    ) throws(Failure) -> Arrival {
        let milliseconds = timeout.map(Self.milliseconds) ?? -1
        while true {
            var requests = [descriptor, other ?? -1].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
            switch poll(&requests, nfds_t(requests.count), milliseconds) {
            case 0: return .timedOut
            case -1 where errno == EINTR: continue
            case -1: throw .cannotRead(code: errno)
            default: if requests[0].revents == 0 { return .elsewhere }
            }
            var code: Int32 = 0
            let bytes = [UInt8](unsafeUninitializedCapacity: max(limit, 1)) { buffer, count in
                let result = readOnce(descriptor, buffer)
                code = result < 0 ? errno : 0
                count = max(result, 0)
            }
            switch code {
            case 0: return bytes.isEmpty ? .endOfInput : .bytes(bytes)
            // Another process may have left the shared descriptor non-blocking.
            case EINTR, EAGAIN: continue
            // Linux reports a pseudo-terminal whose other side closed this way.
            case EIO: return .endOfInput
            default: throw .cannotRead(code: code)
            }
        }
    }

    /// Writes the whole text as UTF-8.
    package func write(_ text: String) throws(Failure) {
        try write(Array(text.utf8))
    }

    /// Writes all the bytes, however many system calls that takes.
    package func write(_ bytes: [UInt8]) throws(Failure) {
        var written = 0
        while written < bytes.count {
            let result = bytes[written...].withUnsafeBytes { writeOnce(descriptor, $0) }
            if result >= 0 {
                written += result
                continue
            }
            switch errno {
            case EINTR: continue
            case EAGAIN: _ = waitUntilReady(for: Int16(POLLOUT), milliseconds: -1)
            case let code: throw .cannotWrite(code: code)
            }
        }
    }

    private func waitUntilReady(for events: Int16, milliseconds: Int32) -> Int32 {
        var request = pollfd(fd: descriptor, events: events, revents: 0)
        return poll(&request, 1, milliseconds)
    }

    private static func milliseconds(_ duration: Duration) -> Int32 {
        let (seconds, attoseconds) = duration.components
        guard seconds < 86_400 else { return 86_400_000 }
        return max(Int32(seconds * 1_000 + attoseconds / 1_000_000_000_000_000), 0)
    }
}

// Outside the type, where `read` and `write` name the system calls.
private func readOnce(_ descriptor: Int32, _ buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
    read(descriptor, buffer.baseAddress, buffer.count)
}

private func writeOnce(_ descriptor: Int32, _ buffer: UnsafeRawBufferPointer) -> Int {
    write(descriptor, buffer.baseAddress, buffer.count)
}
