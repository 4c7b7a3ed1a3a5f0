import Foundation
import SystemCalls
import TestSupport
import Testing

struct HTTPPostTests {
    private func post(to url: String, limit: Int = 30_000) throws -> HTTPPost {
        var post = try HTTPPost(to: try #require(WebAddress(checking: url)))
        post.limit = limit
        return post
    }

    @Test func `a body and its headers come as they are`() throws {
        let server = try HookServer([.status(204)])
        let body = Array("{\"text\":\"解約 & <b>\"}\n".utf8) + [UInt8](repeating: 0x61, count: 5000)
        let reply = try post(to: server.url).send(body, [HTTPPost.Header("X-Taiwa-Notice", "n_4")])
        #expect(reply == HTTPReply(status: 204))
        let request = try #require(server.requests.first)
        #expect(request.line == "POST /hook HTTP/1.1")
        #expect(request.body == body)
        #expect(request.headers["x-taiwa-notice"] == "n_4")
        #expect(request.headers["expect"] == nil)
    }

    @Test(arguments: [200, 201, 301, 400, 404, 408, 500, 503])
    func `every status is an answer, and a redirect is not followed`(_ status: Int) throws {
        let other = try HookServer([.status(200)])
        let server = try HookServer([.status(status, ["Location": other.url])])
        #expect(try post(to: server.url).send([0x7B, 0x7D], []) == HTTPReply(status: status))
        #expect(other.requests.isEmpty)
    }

    @Test func `when to come back is told as the host wrote it`() throws {
        let server = try HookServer([
            .status(429, ["Retry-After": "120"]), .status(503, ["retry-after": "Sun, 06 Nov 1994 08:49:37 GMT"]),
        ])
        #expect(try post(to: server.url).send([], []) == HTTPReply(status: 429, retryAfter: "120"))
        #expect(
            try post(to: server.url).send([], [])
                == HTTPReply(status: 503, retryAfter: "Sun, 06 Nov 1994 08:49:37 GMT"))
    }

    @Test func `a host that says nothing is given up`() throws {
        let server = try HookServer([.silence])
        defer { server.stop() }
        #expect(throws: HTTPFailure.timeout) { try post(to: server.url, limit: 200).send([], []) }
    }

    @Test func `a request is given up when the caller wants to end`() throws {
        let server = try HookServer([.silence])
        defer { server.stop() }
        #expect(throws: HTTPFailure.stopped) { try post(to: server.url).send([], [], until: { true }) }
    }

    @Test func `a broken connection and one that nobody takes are failures that do not name the address`() throws {
        let server = try HookServer([.reset])
        let failures = [server.url, "http://127.0.0.1:1/secret"].map { url in
            #expect(throws: HTTPFailure.self) { try post(to: url).send([], []) }
        }
        for failure in failures {
            guard case .failed(let why)? = failure else {
                Issue.record("\(String(describing: failure))")
                continue
            }
            #expect(!why.isEmpty && !why.contains("secret") && !why.contains("127.0.0.1"))
        }
    }

    @Test func `a host is trusted by the certificate that is given, and by no other`() throws {
        guard let host = try SecureHost() else {
            print("skipped: python3 and openssl are needed for a host with a certificate")
            return
        }
        defer { host.stop() }
        var trusting = try post(to: "https://127.0.0.1:\(host.port)/hook")
        #expect(throws: HTTPFailure.untrusted) { try trusting.send([0x7B, 0x7D], []) }
        trusting.certificates = host.certificate
        #expect(try trusting.send([0x7B, 0x7D], []) == HTTPReply(status: 200))
        var misnamed = try post(to: "https://localhost:\(host.port)/hook")
        misnamed.certificates = host.certificate
        #expect(throws: HTTPFailure.untrusted) { try misnamed.send([0x7B, 0x7D], []) }
    }
}
