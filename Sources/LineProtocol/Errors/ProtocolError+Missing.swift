extension ProtocolError {
    /// A thing that a request names.
    package enum Thing: String, CaseIterable, Sendable {
        case domain, turn, session, token, tenant, verb, version, job, topic, cursor, alert, group, answer, example
        case subscription = "sub"
    }

    /// There is no such thing.
    package static func notFound(_ thing: Thing) -> ProtocolError {
        switch thing {
        case .domain: ProtocolError(.notFound, "no such domain", what: "domain")
        case .turn: ProtocolError(.notFound, "no such turn", what: "turn")
        case .session: ProtocolError(.notFound, "no such session", what: "session")
        case .token: ProtocolError(.notFound, "no such token", what: "token")
        case .tenant: ProtocolError(.notFound, "no such tenant", what: "tenant")
        case .verb: ProtocolError(.notFound, "no such verb", what: "verb")
        case .version: ProtocolError(.notFound, "no such version", what: "version")
        case .job: ProtocolError(.notFound, "no such job", what: "job")
        case .topic: ProtocolError(.notFound, "no such topic", what: "topic")
        case .cursor: ProtocolError(.notFound, "no such cursor", what: "cursor")
        case .alert: ProtocolError(.notFound, "no such alert", what: "alert")
        case .group: ProtocolError(.notFound, "no such group", what: "group")
        case .answer: ProtocolError(.notFound, "no such answer", what: "answer")
        case .example: ProtocolError(.notFound, "no such example", what: "example")
        case .subscription: ProtocolError(.notFound, "no such sub", what: "sub")
        }
    }

    /// A member is missing, though the request alone does not show that it must be there.
    package static func missing(_ member: Member) -> ProtocolError {
        MemberFault.missing.error(naming: member.rawValue)
    }

    /// A member's value is of the right form but is nothing that can be used here.
    package static func outOfRange(_ member: Member) -> ProtocolError {
        MemberFault.outOfRange.error(naming: member.rawValue)
    }
}
