/// What a verb says of one of its members.
package struct MemberSpecification: Sendable {
    package let name: Member
    package let kind: MemberKind
    package let isRequired: Bool
    /// Whether a value alone on an inline line, without `key=`, may stand for it.
    package let isPositional: Bool
    /// The values of `action` it goes with; empty for every one.
    package let actions: [String]
    /// The name as the parser compares it.
    let word: ShortWord

    private init(_ name: Member, _ kind: MemberKind, isRequired: Bool, isPositional: Bool, actions: [String] = []) {
        self.name = name
        self.kind = kind
        self.isRequired = isRequired
        self.isPositional = isPositional
        self.actions = actions
        word = ShortWord(lowercasing: name.rawValue) ?? ShortWord()
    }

    static func positional(_ name: Member, _ kind: MemberKind) -> Self {
        Self(name, kind, isRequired: true, isPositional: true)
    }

    static func optional(_ name: Member, _ kind: MemberKind, with actions: [String] = []) -> Self {
        Self(name, kind, isRequired: !actions.isEmpty, isPositional: true, actions: actions)
    }

    static func named(
        _ name: Member, _ kind: MemberKind, isRequired: Bool = false, with actions: [String] = []
    ) -> Self {
        Self(name, kind, isRequired: isRequired, isPositional: false, actions: actions)
    }
}
