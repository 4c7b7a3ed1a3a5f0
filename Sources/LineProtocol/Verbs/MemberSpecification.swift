/// What a verb says of one of its members.
package struct MemberSpecification: Sendable {
    package let name: Member
    package let kind: MemberKind
    package let isRequired: Bool
    /// Whether a value alone on an inline line, without `key=`, may stand for it.
    package let isPositional: Bool
    /// The values of `action` it goes with; empty for every one.
    package let actions: [String]
    /// Those with which it must be there, where it need not be there with all.
    private let neededActions: [String]
    /// The name as the parser compares it.
    let word: ShortWord

    private init(
        _ name: Member, _ kind: MemberKind, isRequired: Bool, isPositional: Bool, actions: [String] = [],
        needed: [String] = []
    ) {
        self.name = name
        self.kind = kind
        self.isRequired = isRequired
        self.isPositional = isPositional
        self.actions = actions
        neededActions = needed
        word = ShortWord(lowercasing: name.rawValue) ?? ShortWord()
    }

    static func positional(_ name: Member, _ kind: MemberKind) -> Self {
        Self(name, kind, isRequired: true, isPositional: true)
    }

    static func optional(_ name: Member, _ kind: MemberKind, with actions: [String] = []) -> Self {
        Self(name, kind, isRequired: !actions.isEmpty, isPositional: true, actions: actions)
    }

    /// A member that goes with some actions, and must be there with a few of them.
    static func optional(
        _ name: Member, _ kind: MemberKind, with actions: [String], neededWith needed: [String]
    ) -> Self {
        Self(name, kind, isRequired: false, isPositional: true, actions: actions, needed: needed)
    }

    static func named(
        _ name: Member, _ kind: MemberKind, isRequired: Bool = false, with actions: [String] = []
    ) -> Self {
        Self(name, kind, isRequired: isRequired, isPositional: false, actions: actions)
    }

    /// Whether it may be there.
    ///
    /// - Parameters:
    ///   - action: the value of `action`, if there is one.
    package func isAllowed(with action: String?) -> Bool { actions.isEmpty || action.map(actions.contains) ?? false }

    /// Whether it must be there.
    package func isNeeded(with action: String?) -> Bool {
        guard isAllowed(with: action) else { return false }
        return isRequired || action.map(neededActions.contains) ?? false
    }
}
