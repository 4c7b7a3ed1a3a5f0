/// What is known of a request while its line is read; what was read stays when the rest is wrong.
struct RequestDraft {
    var id: RequestID?
    var row: VerbSpecification?
    private var members: [Request.GivenMember] = []

    init() {}

    /// Reads a line that is not empty.
    mutating func request(readFrom line: Span<UInt8>) throws(ProtocolError) -> Request {
        if LineEncoding.hasByteOrderMark(line) { throw ProtocolError(.badLine, "byte order mark") }
        let content = line.extracting(Separator.trimmed(line))
        if content.isEmpty { throw ProtocolError(.badLine, "no verb") }
        if content[0] == UInt8(ascii: "{") { try readObject(content) } else { try readInline(content) }
        guard let row else { throw ProtocolError(.unknownVerb) }
        try checkPresence(row)
        return Request(id: id, verb: row.verb, members: members)
    }

    /// Makes room for that many members at once.
    mutating func reserve(_ count: Int) { members.reserveCapacity(count) }

    /// Takes a member whose value is a text.
    mutating func give(_ text: Span<UInt8>, for member: MemberSpecification) throws(ProtocolError) {
        if let fault = member.kind.fault(in: text) { throw fault.error(naming: member.name.rawValue) }
        try append(.text(LineEncoding.string(text)), for: member)
    }

    /// Takes a member whose value is a text.
    mutating func give(_ text: String, for member: MemberSpecification) throws(ProtocolError) {
        var text = text
        if let fault = text.withUTF8({ member.kind.fault(in: $0.span) }) {
            throw fault.error(naming: member.name.rawValue)
        }
        try append(.text(text), for: member)
    }

    /// Takes a member whose value is a number.
    mutating func give(_ integer: Int, for member: MemberSpecification) throws(ProtocolError) {
        guard case .integer(let range) = member.kind else {
            throw MemberFault.wrongType.error(naming: member.name.rawValue)
        }
        guard range.contains(integer) else { throw MemberFault.outOfRange.error(naming: member.name.rawValue) }
        try append(.integer(integer), for: member)
    }

    private mutating func append(_ value: Request.Value, for member: MemberSpecification) throws(ProtocolError) {
        for index in members.indices where members[index].name == member.name {
            throw MemberFault.givenTwice.error(naming: member.name.rawValue)
        }
        members.append(Request.GivenMember(name: member.name, value: value))
    }

    /// Checks that what must be there is, and that nothing is there that the action does not go with.
    private func checkPresence(_ row: VerbSpecification) throws(ProtocolError) {
        for index in row.members.indices {
            let isGiven = members.contains { $0.name == row.members[index].name }
            if isGiven && !row.members[index].isAllowed(with: action) {
                throw MemberFault.notWithAction.error(naming: row.members[index].name.rawValue)
            }
            if !isGiven && row.members[index].isNeeded(with: action) {
                throw MemberFault.missing.error(naming: row.members[index].name.rawValue)
            }
        }
    }

    private var action: String? {
        guard let given = members.first(where: { $0.name == .action }), case .text(let action) = given.value else {
            return nil
        }
        return action
    }
}
