import SystemCalls
import Testing

struct WebAddressTests {
    @Test(arguments: [
        ("https://hooks.example.org/a/b?c=d", "hooks.example.org", true),
        ("http://127.0.0.1:8080", "127.0.0.1:8080", false),
        ("HTTPS://Example.org:443/", "Example.org:443", true), ("http://[::1]:9/x", "[::1]:9", false),
        ("http://host?x", "host", false),
    ])
    func `addresses of the web are taken apart`(_ text: String, _ host: String, _ isSecure: Bool) throws {
        let address = try #require(WebAddress(checking: text))
        #expect(address.host == host)
        #expect(address.isSecure == isSecure)
        #expect(address.text == text)
    }

    @Test(arguments: [
        "", "example.org", "ftp://example.org", "file:///etc/passwd", "gopher://x", "http://", "https:///path",
        "http://user:secret@example.org/", "http://user@example.org", "http://example.org:0/",
        "http://example.org:99999/",
        "http://example.org:/", "http://example.org/#part", "http://example.org/a b", "http://exa\tmple.org/",
        "http://example.org/\r\nX: y", "http://日本.jp/", "http://[]/", "http://a/\u{7F}", "javascript:alert(1)",
    ])
    func `everything else is refused`(_ text: String) { #expect(WebAddress(checking: text) == nil) }

    @Test func `this machine is known without asking`() {
        #expect(WebAddress(checking: "http://localhost:1/")?.isLoopback == true)
        #expect(WebAddress(checking: "http://[::1]/")?.isLoopback == true)
        #expect(WebAddress(checking: "http://localhost.example.org/")?.isLoopback == false)
    }
}
