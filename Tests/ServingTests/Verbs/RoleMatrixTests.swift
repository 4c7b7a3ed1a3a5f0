import Bundles
import LineProtocol
import LineServing
import Serving
import StrictJSON
import SystemCalls
import Testing

/// Every verb with every role, from the table of verbs.
struct RoleMatrixTests {
    /// What holds what, written down once more.
    private static let includes: [Role: Set<Role>] = [
        .user: [.user], .agent: [.user, .agent], .admin: [.user, .agent, .admin], .operator: [.operator],
    ]

    private static let holders: [Set<Role>?] = [
        nil, [.user], [.agent], [.admin], [.operator], [.user, .operator], [.admin, .operator],
    ]

    private static func tenant(of roles: Set<Role>) -> String? { roles == [.operator] ? nil : "acme" }

    @Test(arguments: VerbTable.rows.map(\.verb))
    func `a verb is for its role and those that include it`(verb: Verb) throws {
        for roles in Self.holders {
            let service = try SpokenService()
            let connection = service.connect()
            if let roles {
                try connection.expectGood("AUTH \(try service.token(roles, of: Self.tenant(of: roles)))")
            }
            let isAllowed =
                VerbTable[verb].role.map { wanted in
                    roles.map { $0.contains { Self.includes[$0]?.contains(wanted) == true } } ?? false
                } ?? true
            for line in [verb.sample, verb.word, "\(verb.word) x y z {\"nonsense\":1}"] {
                let code = try connection.code("#m \(line)")
                let refusals = ["AUTH_REQUIRED", "FORBIDDEN"]
                #expect(refusals.contains(code) != isAllowed, "\(line) by \(String(describing: roles)): \(code)")
                if !isAllowed { #expect(code == (roles == nil ? "AUTH_REQUIRED" : "FORBIDDEN")) }
            }
        }
    }

    @Test func `every role's refusals are the same bytes whatever is asked for`() throws {
        let service = try SpokenService()
        let connection = try service.connect(as: .user, of: "acme")
        let verbs = VerbTable.rows.filter { $0.role == .admin || $0.role == .operator }.map(\.verb)
        #expect(verbs.count >= 4)
        for verb in verbs {
            #expect(
                connection.say(verb.sample)
                    == #"{"ok":false,"code":"FORBIDDEN","num":403,"msg":"not permitted","fatal":false}"#)
        }
    }

    @Test func `roles may be told apart by a token, by a Unix socket's peer and by the admin socket`() throws {
        let service = try SpokenService(adminListener: 1) { configuration in
            configuration.peers = [
                PeerRule(.user(4_000), roles: [.agent], tenant: TenantName(checking: "acme")!),
                PeerRule(.group(4_001), roles: [.operator], tenant: nil),
            ]
        }
        _ = try service.token([.user], of: "acme")
        let codes = { (connection: SpokenConnection) in
            try ["ASK hi", "STATUS", "TOKEN list", "MODELS"].map { try connection.code($0) }
        }
        #expect(
            try codes(service.connect(from: .local, credentials: .init(process: 1, user: 4_000, group: 9)))
                == ["ok", "FORBIDDEN", "FORBIDDEN", "ok"])
        #expect(
            try codes(service.connect(from: .local, credentials: .init(process: 1, user: 4_002, group: 4_001)))
                == ["FORBIDDEN", "ok", "FORBIDDEN", "FORBIDDEN"])
        let stranger = service.connect(from: .local, credentials: .init(process: 1, user: 4_003, group: 4_003))
        #expect(try codes(stranger) == Array(repeating: "AUTH_REQUIRED", count: 4))
        #expect(stranger.greeting.contains(#""auth":"token""#))
        #expect(
            try codes(service.connect(from: .local, listener: 1, credentials: .init(process: 1, user: 0, group: 0)))
                == ["FORBIDDEN", "ok", "FORBIDDEN", "FORBIDDEN"])
        let proxied = service.connect(
            from: .local, credentials: .init(process: 1, user: 4_000, group: 9), isProxied: true)
        #expect(try codes(proxied) == Array(repeating: "AUTH_REQUIRED", count: 4))
    }

    @Test func `who is on this machine has every role until the first token is made`() throws {
        let service = try SpokenService()
        let local = service.connectLocally()
        #expect(local.greeting.contains(#""auth":"none""#))
        for line in ["ASK hi", "STATUS", "TOKEN list", "ASK {\"tenant\":\"acme\",\"text\":\"hi\"}"] {
            #expect(try local.code(line) == "ok", "\(line)")
        }
        #expect(try service.connect().code("ASK hi") == "AUTH_REQUIRED")
        try local.expectGood(#"TOKEN create {"role":"user","tenant":"acme"}"#)
        let next = service.connectLocally()
        #expect(next.greeting.contains(#""auth":"token""#))
        #expect(try next.code("ASK hi") == "AUTH_REQUIRED")
    }
}

extension Verb {
    /// A good line of the verb, for things that are not there where it names any.
    var sample: String {
        switch self {
        case .hello: "HELLO 1"
        case .auth: "AUTH tw1_k999_00000000000000000000000000000000"
        case .use: "USE support"
        case .ask: "ASK when do you open"
        case .good: "GOOD t_999999"
        case .bad: #"BAD t_999999 {"expected":"x"}"#
        case .why: "WHY t_999999"
        case .sub: "SUB alerts"
        case .alert: "ALERT get a_999999"
        case .teach: #"TEACH nosuch {"text":"x","answer":"y"}"#
        case .unteach: "UNTEACH e_999999"
        case .erase: "ERASE subject=nobody"
        case .unsub: "UNSUB s99"
        case .ack: "ACK nobody 1"
        case .model: "MODEL status nosuch"
        case .preview: "PREVIEW nosuch 99"
        case .train: "TRAIN status j_999"
        case .token: "TOKEN revoke k999"
        case .ping, .health, .ready, .limits, .help, .quit, .end, .models, .alerts, .status, .metrics, .drain: word
        }
    }
}
