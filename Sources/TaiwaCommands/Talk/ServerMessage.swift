import StrictJSON

/// A line that a server of the line protocol sent, read.
struct ServerMessage {
    /// What a line is.
    enum Kind: Equatable {
        case greeting
        case reply
        case error(ServerError)
        /// It answers nothing.
        case event(String)
    }

    let kind: Kind
    let members: [JSONValue.Member]
    private let object: JSONValue

    /// Deeper than anything that a server has to say.
    private static let limits = JSONLimits.file(deepest: 32)

    /// `nil` for what no server of this protocol sends.
    init?(_ line: String) {
        guard let object = try? JSONReader.read(Array(line.utf8), Self.limits),
            case .object(let members) = object.content
        else { return nil }
        self.object = object
        self.members = members
        if case .string(let name)? = object["event"]?.content {
            kind = .event(name)
        } else if case .integer? = object["taiwa"]?.content {
            kind = .greeting
        } else if case .bool(let isGood)? = object["ok"]?.content {
            kind = isGood ? .reply : .error(ServerError(object))
        } else {
            return nil
        }
    }

    /// A member that is a text.
    func text(_ name: String) -> String? {
        if case .string(let text)? = object[name]?.content { text } else { nil }
    }

    /// A member that is a number.
    func number(_ name: String) -> Double? { object[name]?.number }

    /// A member that is an array of texts; those of its elements that are.
    func texts(_ name: String) -> [String] {
        guard case .array(let elements)? = object[name]?.content else { return [] }
        return elements.compactMap { if case .string(let text) = $0.content { text } else { nil } }
    }

    /// Whether a version of the protocol is among those of a greeting.
    func speaks(version: Int) -> Bool {
        guard case .array(let versions)? = object["versions"]?.content else { return false }
        return versions.contains { $0.content == .integer(version) }
    }
}
