import StrictJSON

/// A JSON value that was kept as it is, inside another.
struct JSONContent: Encodable {
    private let value: JSONValue

    /// `nil` for what is no JSON.
    init?(_ bytes: [UInt8]) {
        guard let value = try? JSONReader.read(bytes, .file(deepest: 64)) else { return nil }
        self.init(value)
    }

    private init(_ value: JSONValue) { self.value = value }

    func encode(to encoder: any Encoder) throws {
        switch value.content {
        case .array(let values):
            var container = encoder.unkeyedContainer()
            for value in values { try container.encode(JSONContent(value)) }
        case .object(let members):
            var container = encoder.container(keyedBy: Name.self)
            for member in members { try container.encode(JSONContent(member.value), forKey: Name(member.name)) }
        case .null:
            var container = encoder.singleValueContainer()
            try container.encodeNil()
        case .bool(let bool): try Self.encode(bool, to: encoder)
        case .integer(let integer): try Self.encode(integer, to: encoder)
        case .number(let number): try Self.encode(number, to: encoder)
        case .string(let string): try Self.encode(string, to: encoder)
        }
    }

    private static func encode(_ value: some Encodable, to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(value)
    }

    private struct Name: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(_ name: String) { stringValue = name }
        init?(stringValue: String) { self.init(stringValue) }
        init?(intValue: Int) { nil }
    }
}
