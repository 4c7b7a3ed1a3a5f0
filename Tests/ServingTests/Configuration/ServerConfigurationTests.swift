import Bundles
import Foundation
import LineProtocol
import LineServing
import Serving
import StrictJSON
import SystemCalls
import TestSupport
import Testing

struct ServerConfigurationTests {
    private let directory: TemporaryDirectory

    init() throws { directory = try TemporaryDirectory() }

    private func configuration(
        file: String? = nil, environment: [String: String] = [:], options: [String: String] = [:]
    ) throws -> ServerConfiguration {
        var options = options
        if let file { options["--config"] = try directory.write(file, to: "taiwa.json") }
        return try ServerConfiguration(options: options, environment: environment)
    }

    private func addresses(_ configuration: ServerConfiguration) -> [String] {
        configuration.listeners.map { "\($0.address)" }
    }

    @Test func `the defaults are those of the protocol`() throws {
        let configuration = try configuration()
        #expect(addresses(configuration) == ["127.0.0.1:7100"])
        #expect(configuration.adminSocket == nil)
        #expect(configuration.plugins == "Plugins" && configuration.state == ".taiwa")
        #expect(configuration.tokens == ".taiwa/tokens.json")
        #expect(configuration.peers == nil && configuration.tenants.isEmpty && !configuration.allowsRoot)
        #expect(configuration.rate == .init(perSecond: 200, burst: 400))
        #expect(configuration.limits.serving == ServingLimits())
        let limits = configuration.limitMembers
        #expect(limits.prefix(5).map(\.name) == ["line", "text", "inflight", "auth_s", "idle_s"])
        #expect(limits.prefix(5).map(\.value) == [16_384, 4_096, 64, 10, 600])
        #expect(limits.count == 19)
    }

    @Test func `the later source wins`() throws {
        let file = #"{"name": "file", "threads": 1, "plugins": "p1", "state": "s1", "limits": {"text": 100}}"#
        var environment = [
            "TAIWA_THREADS": "2", "TAIWA_STATE": "s2", "TAIWA_PLUGINS": "p2", "TAIWA_LIMITS_TEXT": "200",
        ]
        var made = try configuration(file: file, environment: environment, options: ["--plugins": "p3"])
        #expect(made.name == "file")
        #expect(made.threads == 2 && made.limits.text == 200)
        #expect(made.state == "s2" && made.tokens == "s2/tokens.json")
        #expect(made.plugins == "p3")
        #expect(made.file == "\(directory.path)/taiwa.json")

        environment["TAIWA_CONFIG"] = "\(directory.path)/taiwa.json"
        made = try configuration(environment: environment, options: ["--state": "s3"])
        #expect(made.name == "file" && made.state == "s3" && made.threads == 2)
    }

    @Test func `a variable that is empty says nothing`() throws {
        let made = try configuration(environment: ["TAIWA_THREADS": "", "TAIWA_CONFIG": "", "TAIWA_LISTEN": ""])
        #expect(made == ServerConfiguration())
    }

