extension Request {
    /// The tenant this request is for, where it does not go by `USE`.
    package var tenant: String? { text(.tenant) }
    /// The domain this request is for, where it does not go by `USE`.
    package var domain: String? { text(.domain) }
    /// The session this request belongs to, where it does not go by `USE`.
    package var session: String? { text(.session) }
    /// The language of the reply, where it does not go by `USE`.
    package var language: String? { text(.lang) }
    /// What makes a repetition known: the first result is given again.
    package var idempotencyKey: String? { text(.idem) }
    /// How long the reply is worth waiting for, in milliseconds.
    package var deadline: Int? { integer(.deadline) }
    /// The role a token is to have.
    package var role: Role? { text(.role).flatMap(Role.init) }
    /// When a token is to expire.
    package var expires: Moment? { moment(.expires) }

    /// A member that is a moment.
    package func moment(_ name: Member) -> Moment? {
        guard var text = text(name) else { return nil }
        return text.withUTF8 { Moment($0.span) }
    }

    /// The bundle that `USE` names.
    package var target: Target? { text(.target).map(Target.init) }

    /// A domain, and the tenant whose it is.
    package struct Target: Sendable, Equatable {
        /// `nil` where only the domain was given.
        package let tenant: String?
        package let domain: String

        fileprivate init(_ text: String) {
            let parts = text.split(separator: "/", maxSplits: 1).map(String.init)
            tenant = parts.count == 2 ? parts[0] : nil
            domain = parts.last ?? text
        }
    }
}
