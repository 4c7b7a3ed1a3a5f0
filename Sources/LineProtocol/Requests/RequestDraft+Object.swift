import StrictJSON

extension RequestDraft {
    /// Reads a request that is a JSON object.
    mutating func readObject(_ text: Span<UInt8>) throws(ProtocolError) {
        let members = try Self.members(of: text)
        try takeID(from: members)
        guard let op = members.first(where: { $0.name == "op" }) else {
            throw MemberFault.missing.error(naming: "op")
        }
        guard case .string(let word) = op.value.content else { throw MemberFault.wrongType.error(naming: "op") }
        row = VerbTable.row(of: ShortWord(lowercasing: word))
        guard row != nil else { throw ProtocolError(.unknownVerb) }
        reserve(members.count)
        for member in members where member.name != "op" { try give(member) }
    }

    /// The members of an object that is all of a text.
    static func members(of text: Span<UInt8>) throws(ProtocolError) -> [JSONValue.Member] {
        do throws(JSONSyntaxError) {
            guard case .object(let members) = try JSONReader.read(text, .wire).content else { return [] }
            return members
        } catch {
            if error.reason != .notUTF8, LineEncoding.hasControlCharacter(text) {
                throw ProtocolError(.badLine, "control character")
            }
            throw ProtocolError(error)
        }
    }

    /// Takes the identifier first, so that every later error can name it.
    mutating func takeID(from members: [JSONValue.Member]) throws(ProtocolError) {
        guard let member = members.first(where: { $0.name == "id" }) else { return }
        switch member.value.content {
        case .string(var text):
            guard text.withUTF8({ OctetClass.identifier.covers($0.span, within: 1...64) }) else {
                throw MemberFault.badForm.error(naming: "id")
            }
            try take(.text(text))
        case .integer(let integer):
            guard integer >= 0 else { throw MemberFault.outOfRange.error(naming: "id") }
            try take(.number(integer))
        default: throw MemberFault.wrongType.error(naming: "id")
        }
    }

    /// Takes an identifier unless there is one.
    mutating func take(_ id: RequestID) throws(ProtocolError) {
        guard self.id == nil else { throw MemberFault.givenTwice.error(naming: "id") }
        self.id = id
    }

    /// Takes one member; `id` was taken before.
    mutating func give(_ member: JSONValue.Member) throws(ProtocolError) {
        if member.name == "id" { return }
        if member.name == "op" { throw MemberFault.givenTwice.error(naming: "op") }
        guard let word = ShortWord(member.name), let specification = row?.member(word) else {
            throw MemberFault.unknown.error(naming: member.name)
        }
        switch member.value.content {
        case .string(let text): try give(text, for: specification)
        case .integer(let integer): try give(integer, for: specification)
        default: throw MemberFault.wrongType.error(naming: member.name)
        }
    }
}
