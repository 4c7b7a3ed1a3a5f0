import Terminal
import TestSupport
import Testing

struct ScalarDecoderTests {
    @Test(arguments: 0..<300)
    func `it repairs as the standard library does`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let leads: [UInt8] = [0x41, 0x80, 0xBF, 0xC1, 0xC2, 0xE0, 0xE3, 0xED, 0xA0, 0x9F, 0xF0, 0x90, 0xF4, 0x8F, 0xF5]
        let bytes = (0..<40).map { _ in leads.randomElement(using: &random)! }

        var decoder = ScalarDecoder()
        let scalars = bytes.flatMap { decoder.decode($0) } + decoder.finish()
        #expect(scalars == Array(String(decoding: bytes, as: UTF8.self).unicodeScalars))
    }

    @Test func `every scalar comes through`() {
        var decoder = ScalarDecoder()
        for scalar in (UInt32(0)...0x10FFFF).lazy.compactMap(Unicode.Scalar.init) where scalar.value % 97 < 3 {
            let decoded = UTF8.encode(scalar)!.flatMap { decoder.decode($0) }
            #expect(decoded == [scalar])
        }
    }
}
