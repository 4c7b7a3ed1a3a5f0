import CSQLite
import SystemCalls

/// Which call fails, and how.
final class FaultPlan: Sendable {
    private struct State {
        var seen = 0
        var fired = 0
        var isArmed = true
    }

    private let operation: TestVolume.Operation
    private let number: Int
    private let isForEver: Bool
    private let code: Int32
    private let state = Lock(State())

    /// - Parameters:
    ///   - number: from 1; which call of this kind is the first to fail.
    ///   - code: `SQLITE_IOERR` or `SQLITE_FULL`.
    init(_ operation: TestVolume.Operation, number: Int, isForEver: Bool, code: Int32) {
        self.operation = operation
        self.number = number
        self.isForEver = isForEver
        self.code = code
    }

    func volume() -> TestVolume {
        TestVolume { operation, _, _ in
            guard operation == self.operation else { return SQLITE_OK }
            return self.state.withLock { state in
                state.seen += 1
                guard state.isArmed, self.isForEver ? state.seen >= self.number : state.seen == self.number else {
                    return SQLITE_OK
                }
                state.fired += 1
                return self.code
            }
        }
    }

    var hasFired: Bool { state.withLock { $0.fired > 0 } }

    /// From now on everything passes.
    func end() { state.withLock { $0.isArmed = false } }
}

extension TestVolume {
    /// Passes everything on, and does not keep the device busy with syncs.
    static let quiet = TestVolume { _, _, _ in SQLITE_OK }
}
