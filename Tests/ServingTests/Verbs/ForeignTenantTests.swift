import LineProtocol
import Serving
import StrictJSON
import SystemCalls
import TestSupport
import Testing

/// What a tenant learns of another: nothing, not even whether something is there.
struct ForeignTenantTests {
    /// Things of the tenant `beta`, and the same kind of thing that nobody has.
    private struct Pair {
        let there: String
        let absent: String
    }

    private let service: SpokenService
    private let turn: String
    private let token: String

    init() throws {
        service = try SpokenService()
        let beta = try service.connect(as: .admin, of: "beta")
        let reply = try beta.expectGood(
            #"{"op":"ask","domain":"support","session":"s-beta","text":"i lost my library card"}"#)
        #expect(reply["text"]?.text?.contains(TenantsBundles.betaWord) == true)
        turn = try #require(reply["turn"]?.text)
        try beta.expectGood("SUB models as=beta-desk")
        try beta.expectGood("ACK beta-desk 0")
        token = try #require(try beta.expectGood("TOKEN create role=user")["token_id"]?.text)
    }

    @Test(arguments: [Role.user, .agent, .admin])
    func `a request for another tenant is refused in the same bytes whether it exists or not`(role: Role) throws {
        let connection = try service.connect(as: role, of: "acme")
        for row in VerbTable.rows where row.verb != .ask && row.verb != .quit && row.verb != .auth {
            let replies = ["beta", "nosuch"].map { tenant in
                connection.say(row.verb.sample + (row.verb == .bad ? "" : #" {"tenant":"\#(tenant)"}"#))
            }
            #expect(replies[0] == replies[1], "\(row.verb)")
            let isOfTenant = [
                .use, .good, .why, .end, .models, .sub, .ack, .model, .preview, .train,
            ].contains(row.verb)
            if isOfTenant { #expect(replies[0].contains("FORBIDDEN"), "\(row.verb)") }
        }
        for request in [
            #"{"op":"ask","tenant":"TENANT","text":"when do you open"}"#,
            #"{"op":"ask","tenant":"TENANT","domain":"support","text":"when do you open"}"#,
            #"{"op":"bad","tenant":"TENANT","turn":"\#(turn)"}"#, "USE TENANT/support", "USE TENANT/shop s-beta",
            "MODELS support tenant=TENANT", "TOKEN list tenant=TENANT", "TOKEN create role=user tenant=TENANT",
            "TOKEN revoke \(token) tenant=TENANT", #"{"op":"ask","idem":"i","tenant":"TENANT","text":"hi"}"#,
        ] {
            let replies = ["beta", "nosuch"].map { connection.say(request.replacing("TENANT", with: $0)) }
            #expect(replies[0] == replies[1], "\(request)")
            #expect(replies[0].contains(#""code":"FORBIDDEN""#), "\(request): \(replies[0])")
        }
        #expect(try connection.code("ASK when do you open") == "ok")
    }

    @Test(arguments: [Role.user, .agent, .admin])
    func `another tenant's things are no more there than those that are not`(role: Role) throws {
        let connection = try service.connect(as: role, of: "acme")
        let absent = "t_99999999"
        let pairs: [(String, Pair)] =
            ["GOOD X", #"BAD X {"expected":"y"}"#, "WHY X", #"{"op":"good","turn":"X","session":"s-beta"}"#].map {
                ($0, Pair(there: turn, absent: absent))
            }
            + [
                "USE X", #"{"op":"ask","domain":"X","text":"領収書をください"}"#, "MODELS X", "MODELS domain=X",
                "MODEL status X", "MODEL load X", "MODEL load X 1", "MODEL reload X", "MODEL unload X",
                "MODEL approve X 1", "MODEL reject X 1", "MODEL rollback X", "PREVIEW X 1", "PREVIEW X 99",
            ].map { ($0, Pair(there: "shop", absent: "nosuch")) }
            + [
                ("END X", Pair(there: "s-beta", absent: "s-none")),
                ("TOKEN revoke X", Pair(there: token, absent: "k77")),
                ("ACK X 0", Pair(there: "beta-desk", absent: "no-desk")),
                ("UNSUB X", Pair(there: "s1", absent: "s77")),
            ]
        for (request, pair) in pairs {
            let there = connection.say(request.replacing("X", with: pair.there))
            #expect(there == connection.say(request.replacing("X", with: pair.absent)), "\(request)")
            if !request.hasPrefix("END") {
                #expect(there.contains("NOT_FOUND") || there.contains("FORBIDDEN"), "\(request): \(there)")
            }
        }
        // The session and the token are still beta's.
        let beta = try service.connect(as: .admin, of: "beta")
        #expect(try beta.ask("END s-beta")["ended"]?.content == .bool(true))
        #expect(try beta.code("TOKEN revoke \(token)") == "ok")
    }

    @Test func `two tenants' sessions of one name are two`() throws {
        let (acme, beta) = (try service.connect(as: .user, of: "acme"), try service.connect(as: .user, of: "beta"))
        try acme.expectGood("USE asks u-42")
        #expect(try acme.ask("ASK i lost my card")["kind"]?.text == "clarify")
        let other = try beta.ask(#"{"op":"ask","session":"u-42","domain":"support","text":"1"}"#)
        let said = try #require(other["text"]?.text)
        #expect(!said.contains(TenantsBundles.acmeWord))
        #expect(try acme.ask("ASK 1")["kind"]?.text == "answer")
    }

    @Test func `a question without a domain is answered from the tenant's own bundles only`() throws {
        let acme = try service.connect(as: .user, of: "acme")
        let beta = try service.connect(as: .user, of: "beta")
        let question = "ASK \(SampleBundle.japanese.question)"
        #expect(try beta.ask(question)["bundle"]?.text == "beta/shop@1")
        for text in [question, "ASK 退会したいです", "ASK when do you open", "ASK i lost my card"] {
            let bundle = try acme.ask(text)["bundle"]?.text ?? "acme/"
            #expect(bundle.hasPrefix("acme/"), "\(text): \(bundle)")
        }
        let empty = try service.connect(as: .user, of: "gamma")
        let reply = try empty.expectGood(question)
        #expect(reply["bundle"] == nil && reply["kind"]?.text == "fallback", "\(reply)")
        #expect(try empty.ask("MODELS")["models"]?.elements.isEmpty == true)
    }

    @Test func `a connection that shows another tenant's token leaves its conversation behind`() throws {
        let connection = try service.connect(as: .user, of: "acme")
        let turn = try #require(try connection.ask("ASK i lost my library card")["turn"]?.text)
        try connection.expectGood("AUTH \(try service.token([.user], of: "beta"))")
        #expect(try connection.code("GOOD \(turn)") == "NOT_FOUND")
        #expect(try connection.code("WHY \(turn)") == "NOT_FOUND")
        #expect(try connection.ask("MODELS")["models"]?.elements.count == 2)
    }

    @Test func `no word of another tenant is in the replies to five thousand random requests`() throws {
        var random = SeededGenerator(seed: 2_905)
        let connections = try [
            service.connect(as: .user, of: "acme"), service.connect(as: .admin, of: "acme"),
            service.connect(as: .admin, .operator, of: "acme"), service.connect(as: .operator, of: nil),
        ]
        let texts = [
            "i lost my library card", "when do you open", "領収書をください", "退会したい", "1", "2", "why", "thanks",
            "help",
        ]
        var good = 0
        for _ in 0..<5_000 {
            let line = Self.line(&random, texts: texts, turns: [turn, "t_1", "t_2", "t_3"], tokens: [token, "k1"])
            let reply = connections.randomElement(using: &random)!.say(line)
            good += reply.contains(#""ok":true"#) ? 1 : 0
            #expect(!reply.contains(TenantsBundles.betaWord), "\(line) seed 2905")
        }
        #expect(good > 1_000)
        let beta = try service.connect(as: .user, of: "beta")
        #expect(beta.say("ASK 領収書をください").contains(TenantsBundles.betaWord))
    }

    private static func line(
        _ random: inout SeededGenerator, texts: [String], turns: [String], tokens: [String]
    ) -> String {
        let text = texts.randomElement(using: &random)!
        let turn = turns.randomElement(using: &random)!
        let requests = [
            #""op":"ask","text":"\#(text)""#, #""op":"why","turn":"\#(turn)""#, #""op":"good","turn":"\#(turn)""#,
            #""op":"models""#, #""op":"status""#, #""op":"metrics""#, #""op":"help""#, #""op":"end""#,
            #""op":"token","action":"list""#, #""op":"token","action":"revoke","token_id":"k7777""#,
            #""op":"use","target":"beta/support""#, #""op":"use","target":"support","session":"s-beta""#,
            #""op":"model","action":"status","domain":"shop""#, #""op":"model","action":"load","domain":"support""#,
            #""op":"preview","domain":"shop","version":"1""#, #""op":"train","action":"list""#,
            #""op":"sub","topic":"models","after":0"#, #""op":"sub","topic":"jobs","as":"beta-desk""#,
            #""op":"ack","as":"beta-desk","seq":0"#, #""op":"unsub","sub":"s1""#,
            #""op":"limits""#, #""op":"ready""#, #""op":"ping","data":"x""#,
        ]
        var line = "{" + requests.randomElement(using: &random)!
        for (name, values) in [
            ("tenant", ["beta", "default", "acme"]), ("domain", ["shop", "support", "asks"]),
            ("session", ["s-beta", "u1"]),
            ("lang", ["ja", "en"]), ("idem", ["i1", "i2"]),
        ] where !line.contains("\"\(name)\"") && Int.random(in: 0..<5, using: &random) == 0 {
            line += #","\#(name)":"\#(values.randomElement(using: &random)!)""#
        }
        return line + "}"
    }
}
