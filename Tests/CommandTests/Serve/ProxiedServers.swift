import Foundation
import TestSupport
import Testing

/// Two servers that demand PROXY headers, and HAProxy with TLS before them as the article on operating has it.
final class ProxiedServers {
    let workspace: Workspace
    private(set) var servers: [ServedProgram]
    private let ports: [UInt16]
    private let proxy = Process()
    private let port: UInt16
    let token: String

    init() throws {
        workspace = try TinyBundles.trained()
        let made = try workspace.taiwa(
            "token", "create", "--role", "user", "--tenant", "default", "--state", "shared")
        made.expect(0)
        token = made.output.trimmingCharacters(in: .whitespacesAndNewlines)
        servers = []
        for name in ["n1", "n2"] { servers.append(try Self.server(name, port: FreePort.find(), in: workspace)) }
        ports = servers.map(\.port)
        port = try FreePort.find()
        try startProxy()
    }

    deinit { if proxy.isRunning { kill(proxy.processIdentifier, SIGKILL) } }

    /// The documented configuration, with a notice that is short but longer than the time between two checks.
    private static func server(_ name: String, port: UInt16, in workspace: Workspace) throws -> ServedProgram {
        let documented = try DocumentedBlock.first(of: "json", in: "operating.md")
        let configuration = try documented.with("127.0.0.1:\(port)", insteadOf: "127.0.0.1:7101")
            .with("\"name\": \"\(name)\"", insteadOf: "\"name\": \"n1\"")
            .with("\"state-\(name)\"", insteadOf: "\"/var/lib/taiwa/n1\"")
            .with("\"shared/tokens.json\"", insteadOf: "\"/var/lib/taiwa/tokens.json\"")
        try workspace.write(configuration, to: "\(name).json")
        return try ServedProgram(
            in: workspace, "--config", "\(name).json",
            environment: [
                "TAIWA_LIMITS_DRAIN_NOTICE_S": "4", "TAIWA_LIMITS_ASK_PER_S": "1000000",
                "TAIWA_LIMITS_ASK_BURST": "1000000", "TAIWA_LIMITS_CONNECTIONS_ADDRESS": "1000",
            ])
    }

    private func startProxy() throws {
        let certificate = try workspace.shell(
            """
            openssl req -x509 -newkey rsa:2048 -nodes -keyout key.pem -out certificate.pem -days 2 -subj /CN=localhost \
            -addext subjectAltName=DNS:localhost 2>errors && cat certificate.pem key.pem > taiwa.pem
            """)
        certificate.expect(0)
        let documented = try DocumentedBlock.first(of: "haproxy", in: "operating.md")
        try workspace.write(
            try documented.with("127.0.0.1:\(port)", insteadOf: ":7143")
                .with("\(workspace.path)/taiwa.pem", insteadOf: "/etc/haproxy/taiwa.pem")
                .with("127.0.0.1:\(ports[0])", insteadOf: "127.0.0.1:7101")
                .with("127.0.0.1:\(ports[1])", insteadOf: "127.0.0.1:7102"), to: "haproxy.cfg")
        let path = try #require(MachineProgram.haproxy.path)
        let check = try workspace.shell("\(path) -c -f haproxy.cfg")
        check.expect(0)
        #expect(!check.errors.contains("WARNING"), "\(check.errors)")
        proxy.executableURL = URL(fileURLWithPath: path)
        proxy.arguments = ["-db", "-f", "haproxy.cfg"]
        proxy.currentDirectoryURL = URL(fileURLWithPath: workspace.path)
        proxy.standardInput = FileHandle.nullDevice
        proxy.standardOutput = FileHandle.nullDevice
        proxy.standardError = FileHandle.nullDevice
        try Process.withSignalsUnblocked { try proxy.run() }
    }

    /// Starts a server again that has ended, at its address.
    func restart(_ index: Int) throws {
        servers[index] = try Self.server("n\(index + 1)", port: ports[index], in: workspace)
    }

    /// The clients' command line.
    func clients(_ what: String) throws -> String {
        try workspace.write(ProxyClients.program, to: "clients.py")
        return "\(MachineProgram.python3.path ?? "") clients.py \(what) \(port) \(token) ."
    }

    /// Runs clients, and something meanwhile, after which they end.
    func run(_ what: String, meanwhile: () throws -> Void) throws -> JSON {
        let line = try clients(what)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", "exec \(line) > clients.out 2> clients.errors"]
        process.currentDirectoryURL = URL(fileURLWithPath: workspace.path)
        var failure: (any Error)?
        let ending = try process.run(within: 60) {
            do { try meanwhile() } catch { failure = error }
            _ = try? workspace.write("", to: "over")
        }
        if let failure { throw failure }
        #expect(ending == .exited(0))
        #expect(try workspace.text(of: "clients.errors") == "")
        return try workspace.json(of: "clients.out")
    }

    /// What the running clients have counted so far.
    func count(_ name: String) -> Double {
        (try? workspace.json(of: "counts.json"))?["counts"]?[name]?.number ?? 0
    }

    /// Waits until a count has grown.
    func awaitGrowth(of name: String, by amount: Double) throws {
        let before = count(name)
        #expect(eventually { count(name) >= before + amount }, "\(name) stays at \(count(name))")
    }
}
