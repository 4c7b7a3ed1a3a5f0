import Testing
import TextAnalysis

struct UTF8DecodingTests {
    @Test func `every scalar is encoded and decoded as the standard library does`() {
        for value in UInt32(0)...0x10FFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            var bytes: [UInt8] = [0x21]
            UTF8Decoding.append(value, to: &bytes)
            var offset = 1
            let decoded = UTF8Decoding.scalar(in: bytes.span, at: &offset)
            if decoded == value && offset == bytes.count && bytes.dropFirst().elementsEqual(UTF8.encode(scalar)!) {
                continue
            }
            Issue.record("U+\(String(value, radix: 16))")
        }
    }
}
