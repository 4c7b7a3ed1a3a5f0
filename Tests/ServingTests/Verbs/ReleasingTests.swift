import Bundles
import Dialogue
import Foundation
import LineProtocol
import LineServing
import Serving
import StrictJSON
import SystemCalls
import TestSupport
import Testing

/// Which version is served, as an administrator decides it.
struct ReleasingTests {
    private let plugins: TemporaryDirectory
    private let service: SpokenService
    private let admin: SpokenConnection

    init() throws {
        plugins = try TrainedPlugins.copy()
        service = try SpokenService(plugins: plugins)
        admin = try service.connect(as: .admin, of: "acme")
    }

    private var support: BundleDirectory { TrainedPlugins.directory("acme/support", in: plugins) }

    private func answer(_ session: String) throws -> (bundle: String, text: String) {
        let reply = try admin.expectGood(
            #"{"op":"ask","domain":"support","session":"\#(session)","text":"i lost my library card"}"#)
        return (reply["bundle"]?.text ?? "", reply["text"]?.text ?? "")
    }

    @Test func `models tell how each bundle stands`() throws {
        let models = try #require(try admin.expectGood("MODELS")["models"]).elements
        #expect(models.map { $0["domain"]?.text } == ["draft", "support"])
        #expect(models.map { $0["state"]?.text } == ["new", "awaiting_approval"])
        #expect(models[0]["version"]?.content == .null && models[0]["sha256"] == nil)
        #expect(models[1]["version"]?.text == "1" && models[1]["awaiting"]?.text == "2")
        #expect(models[1]["sha256"]?.text?.count == 64 && models[1]["loaded_at"]?.text?.count == 20)
        #expect(try admin.expectGood("MODELS draft")["models"]?.elements.count == 1)
    }

    @Test func `a release is served when it is acknowledged, even if somebody else has found it first`() throws {
        #expect(try answer("before").bundle == "acme/support@1")
        _ = try Releaser(support, by: "another").approve(2)
        // As the one that watches the directory does, before it has told of it.
        #expect(service.service.fleet.refresh(support.domain)?.to == 2)
        #expect(try answer("meanwhile").bundle == "acme/support@1")
        try admin.expectGood("MODEL approve support 2")
        #expect(try answer("after").bundle == "acme/support@2")
    }

    @Test func `a bundle that was found counts as loaded once it can be asked`() throws {
        let (place, aside) = ("\(plugins.path)/beta", "\(plugins.path)/../\(UUID().uuidString)")
        try FileManager.default.moveItem(atPath: place, toPath: aside)
        let service = try SpokenService(plugins: plugins)
        let user = try service.connect(as: .user, of: "beta")
        try FileManager.default.moveItem(atPath: aside, toPath: place)
        let domain = DomainName(rawValue: "beta/support")
        let question = #"{"op":"ask","domain":"support","text":"i lost my library card"}"#
        #expect(service.service.fleet.refresh(domain)?.to == 1)
        #expect(try user.code(question) == "NOT_FOUND")
        #expect(
            user.say("READY")
                == #"{"ok":true,"ready":false,"reason":"bundles","bundles":{"want":2,"loaded":1},"storage":"ok"}"#)
        service.service.refresh(domain)
        #expect(user.say("READY") == #"{"ok":true,"ready":true,"bundles":{"want":2,"loaded":2},"storage":"ok"}"#)
        #expect(try user.code(question) == "ok")
    }

    @Test func `a version that is approved is served to every new conversation, and the old ones go on`() throws {
        try admin.expectGood("SUB models")
        let before = try answer("old")
        #expect(before.bundle == "acme/support@1" && !before.text.contains(TrainedPlugins.newWord))
        #expect(
            admin.say("MODEL approve support 2")
                == #"{"ok":true,"domain":"support","active":"2","previous":"1","state":"active","durable":true}"#)
        let after = try answer("new")
        #expect(after.bundle == "acme/support@2" && after.text.contains(TrainedPlugins.newWord))
        #expect(try answer("old") == before)
        #expect(try Release(path: support.releasePath)?.approvedBy?.hasPrefix("k") == true)
        var news: [String] = []
        #expect(
            eventually {
                news += admin.news()
                return !news.isEmpty
            })
        let event = try JSONReader.read(Array(try #require(news.first).utf8))
        #expect(event.names.prefix(6) == ["event", "sub", "seq", "domain", "from", "to"])
        #expect(event["domain"]?.text == "support" && event["from"]?.text == "1" && event["to"]?.text == "2")
        #expect(event["state"]?.text == "active")
    }

    @Test func `a rollback brings back what was said before, to the letter`() throws {
        let before = try answer("a").text
        try admin.expectGood("MODEL approve support 2")
        #expect(try answer("b").text != before)
        #expect(
            admin.say(#"#r MODEL rollback support {"note":"complaints of 090-1234-5678"}"#)
                == #"{"id":"r","ok":true,"domain":"support","active":"1","previous":"2","state":"active","durable":true}"#
        )
        #expect(try answer("c").text == before)
        let reason = try #require(try Release(path: support.releasePath)?.reason)
        #expect(reason.hasPrefix("complaints of [") && !reason.contains("5678"))
        #expect(try admin.expectGood("MODEL rollback support")["active"]?.text == "2")
    }

    @Test func `a decision that cannot be says why, and changes nothing`() throws {
        #expect(try admin.ask("MODEL approve support 9")["what"]?.text == "version")
        #expect(try admin.ask("MODEL approve support v2")["what"]?.text == "version")
        #expect(try admin.ask("MODEL approve nosuch 1")["what"]?.text == "domain")
        #expect(try admin.ask("MODEL rollback support")["msg"]?.text == "nothing to roll back to")
        #expect(try admin.ask("MODEL approve draft 1")["msg"]?.text == "never trained")
        #expect(try admin.code("MODEL load draft") == "CONFLICT")
        #expect(try admin.code("MODEL reject support 1") == "CONFLICT")
        let wrong = String(repeating: "a", count: 64)
        #expect(
            admin.say("MODEL approve support 2 sha256=\(wrong)")
                == #"{"ok":false,"code":"BUNDLE_INVALID","num":422,"msg":"bundle refused","file":"model.taiwa","#
                + #""why":"sha256","active":"1","fatal":false}"#)
        #expect(try answer("a").bundle == "acme/support@1")
        let right = try #require(support.lineage(of: 2)?.modelSHA256)
        #expect(try admin.code("MODEL approve support 2 sha256=\(right)") == "ok")
    }

    @Test func `a version that is rejected is not released any more`() throws {
        let reply = try admin.expectGood("MODEL reject support 2 note=worse")
        #expect(reply["active"]?.text == "1" && reply["state"]?.text == "active" && reply["awaiting"] == nil)
        #expect(reply["durable"]?.content == .bool(true))
        #expect(try admin.ask("MODEL approve support 2")["msg"]?.text == "was rejected")
        let versions = try #require(try admin.expectGood("MODEL status support")["versions"]).elements
        #expect(versions.map { $0["version"]?.text } == ["2", "1"])
        #expect(versions.map { $0["state"]?.text } == ["rejected", "active"])
    }

    @Test func `a damaged version is refused by name while the one before goes on answering`() throws {
        let model = support.modelPath(2)
        var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: model)))
        bytes[bytes.count / 2] ^= 1
        try plugins.write(bytes, to: "acme/support/versions/2/model.taiwa")
        for line in ["MODEL load support 2", "MODEL approve support 2", "PREVIEW support 2"] {
            let reply = try admin.ask(line)
            #expect(reply["code"]?.text == "BUNDLE_INVALID" && reply["active"]?.text == "1", "\(line) \(reply)")
            #expect(reply["file"]?.text?.hasSuffix("model.taiwa") == true && !admin.say(line).contains(plugins.path))
        }
        #expect(try answer("a").bundle == "acme/support@1")
    }

    @Test func `models are opened and closed without anybody noticing`() throws {
        let domain = DomainName(rawValue: "acme/support")
        let bundle = try #require(service.service.fleet[domain]?.active)
        try admin.expectGood("MODEL unload support")
        #expect(!bundle.isOpen)
        try admin.expectGood("MODEL load support")
        #expect(bundle.isOpen)
        try admin.expectGood("MODEL unload support")
        #expect(try answer("a").bundle == "acme/support@1")
        try admin.expectGood("MODEL load support 2")
        #expect(try answer("b").bundle == "acme/support@1")
        #expect(try admin.code("MODEL load support 3") == "NOT_FOUND")
        // Somebody else has released it.
        _ = try Releaser(support, by: "taro").approve(2)
        #expect(try admin.expectGood("MODEL reload support")["active"]?.text == "2")
        #expect(try answer("c").bundle == "acme/support@2")
    }

    @Test func `a repetition decides nothing again`() throws {
        let line = #"{"op":"model","action":"approve","domain":"support","version":"2","idem":"w47"}"#
        let first = admin.say(line)
        try admin.expectGood("MODEL rollback support")
        #expect(admin.say(line) == first)
        #expect(try answer("a").bundle == "acme/support@1")
        let failed = #"{"op":"model","action":"approve","domain":"support","version":"7","idem":"w48"}"#
        #expect(try admin.code(failed) == "NOT_FOUND")
        #expect(try admin.code(failed) == "NOT_FOUND")
    }

    @Test func `a preview shows what real questions would get, old and new`() throws {
        for session in ["a", "b"] { _ = try answer(session) }
        try admin.expectGood(#"{"op":"ask","domain":"support","text":"when do you open, call 090-1234-5678"}"#)
        let reply = try admin.expectGood("PREVIEW support 2")
        for name in reply.names where name != "ok" { #expect(VerbTable[.preview].replies.contains(name), "\(name)") }
        #expect(reply["questions"]?.integer == 2 && reply["unchanged"]?.integer == 0)
        let changed = try #require(reply["changed"]).elements
        try #require(changed.count == 2 && reply["more"]?.content == .bool(false))
        #expect(changed.allSatisfy { $0["reworded"]?.content == .bool(true) })
        #expect(changed[1]["question"]?.text == "i lost my library card")
        #expect(changed[1]["old"]?["intent"] == changed[1]["new"]?["intent"] || changed[1]["old"]?["intent"] != nil)
        #expect(!admin.say("PREVIEW support 2").contains("1234-5678"))
        #expect(try admin.expectGood("PREVIEW support 2 1")["questions"]?.integer == 1)
        let same = try admin.expectGood("PREVIEW support 1")
        #expect(same["unchanged"]?.integer == 2 && same["changed"]?.elements.isEmpty == true)
        #expect(try admin.code("PREVIEW support 3") == "NOT_FOUND")
        #expect(try admin.code("PREVIEW draft 1") == "CONFLICT")
    }

    @Test func `another tenant's versions are no more there than those that are not`() throws {
        let beta = try service.connect(as: .admin, of: "beta")
        for line in [
            "MODEL status X", "MODEL approve X 1", "MODEL rollback X", "MODEL reject X 1", "MODEL load X",
            "PREVIEW X 1",
            "MODELS X",
        ] {
            #expect(
                beta.say(line.replacing("X", with: "draft")) == beta.say(line.replacing("X", with: "nosuch")), "\(line)"
            )
        }
        #expect(try beta.expectGood("MODEL status support")["active"]?.text == "1")
        #expect(try beta.code("MODEL approve support 2") == "NOT_FOUND")
        #expect(try answer("a").bundle == "acme/support@1")
    }

    @Test func `what is wrong with a bundle is told to its administrator by file and line`() throws {
        let domain = DomainName(rawValue: "acme/support")
        let problem = BundleError(path: support.examplesPath, line: 12, .badIdentifier)
        let change = try #require(service.service.fleet.hold(domain, problem: problem))
        service.service.take(change)
        let model = try #require(try admin.expectGood("MODELS support")["models"]).elements[0]
        #expect(model["state"]?.text == "quarantined")
        #expect(model["problem"]?["file"]?.text == "examples.csv" && model["problem"]?["line"]?.integer == 12)
        #expect(model["problem"]?["why"]?.text == problem.reason)
        let user = try service.connect(as: .user, of: "acme")
        #expect(try user.expectGood("MODELS support")["models"]?.elements[0]["problem"] == nil)
        let metrics = try #require(try service.connect(as: .operator, of: nil).ask("METRICS")["body"]?.text)
        #expect(metrics.contains("\ntaiwa_bundles{state=\"quarantined\"} 1\n"))
        #expect(metrics.contains("\ntaiwa_bundles{state=\"new\"} 1\n"))
    }
}
