import Foundation
import TestSupport
import Testing

/// Starting the server, and what forbids it.
struct ServeStartTests {
    private func refused(
        _ workspace: Workspace, _ arguments: String..., code: Int32 = 4, environment: [String: String] = [:],
        saying sentence: String, at location: SourceLocation = #_sourceLocation
    ) throws {
        for arguments in [["serve"] + arguments, ["serve", "--check"] + arguments] {
            let run = try workspace.taiwa(arguments, environment: environment)
            run.expect(code, at: location)
            #expect(run.errors.contains(sentence), "\(run.errors)", sourceLocation: location)
        }
    }

    private static let free = ["--allow-root", "--listen", "127.0.0.1:0"]

    @Test func `check prints the settings that hold, which are a file of settings`() throws {
        let workspace = try TinyBundles.trained()
        try workspace.write(
            #"{"listen":"127.0.0.1:7123","tenants":{"acme":{"ask_per_s":5}},"limits":{"text":100,"idle_s":30}}"#,
            to: "taiwa.json")
        let run = try workspace.taiwa(
            "serve", "--check", "--allow-root", "--config", "taiwa.json", "--name", "n7",
            environment: ["TAIWA_LIMITS_TEXT": "200", "TAIWA_NAME": "n6"])
        run.expect(0)
        let settings = try run.json()
        #expect(settings["name"] == .string("n7"))
        #expect(settings["limits"]?["text"] == .number(200) && settings["limits"]?["idle_s"] == .number(30))
        try workspace.write(run.output, to: "again.json")
        let again = try workspace.taiwa("serve", "--check", "--config", "again.json")
        again.expect(0)
        #expect(again.output == run.output)
        #expect(!workspace.exists(".taiwa/sessions.jsonl"))
    }

    @Test func `what others could reach or change does not start`() throws {
        let workspace = try TinyBundles.trained()
        try refused(
            workspace, "--allow-root", "--listen", "0.0.0.0:0",
            saying:
                "0.0.0.0:0 can be reached from other machines and there are no tokens; make one first: taiwa token create"
        )
        try workspace.write(
            #"{"listen":{"tcp":"127.0.0.1:0","proxy":{"from":["127.0.0.1"]}}}"#, to: "proxy.json")
        try refused(
            workspace, "--allow-root", "--config", "proxy.json",
            saying: "takes peers from a proxy and there are no tokens")
        for (path, name) in [
            ("Plugins", "the plugin directory"), ("Plugins/cafe", "the bundle's directory"),
            (".taiwa", "the state directory"),
        ] {
            try workspace.makeDirectory(path)
            let before = try #require(try workspace.permissions(of: path))
            chmod("\(workspace.path)/\(path)", 0o777)
            try refused(
                workspace, "--allow-root", "--listen", "127.0.0.1:0",
                saying: "\(name) \(path) can be changed by everybody")
            chmod("\(workspace.path)/\(path)", mode_t(before))
        }
        try workspace.write("{}", to: "taiwa.json")
        chmod("\(workspace.path)/taiwa.json", 0o666)
        try refused(
            workspace, "--allow-root", "--config", "taiwa.json",
            saying: "the configuration file taiwa.json can be changed by everybody")
        try workspace.taiwa("token", "create", "--role", "operator").expect(0)
        chmod("\(workspace.path)/.taiwa/tokens.json", 0o644)
        try refused(workspace, "--allow-root", "--listen", "127.0.0.1:0", saying: "tokens.json")
        chmod("\(workspace.path)/.taiwa/tokens.json", 0o640)
        try workspace.taiwa("serve", "--check", "--allow-root", "--listen", "0.0.0.0:0").expect(0)
    }

    @Test(.enabled(if: getuid() == 0)) func `root does not start it without saying so`() throws {
        try refused(try TinyBundles.trained(), saying: "the server does not run as root")
    }

    @Test func `a mistaken setting is told with its place`() throws {
        let workspace = try TinyBundles.trained()
        try workspace.write("{\n  \"limits\": {\"txet\": 5}\n}\n", to: "taiwa.json")
        try refused(workspace, "--config", "taiwa.json", code: 3, saying: "taiwa.json:2: unknown setting")
        try workspace.write("{\n", to: "taiwa.json")
        try refused(workspace, "--config", "taiwa.json", code: 3, saying: "taiwa.json:")
        try refused(
            workspace, code: 2, environment: ["TAIWA_LISTN": "x"],
            saying: "TAIWA_LISTN: unknown setting (did you mean TAIWA_LISTEN?)")
        try refused(
            workspace, "--threads", "many", code: 2, saying: "--threads: this is not a whole number from 0 to 256")
        try refused(workspace, "--listne", "x", code: 2, saying: "--listen")
        try refused(workspace, "--plugins", "nowhere", code: 3, saying: "nowhere")
    }

    @Test func `a port, socket or state directory in use is not taken a second time`() throws {
        let workspace = try TinyBundles.trained()
        let served = try ServedProgram(
            in: workspace, "--listen", "127.0.0.1:0", "--socket", "./taiwa.sock", listeners: 2)
        for (options, sentence) in [
            (["--listen", "127.0.0.1:\(served.port)", "--state", "other"], ":\(served.port): Address already in use"),
            (["--socket", "./taiwa.sock", "--state", "other"], "taiwa.sock"),
            (["--listen", "127.0.0.1:0"], ".taiwa: another server uses this state directory"),
        ] {
            let run = try workspace.taiwa(["serve", "--allow-root"] + options)
            run.expect(4)
            #expect(run.errors.contains(sentence), "\(run.errors)")
        }
        #expect(try workspace.permissions(of: "taiwa.sock") == 0o660)
        #expect(try LineClient(path: "\(workspace.path)/taiwa.sock").line()?.hasPrefix(#"{"taiwa":1"#) == true)
        #expect(try served.stop() == .exited(0))
        #expect(!workspace.exists("taiwa.sock"))
    }

    @Test func `variables and a file name the listeners, and the socket of one that was killed is taken over`() throws {
        let workspace = try TinyBundles.trained()
        try workspace.write(
            #"{"socket":{"unix":"./a.sock","mode":"0600"},"admin_socket":"./admin.sock"}"#, to: "taiwa.json")
        for round in 0..<2 {
            let served = try ServedProgram(
                in: workspace, "--config", "taiwa.json", listeners: 3,
                environment: ["TAIWA_LISTEN": "127.0.0.1:0", "TAIWA_NAME": "by-variable"])
            #expect(try served.connect().line()?.contains(#""server":"by-variable""#) == true)
            #expect(try workspace.permissions(of: "a.sock") == 0o600)
            #expect(try workspace.permissions(of: "admin.sock") == 0o600)
            let admin = try LineClient(path: "\(workspace.path)/admin.sock")
            #expect(try admin.line()?.contains(#""auth":"none""#) == true)
            #expect(try admin.reply("STATUS")["server"] == .string("by-variable"))
            #expect(try admin.reply("ASK hi")["code"] == .string("FORBIDDEN"))
            if round == 0 {
                served.signal(SIGKILL)
                _ = served.ending()
            } else {
                #expect(try served.stop() == .exited(0))
            }
        }
    }
}
