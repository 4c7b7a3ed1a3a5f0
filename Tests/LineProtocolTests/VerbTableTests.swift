import LineProtocol
import Testing

/// The one table of verbs.
struct VerbTableTests {
    /// The verbs of the contract that exist by now: how each is typed, and the role it needs.
    private static let contract: [(usage: String, role: Role?)] = [
        ("HELLO v", nil), ("AUTH token", nil), ("PING [data]", nil), ("HEALTH", nil), ("READY", nil), ("LIMITS", nil),
        ("HELP [verb]", nil), ("QUIT", nil), ("USE target [session] [lang]", .user), ("ASK text", .user),
        ("GOOD turn", .user),
        ("BAD turn {expected, comment}", .user), ("WHY turn", .user), ("END [session]", .user),
        ("MODELS [domain]", .user), ("ALERTS {state, kind, after, limit, view, since, search}", .agent),
        ("ALERT action alert {answer, reply, title, into, alerts}", .agent), ("SUB topic {as, after, job}", .agent),
        ("UNSUB sub", .agent),
        ("ACK as seq", .agent), ("MODEL action domain [version] {sha256, note}", .admin),
        ("TEACH domain {text, answer, reply, title}", .admin), ("UNTEACH example", .admin),
        ("PREVIEW domain version [limit]", .admin), ("TRAIN action [target] {note, tags}", .admin),
        ("TOKEN action [token_id] {role, expires, note, tenant}", .admin), ("ERASE {subject, before}", .admin),
        ("STATUS", .operator),
        ("METRICS", .operator),
        ("DRAIN [grace_s]", .operator),
    ]

    @Test func `the table has the contract's verbs, each once and in the order of the cases`() {
        #expect(VerbTable.rows.map(\.verb) == Verb.allCases)
        #expect(VerbTable.rows.map(\.usage) == Self.contract.map(\.usage))
        for verb in Verb.allCases {
            #expect(VerbTable[verb].verb == verb)
            #expect(Verb(word: verb.word) == verb)
        }
    }

    @Test(
        arguments: [nil, [], [.user], [.agent], [.admin], [.operator], [.user, .operator], [.admin, .operator]]
            as [Set<Role>?])
    func `every verb permits the roles of the contract and those that include them`(roles: Set<Role>?) {
        for (verb, row) in zip(Verb.allCases, Self.contract) {
            let expected: ErrorCode? =
                switch (row.role, roles) {
                case (nil, _): nil
                case (_, nil): .authenticationRequired
                case (let role?, let roles?): roles.contains { Self.holds($0, role) } ? nil : .forbidden
                }
            #expect(VerbTable[verb].refusal(for: roles)?.code == expected, "\(verb)")
        }
    }

    /// `PROTOCOL.md` 4: each role includes those before it within its tenant; the operator none.
    private static func holds(_ held: Role, _ needed: Role) -> Bool {
        switch (held, needed) {
        case (.user, .user), (.agent, .user), (.agent, .agent), (.operator, .operator): true
        case (.admin, _): needed != .operator
        default: false
        }
    }

    @Test func `refusals of a role say nothing of the request`() {
        #expect(VerbTable[.drain].refusal(for: [.admin]) == ProtocolError(.forbidden, "not permitted"))
        #expect(VerbTable[.ask].refusal(for: nil) == ProtocolError(.authenticationRequired))
    }

    @Test func `positional members come first, and required ones before optional ones`() {
        for row in VerbTable.rows {
            let positional = row.members.prefix(while: \.isPositional)
            #expect(!row.members.dropFirst(positional.count).contains { $0.isPositional }, "\(row.verb)")
            let required = positional.prefix { $0.isRequired && $0.actions.isEmpty }
            #expect(
                !positional.dropFirst(required.count).contains { $0.isRequired && $0.actions.isEmpty }, "\(row.verb)")
        }
    }

    @Test func `a member that every request may have is of one kind everywhere`() {
        for row in VerbTable.rows {
            for member in row.members {
                guard let common = VerbTable.common.first(where: { $0.name == member.name }) else { continue }
                #expect(member.kind == common.kind, "\(row.verb) \(member.name)")
            }
        }
    }

    @Test(arguments: [
        ("MODEL load support", nil), ("MODEL load support 14", nil), ("MODEL approve support 13", nil),
        ("MODEL approve support", "missing version"), ("MODEL reject support", "missing version"),
        ("MODEL rollback support", nil), ("MODEL rollback support 12", "not with this action version"),
        ("MODEL rollback support note=x", nil), ("MODEL load support note=x", "not with this action note"),
        ("MODEL approve support 13 sha256=9a1c", "bad form sha256"),
        ("MODEL swap support", "not one of its words action"),
        ("MODEL reject support sha256=\(String(repeating: "a", count: 64)) version=2", "not with this action sha256"),
        ("MODEL approve support ..", "bad form version"), ("PREVIEW support a/b", "bad form version"),
        ("PREVIEW support", "missing version"), ("PREVIEW support 3 0", "out of range limit"),
        ("TRAIN list", nil), ("TRAIN list x", "not with this action target"), ("TRAIN start", "missing target"),
        ("TRAIN start support tags=weekly,v1.2", nil), ("TRAIN start support tags=a,,b", "bad form tags"),
        ("TRAIN start support tags=1,2,3,4,5,6,7,8,9", "bad form tags"),
        ("TRAIN cancel j_1 note=x", "not with this action note"), ("ACK helpdesk -1", "wrong type seq"),
        ("SUB jobs as=x after=12 job=j_3", nil), ("SUB", "missing topic"),
    ])
    func `members go with their actions`(line: String, fault: String?) {
        let refusal = Outcome(line).refusal?.error
        #expect(refusal.map { "\($0.message) \($0.argument ?? "")" } == fault, "\(line)")
    }

    @Test func `each row's names fit the parser and its sentence ends`() {
        for row in VerbTable.rows {
            #expect(row.members.allSatisfy { $0.name.rawValue.utf8.count <= 16 })
            #expect(row.about.hasSuffix("."))
        }
    }

    @Test func `help lists every verb on a line, and tells all of one`() {
        #expect(VerbTable.help().count == Verb.allCases.count)
        #expect(VerbTable.help().contains("GOOD turn - Rates a reply as good."))
        #expect(
            VerbTable.help(for: .bad) == [
                "BAD turn {expected, comment}", "Rates a reply as bad, and may say what was expected.", "role: user",
                "members: turn, expected, comment",
                "members of every request: id, tenant, domain, session, lang, idem, deadline_ms",
                "reply: feedback, alert, durable",
            ])
        let all = (VerbTable.help() + Verb.allCases.flatMap { VerbTable.help(for: $0) }).joined()
        #expect(all.utf8.allSatisfy { (0x20...0x7E).contains($0) })
    }
}
