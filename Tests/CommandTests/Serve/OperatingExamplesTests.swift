import Foundation
import TestSupport
import Testing

/// The other examples of the article on operating.
@Suite struct `Examples for operators` {
    @Test(
        .enabled(if: MachineProgram.stunnel.isThere, "stunnel is not installed"),
        .enabled(if: MachineProgram.openssl.isThere, "openssl is not installed"))
    func `stunnel ends TLS for one server`() throws {
        let served = try ServedProgram(in: try TinyBundles.trained())
        let workspace = served.workspace
        let port = try FreePort.find()
        let block = try DocumentedBlock.first(of: "ini", in: "operating.md")
        let certificate = "\(workspace.path)/taiwa.pem"
        try workspace.write(
            "foreground = yes\npid =\n"
                + block.with("127.0.0.1:\(port)", insteadOf: "7143").with("\(served.port)", insteadOf: "7100")
                .with(certificate, insteadOf: "/etc/stunnel/taiwa.pem"), to: "stunnel.conf")
        try workspace.shell(
            """
            openssl req -x509 -newkey rsa:2048 -nodes -keyout key.pem -out certificate.pem -days 2 -subj /CN=localhost \
            2>errors && cat certificate.pem key.pem > taiwa.pem && chmod 600 taiwa.pem
            """
        ).expect(0)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: try #require(MachineProgram.stunnel.path))
        process.arguments = ["\(workspace.path)/stunnel.conf"]
        process.standardError = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        var reply = ""
        _ = try process.run(within: 30) {
            _ = eventually(within: 20) {
                let run = try? workspace.shell(
                    "printf 'ASK when do you open\\n' | openssl s_client -quiet -connect 127.0.0.1:\(port) 2>errors")
                reply = run?.output ?? ""
                return reply.contains(TinyBundles.openingHours)
            }
            kill(process.processIdentifier, SIGTERM)
        }
        #expect(reply.contains(TinyBundles.openingHours), "\(reply)")
    }

    @Test(.enabled(if: MachineProgram.systemdAnalyze.isThere, "systemd-analyze is not installed"))
    func `the unit is one that systemd takes`() throws {
        let workspace = try Workspace()
        let page = try String(
            contentsOf: ShippedBundles.package.appendingPathComponent("Sources/Taiwa/Taiwa.docc/operating.md"),
            encoding: .utf8)
        let begin = try #require(page.range(of: "[Unit]"))
        let end = try #require(page[begin.lowerBound...].range(of: "```\n"))
        try workspace.write(
            try String(page[begin.lowerBound..<end.lowerBound]).with(
                BuiltProgram.taiwa.path, insteadOf: "/usr/bin/taiwa"
            )
            .with("User=root", insteadOf: "User=taiwa"), to: "taiwa.service")
        let run = try workspace.shell("\(MachineProgram.systemdAnalyze.path ?? "") verify ./taiwa.service")
        let complaints = run.errorLines.filter { $0.contains("taiwa.service:") }
        #expect(complaints.isEmpty, "\(complaints)")
    }
}
