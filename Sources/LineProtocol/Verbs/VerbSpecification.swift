/// A verb's row in the table: how it is written, who may use it, and what comes back.
package struct VerbSpecification: Sendable {
    package let verb: Verb
    /// The role it needs; `nil` where it may be used before saying who one is.
    package let role: Role?
    /// Its members, those with a place on an inline line first, in the order of their places.
    package let members: [MemberSpecification]
    /// The names of the members of its reply besides `id` and `ok`.
    package let replies: [String]
    /// What it does, in one sentence.
    package let about: String
    /// Whether all that follows the verb on an inline line is its first member's text.
    package let takesRestOfLine: Bool
    /// The word as the parser compares it.
    let word: ShortWord
    /// How many members have a place on an inline line.
    let places: Int

    init(
        _ verb: Verb, _ role: Role?, _ members: [MemberSpecification] = [], replies: [String] = [],
        takesRestOfLine: Bool = false, about: String
    ) {
        self.verb = verb
        self.role = role
        self.members = members
        self.replies = replies
        self.takesRestOfLine = takesRestOfLine
        self.about = about
        word = ShortWord(lowercasing: verb.rawValue) ?? ShortWord()
        places = members.prefix(while: \.isPositional).count
    }

    /// How it is typed: `USE target [session] [lang]`, `BAD turn {expected, comment}`.
    package var usage: String {
        var parts = [verb.word]
        for member in members where member.isPositional {
            let isOptional = !member.isRequired || !member.actions.isEmpty
            parts.append(isOptional ? "[\(member.name.rawValue)]" : member.name.rawValue)
        }
        let named = members.filter { !$0.isPositional }.map(\.name.rawValue)
        if !named.isEmpty { parts.append("{\(named.joined(separator: ", "))}") }
        return parts.joined(separator: " ")
    }

    /// Why someone may not use it: `nil` where they may.
    ///
    /// - Parameters:
    ///   - roles: the roles of who asks; `nil` before they said who they are.
    package func refusal(for roles: Set<Role>?) -> ProtocolError? {
        guard let role else { return nil }
        guard let roles else { return ProtocolError(.authenticationRequired) }
        return roles.contains { $0.includes(role) } ? nil : ProtocolError(.forbidden)
    }

    /// The member a name stands for, of its own or of those every request may have.
    func member(_ name: ShortWord) -> MemberSpecification? {
        for index in members.indices where members[index].word == name { return members[index] }
        for index in VerbTable.common.indices where VerbTable.common[index].word == name {
            return VerbTable.common[index]
        }
        return nil
    }
}
