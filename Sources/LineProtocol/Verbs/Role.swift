/// What a principal may do on the line protocol.
package enum Role: String, CaseIterable, Sendable, Hashable {
    /// Talks: asks, rates, looks at the reasons.
    case user
    /// Also works on the inbox of one tenant.
    case agent
    /// Also looks after the models, tokens and data of one tenant.
    case admin
    /// Looks after the server; sees no conversation.
    case `operator`

    /// Whether holding this role gives another: each includes those before it, but for the operator, who stands apart.
    package func includes(_ other: Role) -> Bool {
        switch (self, other) {
        case (.operator, _), (_, .operator): self == other
        case (.user, _): other == .user
        case (.agent, _): other != .admin
        case (.admin, _): true
        }
    }
}
