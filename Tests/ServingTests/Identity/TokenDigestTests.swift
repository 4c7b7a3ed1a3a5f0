import ModelFiles
import Serving
import Testing

struct TokenDigestTests {
    private static let octets = (0..<32).map { UInt8($0 * 7 + 1) }

    @Test func `a digest matches itself and no digest that differs in one bit`() {
        let digest = TokenDigest(Self.octets)
        #expect(digest.matches(TokenDigest(Self.octets)))
        for bit in 0..<256 {
            var octets = Self.octets
            octets[bit / 8] ^= 1 << UInt8(bit % 8)
            #expect(!digest.matches(TokenDigest(octets)), "bit \(bit)")
            #expect(!TokenDigest(octets).matches(digest), "bit \(bit)")
        }
    }

    @Test func `equal changes in two places do not cancel out`() {
        var octets = Self.octets
        octets[3] ^= 0x55
        octets[4] ^= 0x55
        #expect(!TokenDigest(Self.octets).matches(TokenDigest(octets)))
    }

    @Test func `the hexadecimal form reads back`() throws {
        let text = SHA256.hexadecimal(of: Array("abc".utf8))
        #expect(try #require(TokenDigest(hexadecimal: text)).hexadecimal == text)
        #expect(TokenDigest(hexadecimal: text.uppercased()) == nil)
        #expect(TokenDigest(hexadecimal: String(text.dropLast(2))) == nil)
        #expect(TokenDigest(hexadecimal: text + "00") == nil)
        #expect(TokenDigest(hexadecimal: "g" + text.dropFirst()) == nil)
    }
}
