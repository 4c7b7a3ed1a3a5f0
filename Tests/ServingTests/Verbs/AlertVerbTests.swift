import Bundles
import Foundation
import Inbox
import LineProtocol
import Serving
import StrictJSON
import TestSupport
import Testing

/// What was not answered, as the line protocol shows it and as agents decide about it.
struct AlertVerbTests {
    private let plugins: TemporaryDirectory
    private let service: SpokenService
    private let user: SpokenConnection
    private let agent: SpokenConnection

    init() throws {
        plugins = try DeskPlugins.copy()
        service = try SpokenService(plugins: plugins)
        user = try service.connect(as: .user, of: "acme")
        agent = try service.connect(as: .agent, of: "acme")
    }

    private func ask(_ text: String, in domain: String = "desk", session: String? = nil) throws -> JSONValue {
        let session = session.map { #","session":"\#($0)""# } ?? ""
        return try user.ask(#"{"op":"ask","domain":"\#(domain)","text":"\#(text)"\#(session)}"#)
    }

    private func alerts(_ arguments: String = "") throws -> [JSONValue] {
        try agent.expectGood("ALERTS \(arguments)")["alerts"]?.elements ?? []
    }

    @Test func `what is not answered is an alert, kept before the reply names it`() throws {
        let reply = try ask("do you rent out bicycles, my number is 090-1234-5678")
        #expect(reply["kind"]?.text == "fallback" && reply["durable"]?.content == .bool(true))
        let name = try #require(reply["alert"]?.text)
        let alert = try #require(try alerts().first)
        #expect(alert["alert"]?.text == name && alert["state"]?.text == "new" && alert["kind"]?.text == "unanswered")
        #expect(alert["turn"]?.text == reply["turn"]?.text && alert["domain"]?.text == "desk")
        #expect(alert["lang"]?.text == "en" && alert["nearest"]?.elements.isEmpty == false)
        let text = try #require(alert["text"]?.text)
        #expect(text.contains("[PHONE") && !text.contains("1234"))
        #expect(try agent.ask("ALERT get \(name)")["alert"]?["text"]?.text == text)
    }

    @Test func `Japanese is as good as English`() throws {
        let reply = try ask("自転車は借りられますか", in: "shop")
        let alert = try #require(try alerts("lang=ja").first)
        #expect(alert["alert"]?.text == reply["alert"]?.text && alert["text"]?.text == "自転車は借りられますか")
        #expect(try alerts("lang=en").isEmpty)
    }

    @Test func `the same question twice is two alerts of one group`() throws {
        for text in ["do you rent out bicycles", "Do you rent out bicycles?"] { _ = try ask(text) }
        let groups = try agent.expectGood("ALERTS view=groups")["groups"]?.elements ?? []
        let group = try #require(groups.first)
        #expect(groups.count == 1 && group["count"]?.integer == 2 && group["open"]?.integer == 2)
        #expect(group["days"]?.elements.last?.integer == 2)
        let shown = try agent.expectGood("ALERT get \(try #require(group["group"]?.text))")
        #expect(shown["alerts"]?.elements.count == 2 && shown["fix"] != nil)
    }

    @Test func `an alert is claimed by one, and decided about`() throws {
        let name = try #require(try ask("do you rent out bicycles")["alert"]?.text)
        let other = try service.connect(as: .agent, of: "acme")
        let claimed = try agent.expectGood("ALERT claim \(name)")
        #expect(claimed["alert"]?["state"]?.text == "claimed" && claimed["durable"]?.content == .bool(true))
        #expect(try other.code("ALERT claim \(name)") == "CONFLICT")
        #expect(try agent.expectGood("ALERT release \(name)")["alert"]?["state"]?.text == "new")
        #expect(try other.expectGood("ALERT dismiss \(name)")["alert"]?["state"]?.text == "dismissed")
        #expect(try alerts("state=open").isEmpty)
        #expect(try agent.expectGood("ALERT reopen \(name)")["alert"]?["state"]?.text == "new")
        #expect(try alerts("state=open").count == 1)
        #expect(try agent.code("ALERT claim a_999") == "NOT_FOUND")
        #expect(try agent.code("ALERT claim nonsense") == "NOT_FOUND")
    }

    @Test func `a page ends where the next begins`() throws {
        for number in 0..<5 {
            _ = try ask("question number \(number) about \(["cats", "dogs", "birds", "fish", "bees"][number])")
        }
        let first = try agent.expectGood("ALERTS limit=2")
        #expect(first["alerts"]?.elements.count == 2 && first["more"]?.content == .bool(true))
        let next = try #require(first["next"]?.integer)
        let rest = try agent.expectGood("ALERTS limit=10 after=\(next)")
        #expect(rest["alerts"]?.elements.count == 3 && rest["more"]?.content == .bool(false))
        #expect(try alerts("search=birds").count == 1)
    }

    @Test func `groups are merged and split by hand`() throws {
        _ = try ask("do you rent out bicycles")
        _ = try ask("when does the moon rise")
        let groups =
            try agent.expectGood("ALERTS view=groups")["groups"]?.elements.compactMap { $0["group"]?.text } ?? []
        #expect(groups.count == 2)
        let merged = try agent.expectGood("ALERT merge \(groups[0]) into=\(groups[1])")
        #expect(merged["group"]?["group"]?.text == groups[1] && merged["group"]?["count"]?.integer == 2)
        let alert = try #require(try alerts().first?["alert"]?.text)
        let split = try agent.expectGood("ALERT split \(alert)")
        #expect(split["group"]?["count"]?.integer == 1 && split["group"]?["group"]?.text != groups[1])
    }

    @Test func `a bad rating is an alert with what was expected`() throws {
        let turn = try #require(try ask("do you rent out bicycles", session: "u-1")["turn"]?.text)
        let rated = try user.ask(
            #"{"op":"bad","turn":"\#(turn)","session":"u-1","expected":"ask taro@example.com"}"#)
        let name = try #require(rated["alert"]?.text)
        let alert = try agent.expectGood("ALERT get \(name)")["alert"]
        #expect(alert?["kind"]?.text == "bad_answer" && alert?["cause"]?.text == "thumbs_down")
        #expect(alert?["expected"]?.text?.contains("[EMAIL") == true)
    }

    @Test func `subscribers hear of alerts, miss none, and go on where they were`() throws {
        #expect(agent.say("SUB alerts as=helpdesk") == #"{"ok":true,"sub":"s1","from":1}"#)
        let name = try #require(try ask("do you rent out bicycles")["alert"]?.text)
        var heard: [String] = []
        #expect(
            eventually {
                heard += agent.news()
                return heard.count == 1
            })
        let event = try JSONReader.read(Array(try #require(heard.first).utf8))
        #expect(event["event"]?.text == "alert" && event["seq"]?.integer == 1)
        #expect(event["alert"]?["alert"]?.text == name && event["alert"]?["count"]?.integer == 1)
        try agent.expectGood("ALERT claim \(name)")
        #expect(
            eventually {
                heard += agent.news()
                return heard.count == 2
            })
        #expect(agent.say("ACK helpdesk 1") == #"{"ok":true,"acked":1,"durable":true}"#)
        let other = try service.connect(as: .agent, of: "acme")
        #expect(try other.ask("SUB alerts as=helpdesk")["from"]?.integer == 2)
        let missed = other.news()
        #expect(missed.count == 1 && missed[0].contains(#""state":"claimed""#))
        #expect(try service.connect(as: .agent, of: "beta").ask("SUB alerts after=0")["from"]?.integer == 1)
    }

    @Test func `all events are read again from the first, however many there were`() throws {
        // Within what a tenant may ask at once.
        let count = 390
        for number in 0..<count { _ = try ask("what about item \(number)") }
        #expect(try agent.ask("SUB alerts after=0")["from"]?.integer == 1)
        var numbers: [Int] = []
        #expect(
            try eventually {
                for line in agent.news() { numbers.append(try JSONReader.read(Array(line.utf8))["seq"]?.integer ?? 0) }
                return numbers.count >= count
            })
        #expect(numbers == Array(1...count))
    }

    @Test func `another tenant's alerts are not there`() throws {
        let name = try #require(try ask("do you rent out bicycles")["alert"]?.text)
        let stranger = try service.connect(as: .agent, of: "beta")
        #expect(try stranger.expectGood("ALERTS")["alerts"]?.elements.isEmpty == true)
        for action in ["get", "claim", "dismiss", "reopen"] {
            #expect(
                stranger.say("ALERT \(action) \(name)") == stranger.say("ALERT \(action) a_999999"))
        }
        #expect(try alerts("state=new").count == 1)
    }

    @Test func `what is forgotten is gone, and only that`() throws {
        _ = try ask("do you rent out bicycles", session: "u-1")
        _ = try ask("when does the moon rise", session: "u-2")
        let admin = try service.connect(as: .admin, of: "acme")
        let reply = try admin.expectGood("ERASE subject=u-1")
        #expect(reply["erased"]?["alerts"]?.integer == 1 && reply["erased"]?["turns"]?.integer == 1, "\(reply)")
        #expect(reply["durable"]?.content == .bool(true) && reply["retrain"]?.elements.isEmpty == true)
        #expect(try alerts().map { $0["text"]?.text } == ["when does the moon rise"])
        #expect(try admin.code("ERASE") == "BAD_ARG")
    }
}
