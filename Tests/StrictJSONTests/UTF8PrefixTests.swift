import StrictJSON
import TestSupport
import Testing

struct UTF8PrefixTests {
    @Test(
        arguments: [
            ([], 0), ([0x41], 1), ([0x7F, 0x80], 1), ([0xC2, 0x80], 2), ([0xC1, 0xBF], 0), ([0xC0, 0x80], 0),
            ([0x41, 0xDF, 0xBF, 0xC2], 3), ([0xE0, 0x9F, 0xBF], 0), ([0xE0, 0xA0, 0x80], 3), ([0xED, 0x9F, 0xBF], 3),
            ([0xED, 0xA0, 0x80], 0), ([0xEE, 0x80, 0x80], 3), ([0xE3, 0x81], 0), ([0xE3, 0x81, 0x22], 0),
            ([0xF0, 0x8F, 0xBF, 0xBF], 0), ([0xF0, 0x90, 0x80, 0x80], 4), ([0xF4, 0x8F, 0xBF, 0xBF], 4),
            ([0xF4, 0x90, 0x80, 0x80], 0), ([0xF5, 0x80, 0x80, 0x80], 0), ([0xFF], 0), ([0xF0, 0x90, 0x80], 0),
            ([0xF0, 0x90, 0x80, 0x41], 0),
        ] as [([UInt8], Int)])
    func `the first sequence that is not well-formed ends it`(bytes: [UInt8], count: Int) {
        #expect(UTF8Prefix.count(in: bytes.span) == count)
    }

    @Test func `every scalar is well-formed`() {
        for value in 0...0x10FFFF as ClosedRange<UInt32> {
            guard let scalar = Unicode.Scalar(value), let bytes = UTF8.encode(scalar).map(Array.init) else { continue }
            if UTF8Prefix.count(in: bytes.span) != bytes.count { Issue.record("\(scalar.escaped(asASCII: true))") }
        }
    }

    @Test(arguments: 0..<20)
    func `random bytes are cut where the standard library sees the first fault`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let leads: [UInt8] = [0x41, 0x80, 0xBF, 0xC1, 0xC2, 0xE0, 0xE3, 0xED, 0xEF, 0xF0, 0xF4, 0xF5, 0x90, 0x9F, 0xA0]
        for _ in 0..<500 {
            let bytes = (0..<Int.random(in: 1...12, using: &random)).map { _ in leads.randomElement(using: &random)! }
            let count = UTF8Prefix.count(in: bytes.span)
            #expect(String(validating: bytes[..<count], as: UTF8.self) != nil, "seed \(seed): \(bytes)")
            guard count < bytes.count else { continue }
            for end in count + 1...bytes.count {
                #expect(
                    String(validating: bytes[..<end], as: UTF8.self) == nil || end < bytes.count,
                    "seed \(seed): \(bytes)")
                guard end - count < 4 else { break }
                #expect(String(validating: bytes[count..<end], as: UTF8.self) == nil, "seed \(seed): \(bytes)")
            }
        }
    }
}
