import TestSupport
import Testing

/// The lines of a broken or hostile peer.
struct LineMutatorTests {
    @Test func `a seed gives the same lines again, another gives others`() {
        var (first, same, other) = (LineMutator(seed: 1), LineMutator(seed: 1), LineMutator(seed: 2))
        var differences = 0
        for _ in 0..<100 {
            let line = first.next()
            #expect(line == same.next())
            if line != other.next() { differences += 1 }
        }
        #expect(differences > 90)
    }

    @Test func `each is one line that a server takes, and all kinds of faults are among them`() {
        var lines = LineMutator(seed: 3)
        var (unreadable, long, control, deep) = (0, 0, 0, 0)
        for _ in 0..<2_000 {
            let line = lines.next()
            #expect(!line.isEmpty && line.count <= 16_383 && !line.contains(0x0A) && line.last != 0x0D)
            if String(validating: line, as: UTF8.self) == nil { unreadable += 1 }
            if line.count > 8_000 { long += 1 }
            if line.contains(where: { $0 < 0x20 && $0 != 0x09 }) { control += 1 }
            if line.split(separator: UInt8(ascii: "[")).count < line.count(where: { $0 == UInt8(ascii: "[") }) - 8 {
                deep += 1
            }
        }
        #expect(unreadable > 100 && long > 20 && control > 100 && deep > 5)
    }
}