    @Test func `addresses and sockets are two settings, and the default is for when there are neither`() throws {
        #expect(try addresses(configuration(options: ["--socket": "/run/a.sock"])) == ["/run/a.sock"])
        #expect(
            try addresses(configuration(options: ["--socket": "./a,./b", "--listen": "[::1]:0,10.0.0.1:1"]))
                == ["[::1]:0", "10.0.0.1:1", "./a", "./b"])
        let file = #"{"listen": "127.0.0.1:1", "socket": ["/a", {"unix": "/b", "mode": "0600"}]}"#
        let made = try configuration(file: file, environment: ["TAIWA_LISTEN": "127.0.0.1:2"])
        #expect(addresses(made) == ["127.0.0.1:2", "/a", "/b"])
        #expect(made.listeners.map(\.mode) == [0o660, 0o660, 0o600])
    }

    @Test func `a listener says whose PROXY headers it takes`() throws {
        let file = #"""
            {"listen": [{"tcp": "10.0.0.1:7100", "proxy": {"from": ["10.0.0.0/8", "192.0.2.7"]}},
                        {"tcp": "127.0.0.1:7101", "proxy": "none"}]}
            """#
        let listeners = try configuration(file: file).listeners
        let blocks = ["10.0.0.0/8", "192.0.2.7"].compactMap { AddressBlock($0) }
        #expect(listeners.map(\.proxying) == [.required(from: blocks), .none])
        #expect(listeners.map(\.isExposed) == [true, false])
    }

    @Test func `tenants have limits of their own, and a burst of twice their rate`() throws {
        let file = #"""
            {"tenants": {"acme": {"ask_per_s": 50, "connections": 20}, "beta": {"ask_burst": 7}, "gamma": {"connections": 0}}}
            """#
        let made = try configuration(file: file)
        let names = ["acme", "beta", "gamma", "delta"].compactMap { TenantName(checking: $0) }
        #expect(names.map { made.connections(of: $0) } == [20, 512, 0, 512])
        #expect(
            made.rates == [names[0]: .init(perSecond: 50, burst: 100), names[1]: .init(perSecond: 200, burst: 7)])
    }

    @Test func `peers have roles by user and group`() throws {
        let file = #"""
            {"peers": [{"uid": 1000, "roles": ["user", "agent"], "tenant": "acme"}, {"gid": 4294967294, "roles": "operator"}]}
            """#
        #expect(
            try configuration(file: file).peers == [
                PeerRule(.user(1000), roles: [.user, .agent], tenant: TenantName(checking: "acme")),
                PeerRule(.group(4_294_967_294), roles: [.operator], tenant: nil),
            ])
    }

    @Test func `every limit reaches the loops`() throws {
        let file = #"""
            {"limits": {"line": 2000, "inflight": 2, "output": 70000, "connections": 3, "connections_tenant": 4,
             "connections_address": 5, "auth_s": 6, "line_s": 7, "idle_s": 8, "output_s": 9, "drain_notice_s": 1, "drain_s": 2}}
            """#
        let limits = try configuration(file: file).limits.serving
        let second: UInt64 = 1_000_000_000
        #expect(limits.lineOctets == 2000 && limits.requestsInFlight == 2 && limits.outputOctets == 70_000)
        #expect(limits.connections == 3 && limits.connectionsByTenant == 4 && limits.connectionsByAddress == 5)
        #expect(
            [limits.authenticationTime, limits.lineTime, limits.idleTime, limits.stallTime].map { $0 / second }
                == [6, 7, 8, 9])
        #expect([limits.drainNoticeTime, limits.drainGraceTime].map { $0 / second } == [1, 2])
    }

    /// Configurations whose effective form is read again.
    static let files = [
        "{}", #"{"socket": "/a"}"#, #"{"listen": [], "socket": []}"#,
        #"{"listen": ["[::1]:1", {"tcp": "10.0.0.1:7100", "proxy": {"from": ["10.0.0.0/8", "::1"]}}], "socket": "/b"}"#,
        #"{"admin_socket": "/c", "tokens": "/t.json", "name": "n-1", "threads": 3, "session_s": 60, "allow_root": true}"#,
        #"{"tenants": {"acme": {"ask_per_s": 5}, "b": {}}, "limits": {"text": 16, "drain_s": 0}}"#,
        #"{"peers": [{"uid": 0, "roles": ["user"], "tenant": "a"}]}"#, #"{"peers": []}"#,
    ]

    @Test(arguments: files)
    func `the effective configuration is a file that says the same`(file: String) throws {
        let first = try configuration(file: file)
        let text = String(decoding: first.effective, as: UTF8.self)
        _ = try JSONReader.read(first.effective)
        let second = try configuration(file: text)
        #expect(second.effective == first.effective)
        #expect(second.listeners == first.listeners && second.limits == first.limits)
        #expect(second.tenants == first.tenants && second.peers == first.peers && second.tokens == first.tokens)
        #expect(second.name == first.name && second.allowsRoot == first.allowsRoot)
    }
}
