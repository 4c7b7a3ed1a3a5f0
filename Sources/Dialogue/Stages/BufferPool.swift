import SystemCalls

/// Buffers of a stage that are used again: as many as there are ever turns at one time.
final class BufferPool<Buffers: Sendable>: Sendable {
    private let idle = Lock<[Buffers]>([])
    private let make: @Sendable () -> Buffers

    init(_ make: @escaping @Sendable () -> Buffers) { self.make = make }

    /// Lends buffers for the time of a call.
    func withBuffers<Result>(_ body: (inout Buffers) -> Result) -> Result {
        var buffers = idle.withLock { $0.popLast() } ?? make()
        defer { idle.withLock { $0.append(buffers) } }
        return body(&buffers)
    }
}
