import StrictJSON

/// A JSON object of a configuration file with the names it may have.
struct ConfigurationObject {
    let members: [JSONValue.Member]
    let value: JSONValue
    private let path: String

    /// - Throws: ``ConfigurationError`` when it is no object or has a member that is not known.
    init(_ value: JSONValue, name: String?, path: String, members known: [String]?) throws(ConfigurationError) {
        self.value = value
        self.path = path
        guard case .object(let members) = value.content else {
            throw ConfigurationError(.file(path, line: value.line), .expected("an object", of: name))
        }
        for member in members {
            if let known, !known.contains(member.name) {
                throw ConfigurationError(.file(path, line: member.line), .unknownName(member.name, known: known))
            }
        }
        self.members = members
    }

    func place(of value: JSONValue) -> ConfigurationError.Place { .file(path, line: value.line) }

    func wrong(_ value: JSONValue, _ name: String, _ expectation: String) -> ConfigurationError {
        ConfigurationError(place(of: value), .expected(expectation, of: name))
    }

    func object(_ value: JSONValue, _ name: String, members: [String]?) throws(ConfigurationError)
        -> ConfigurationObject
    {
        try ConfigurationObject(value, name: name, path: path, members: members)
    }

    func string(_ name: String, _ expectation: String) throws(ConfigurationError) -> String? {
        guard let member = value[name] else { return nil }
        guard case .string(let text) = member.content else { throw wrong(member, name, expectation) }
        return text
    }

    func number(_ name: String, in range: ClosedRange<Int>) throws(ConfigurationError) -> Int? {
        guard let member = value[name] else { return nil }
        guard case .integer(let number) = member.content, range.contains(number) else {
            throw wrong(member, name, "a whole number from \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }

    /// The elements of an array, or the value itself where there is only one.
    func elements(of value: JSONValue) -> [JSONValue] {
        if case .array(let elements) = value.content { elements } else { [value] }
    }
}
