import Bundles
import Serving
import SystemCalls
import TestSupport
import Testing

struct SlowWorkTests {
    private final class Connection: Sendable {}

    @Test func `what one connection asks for is done in order, and others do not wait for it`() throws {
        let work = try SlowWork()
        let (first, second) = (Connection(), Connection())
        let held = Monitor(true)
        let done = Lock<[String]>([])
        let begin = { (lane: Connection, name: String, waits: Bool) in
            work.begin(for: TenantName("acme"), lane: ObjectIdentifier(lane)) {
                if waits { _ = held.wait { $0 ? nil : true } }
                done.withLock { $0.append(name) }
            }
        }
        #expect(begin(first, "a1", true))
        for name in ["a2", "a3"] { #expect(begin(first, name, false)) }
        for name in ["b1", "b2"] { #expect(begin(second, name, false)) }
        #expect(eventually { done.withLock { $0 } == ["b1", "b2"] })
        held.change { $0 = false }
        #expect(eventually { done.withLock { $0 } == ["b1", "b2", "a1", "a2", "a3"] })
        work.stop()
    }
}
