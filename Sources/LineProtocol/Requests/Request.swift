/// One request, all of it checked against the grammar and its verb's row of ``VerbTable``.
package struct Request: Sendable, Equatable {
    /// A member's value.
    package enum Value: Sendable, Equatable {
        case text(String)
        case integer(Int)
    }

    /// A member and its value.
    package struct GivenMember: Sendable, Equatable {
        package let name: Member
        package let value: Value
    }

    package let id: RequestID?
    package let verb: Verb
    /// The members but `op` and `id`, in the order they came in; none twice.
    package let members: [GivenMember]

    /// Reads a line.
    ///
    /// - Parameters:
    ///   - line: without its line feed and the carriage return before that.
    /// - Returns: `nil` for an empty line, which has no reply.
    package static func parse(_ line: borrowing Span<UInt8>) throws(RefusedLine) -> Request? {
        if line.isEmpty { return nil }
        var draft = RequestDraft()
        do throws(ProtocolError) {
            return try draft.request(readFrom: copy line)
        } catch {
            if ForeignProtocol.isSpoken(in: line) {
                throw RefusedLine(ProtocolError(.notProtocol))
            }
            throw RefusedLine(error, id: draft.id, verb: draft.row?.verb)
        }
    }

    /// A member's text; `nil` where it is not given or a number.
    package func text(_ name: Member) -> String? {
        for index in members.indices where members[index].name == name {
            if case .text(let text) = members[index].value { return text }
        }
        return nil
    }

    /// A member's number; `nil` where it is not given or a text.
    package func integer(_ name: Member) -> Int? {
        for index in members.indices where members[index].name == name {
            if case .integer(let integer) = members[index].value { return integer }
        }
        return nil
    }
}
