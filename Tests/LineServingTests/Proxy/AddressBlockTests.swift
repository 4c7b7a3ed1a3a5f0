import LineServing
import SystemCalls
import TestSupport
import Testing

/// A block holds the addresses that begin with its bits.
struct AddressBlockTests {
    @Test(arguments: [
        ("10.0.0.0/8", "10.255.0.1", true), ("10.0.0.0/8", "11.0.0.1", false), ("0.0.0.0/0", "255.255.255.255", true),
        ("192.0.2.1", "192.0.2.1", true), ("192.0.2.1", "192.0.2.2", false), ("192.0.2.0/31", "192.0.2.1", true),
        ("192.0.2.0/31", "192.0.2.2", false), ("::1", "::1", true), ("::1/128", "::2", false),
        ("2001:db8::/32", "2001:db8:ffff::1", true), ("2001:db8::/32", "2001:db9::1", false),
        ("2001:db8::/64", "2001:db8::ffff:0:0:1", true), ("2001:db8::/65", "2001:db8::7fff:0:0:1", true),
        ("2001:db8::/65", "2001:db8::8000:0:0:1", false), ("::/0", "ffff::1", true), ("::/0", "10.0.0.1", false),
        ("0.0.0.0/0", "::1", false), ("0.0.0.0/0", "local", false), ("10.0.0.0/8", "10.0.0.1:7100", true),
        ("10.0.0.0/8", "::ffff:10.0.0.1", true),
    ])
    func `an address is of a block or not`(block: String, address: String, isInside: Bool) throws {
        let block = try #require(AddressBlock(block))
        let address = try #require(PeerAddress(address))
        #expect(block.contains(address) == isInside)
    }

    @Test(arguments: [
        "", "/", "10.0.0.0/", "/8", "10.0.0.0/33", "::/129", "10.0.0.0/-1", "10.0.0.0/+8", "10.0.0.0/8/8",
        "10.0.0.0/0x8", "::ffff:10.0.0.1", "10.0.0.0/8 ", " 10.0.0.0/8", "10.0.0/8", "10.1.2.3/8", "2001:db8::1/32",
        "::1/64", "local",
        "localhost", "10.0.0.1:80", "10.0.0.1:0", "[::1]:80", "[::1]:0", "10.0.0.0/８", "::ffff:10.0.0.0/104",
        "10.0.0.0/0008",
    ])
    func `anything else is no block`(text: String) { #expect(AddressBlock(text) == nil) }

    @Test(arguments: ["10.0.0.0/8", "192.0.2.1/32", "2001:db8::/32", "::/0", "0.0.0.0/0"])
    func `a block reads what it writes`(text: String) throws {
        #expect(try #require(AddressBlock(text)).description == text)
    }

    @Test(arguments: [1, 2] as [UInt64])
    func `random addresses agree with a count of the bits in common`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<2_000 {
            let bits = Int.random(in: 0...32, using: &random)
            var network = UInt32.random(in: .min ... .max, using: &random)
            for bit in 0..<(32 - bits) { network &= ~(1 << UInt32(bit)) }
            let other = network ^ 1 << UInt32.random(in: 0..<32, using: &random)
            let text = "\(PeerAddress.ipv4(network, port: 0).address)/\(bits)"
            let block = try #require(AddressBlock(text), "seed \(seed)")
            let isInside = (network ^ other).leadingZeroBitCount >= bits
            #expect(block.contains(.ipv4(other, port: 9)) == isInside, "seed \(seed), \(text), \(other)")
        }
    }
}
