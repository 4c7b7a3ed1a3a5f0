/// A JSON value that remembers where in its text it stood.
package struct JSONValue: Sendable, Equatable {
    /// What a value is.
    package enum Content: Sendable, Equatable {
        case null
        case bool(Bool)
        /// A number written without fraction and exponent, within ``JSONLimits/exactIntegers``; not `-0`.
        case integer(Int)
        /// Every other number; finite.
        case number(Double)
        case string(String)
        case array([JSONValue])
        /// The members in the order of the text; no name occurs twice.
        case object([Member])
    }

    /// A name and its value.
    package struct Member: Sendable, Equatable {
        package let name: String
        let nameHash: UInt64
        /// The line, from 1, that the name stands on.
        package let line: Int
        package let value: JSONValue
    }

    package let content: Content
    /// The line of the text, from 1, that the value begins on.
    package let line: Int
    /// Its bytes in the text, with the quotes or brackets.
    package let range: Range<Int>

    /// The member of that name, compared by its bytes, when this is an object that has it.
    package subscript(name: String) -> JSONValue? {
        guard case .object(let members) = content else { return nil }
        return members.first { $0.name.utf8.elementsEqual(name.utf8) }?.value
    }

    /// The nearest double when this is a number, however it is written.
    package var number: Double? {
        switch content {
        case .integer(let integer): Double(integer)
        case .number(let number): number
        default: nil
        }
    }

    /// What a person would call the kind of this value.
    package var kindName: String {
        switch content {
        case .null: "null"
        case .bool: "true or false"
        case .integer, .number: "a number"
        case .string: "a string"
        case .array: "an array"
        case .object: "an object"
        }
    }
}
