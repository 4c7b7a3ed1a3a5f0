import SystemCalls

/// Memory for scanning that is used again: as many texts as are ever scanned at one time.
final class ScratchPool: Sendable {
    private let idle = Lock<[ScannedText]>([])

    /// Lends memory for the time of a call.
    func withScratch<Result>(_ body: (inout ScannedText) -> Result) -> Result {
        var scratch = idle.withLock { $0.popLast() } ?? ScannedText()
        defer { idle.withLock { $0.append(scratch) } }
        return body(&scratch)
    }
}
