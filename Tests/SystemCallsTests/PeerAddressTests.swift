import SystemCalls
import Testing

struct PeerAddressTests {
    private static let written: [(PeerAddress, String, String)] = [
        (.ipv4(0xC000_0201, port: 7100), "192.0.2.1", "192.0.2.1:7100"),
        (.ipv4(0xFFFF_FFFF, port: 65535), "255.255.255.255", "255.255.255.255:65535"),
        (.ipv4(0, port: 0), "0.0.0.0", "0.0.0.0:0"),
        (.ipv6(0, 1, port: 80), "::1", "[::1]:80"),
        (.ipv6(0x2001_0DB8 << 32, 0xAB_0001, port: 443), "2001:db8::ab:1", "[2001:db8::ab:1]:443"),
        (.local, "local", "local"),
    ]

    @Test(arguments: written)
    func `an address is written and read with and without its port`(peer: PeerAddress, address: String, full: String) {
        #expect(peer.address == address)
        #expect(peer.description == full)
        #expect(PeerAddress(full) == peer)
        #expect(PeerAddress(address)?.address == address)
    }

    @Test func `a mapped address is the IPv4 address`() {
        #expect(PeerAddress("[::ffff:192.0.2.1]:7100") == .ipv4(0xC000_0201, port: 7100))
        #expect(PeerAddress("::ffff:127.0.0.1")?.isLoopback == true)
        #expect(PeerAddress("::fffe:127.0.0.1")?.isLoopback == false)
    }

    @Test(arguments: [
        "", ":", "localhost", "1.2.3", "1.2.3.4.5", "256.0.0.1", "1.2.3.4:", "1.2.3.4:65536", "[::1]", "[::1",
    ])
    func `what is no address is refused`(text: String) { #expect(PeerAddress(text) == nil) }

    @Test(
        arguments: [
            ("127.0.0.1", true), ("127.255.255.254", true), ("128.0.0.1", false), ("126.255.255.255", false),
            ("::1", true), ("::2", false), ("::", false), ("0.0.0.0", false), ("local", true),
        ])
    func `loopback is known`(text: String, isLoopback: Bool) throws {
        #expect(try #require(PeerAddress(text)).isLoopback == isLoopback)
    }
}
