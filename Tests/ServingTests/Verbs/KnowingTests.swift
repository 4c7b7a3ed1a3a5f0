import LineProtocol
import LineServing
import Serving
import StrictJSON
import Testing

/// What can be asked before saying who one is, and of the replies' form.
struct KnowingTests {
    private let connection: SpokenConnection
    private let service: SpokenService

    init() throws {
        service = try SpokenService { $0.name = "n1" }
        connection = service.connect()
    }

    @Test func `a connection is greeted with the first five limits`() {
        #expect(
            connection.greeting
                == #"{"taiwa":1,"versions":[1],"server":"n1","auth":"token","limits":{"line":16384,"text":4096,"#
                + #""inflight":64,"auth_s":10,"idle_s":600}}"# + "\n")
    }

    @Test func `version 1 is spoken, and no other`() throws {
        #expect(
            connection.say("#v HELLO 1")
                == #"{"id":"v","ok":true,"versions":[1],"features":["idem","deadline_ms","inline"]}"#)
        #expect(
            connection.say("HELLO 2")
                == #"{"ok":false,"code":"VERSION","num":426,"msg":"version not spoken","versions":[1],"fatal":false}"#)
        #expect(try connection.code(#"{"op":"hello","v":0}"#) == "VERSION")
    }

    @Test func `data comes back in both forms, escaped where a terminal would obey`() {
        #expect(connection.say("PING") == #"{"ok":true}"#)
        #expect(connection.say("ping 営業") == #"{"ok":true,"data":"営業"}"#)
        #expect(connection.say(#"{"id":0,"op":"PING","data":"a b"}"#) == #"{"id":0,"ok":true,"data":"a b"}"#)
        #expect(
            connection.say(#"{"op":"ping","data":"\u001b[2J\u2028\u202e\u0085\ufeff\r\n\u007f"}"#)
                == #"{"ok":true,"data":"\u001b[2J\u2028\u202e\u0085\ufeff\u000d\u000a\u007f"}"#)
    }

    @Test func `help tells of every verb what the table says`() throws {
        #expect(try connection.ask("HELP")["help"]?.elements.compactMap(\.text) == VerbTable.help())
        for verb in Verb.allCases {
            let help = try connection.ask("HELP \(verb.word)")["help"]?.elements.compactMap(\.text)
            #expect(help?.first == VerbTable[verb].usage)
        }
        #expect(try connection.ask("HELP weather")["what"]?.text == "verb")
        #expect(try connection.code("#9 WEATHER tokyo") == "UNKNOWN_VERB")
    }

    @Test func `limits are those of the configuration`() throws {
        let configured = try SpokenService { configuration in
            configuration.limits.text = 100
            configuration.limits.askPerSecond = 7
        }
        let reply = try configured.connect().ask("LIMITS")
        let limits = try #require(reply["limits"])
        #expect(limits["text"]?.integer == 100 && limits["ask_per_s"]?.integer == 7)
        for (name, value) in configured.service.configuration.limitMembers {
            #expect(limits[name]?.integer == value, "\(name)")
        }
        #expect(limits.names.prefix(5) == ["line", "text", "inflight", "auth_s", "idle_s"])
    }

    @Test func `nothing is told before a token but that there is a server`() throws {
        #expect(connection.say("HEALTH") == #"{"ok":true,"live":true}"#)
        #expect(connection.say("READY") == #"{"ok":true,"ready":true,"bundles":{"want":6,"loaded":6},"storage":"ok"}"#)
        for row in VerbTable.rows where row.role != nil {
            #expect(
                connection.say("#x \(row.verb.sample)").hasSuffix(
                    #""ok":false,"code":"AUTH_REQUIRED","num":401,"msg":"say AUTH first","fatal":false}"#))
        }
        #expect(connection.standing == .unknown)
    }

    @Test func `an empty line has no reply, and what is no request an error`() throws {
        #expect(connection.say("") == "")
        #expect(try connection.code("{") == "BAD_JSON")
        #expect(try connection.code("営業時間は？") == "BAD_LINE")
        let foreign = try connection.ask("GET / HTTP/1.1")
        #expect(foreign["code"]?.text == "NOT_PROTOCOL" && connection.outcome == .final)
    }

    @Test func `the members of every reply are in the table of verbs`() throws {
        let local = service.connectLocally()
        let turn = try #require(try local.ask(#"{"op":"ask","session":"s","text":"call 090-1234-5678"}"#)["turn"]?.text)
        let token = try #require(try service.connectLocally().ask("TOKEN create role=user tenant=acme")["token"]?.text)
        // Of a training, a preview and what is taught, other tests look at the replies.
        let others: [Verb] = [.drain, .train, .preview, .teach, .unteach]
        let alert = try #require(try local.ask(#"{"op":"bad","session":"s","turn":"\#(turn)"}"#)["alert"]?.text)
        for row in VerbTable.rows where !others.contains(row.verb) {
            let lines =
                switch row.verb {
                case .auth: ["AUTH \(token)"]
                case .use: ["USE library"]
                case .ask:
                    ["ASK call 090-1234-5678", "ASK hello", #"{"op":"ask","domain":"asks","text":"i lost my card"}"#]
                case .good, .bad, .why: ["\(row.verb.word) \(turn)"]
                case .sub: ["SUB jobs as=desk", "SUB models"]
                case .unsub: ["UNSUB s2"]
                case .ack: ["ACK desk 0"]
                case .alerts: ["ALERTS", "ALERTS view=groups"]
                case .alert: ["ALERT get \(alert)", "ALERT get g_1", "ALERT claim \(alert)"]
                case .model: ["MODEL status library", "MODEL load library", "MODEL unload library"]
                case .token: ["TOKEN create role=user", "TOKEN list", "TOKEN revoke k1"]
                default: [row.verb.sample]
                }
            for line in lines {
                // A connection that has not shown the token, for that would take the other roles away.
                let reply = try (row.verb == .auth ? connection : local).expectGood(line)
                for name in reply.names where name != "ok" {
                    #expect(row.replies.contains(name), "\(row.verb) \(name)")
                }
            }
        }
    }
}
