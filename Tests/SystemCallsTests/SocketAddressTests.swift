import SystemCalls
import Testing

struct SocketAddressTests {
    @Test(
        arguments: [
            ("127.0.0.1:7100", .tcp(host: "127.0.0.1", port: 7100)), ("localhost:0", .tcp(host: "localhost", port: 0)),
            ("[::1]:65535", .tcp(host: "::1", port: 65535)), ("[::]:7100", .tcp(host: "::", port: 7100)),
            ("faq.example:7100", .tcp(host: "faq.example", port: 7100)),
            ("/run/taiwa.sock", .unix(path: "/run/taiwa.sock")),
            ("./s", .unix(path: "./s")), ("/odd:7100", .unix(path: "/odd:7100")),
        ] as [(String, SocketAddress)])
    func `an address is read and written alike`(text: String, address: SocketAddress) {
        #expect(SocketAddress(parsing: text) == address)
        #expect(address.description == text)
    }

    @Test(
        arguments: [
            "", ":", ":7100", "host", "host:", "host:-1", "host:+1", "host:65536", "host:7 1", "host:７１００", "::1:7100",
            "[::1]", "[::1]7100", "[host]:7100", "[]:7100", "[::1:7100", "::1]:7100", "/with\0zero", "a b[:1",
        ])
    func `what is no address is refused`(text: String) { #expect(SocketAddress(parsing: text) == nil) }

    @Test(
        arguments: [
            ("127.0.0.1:1", true), ("127.9.9.9:1", true), ("localhost:1", true), ("[::1]:1", true),
            ("[::ffff:127.0.0.1]:1", true), ("/run/s", true), ("0.0.0.0:1", false), ("[::]:1", false),
            ("192.0.2.1:1", false), ("faq.example:1", false), ("127.0.0.1.example:1", false),
        ])
    func `what only this machine reaches is known`(text: String, isLoopback: Bool) throws {
        #expect(try #require(SocketAddress(parsing: text)).isLoopback == isLoopback)
    }
}
