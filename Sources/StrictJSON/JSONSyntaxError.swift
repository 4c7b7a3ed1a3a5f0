/// Why a text is not JSON, and where.
package struct JSONSyntaxError: Error, Equatable, CustomStringConvertible {
    /// What is wrong.
    package enum Reason: Sendable, Equatable {
        case notUTF8
        case byteOrderMark
        case endsEarly
        case expected(String)
        case badEscape
        case loneSurrogate
        case controlCharacter
        case nul
        case badNumber
        case integerOutOfRange
        case duplicateName
        case tooManyMembers(limit: Int)
        case tooDeep(limit: Int)
        case trailingText
    }

    package let reason: Reason
    /// The byte at which it shows.
    package let offset: Int
    /// The line, from 1.
    package let line: Int

    /// A phrase in ASCII, without any of the text it is about.
    package var description: String {
        switch reason {
        case .notUTF8: "not UTF-8"
        case .byteOrderMark: "begins with a byte order mark"
        case .endsEarly: "ends in the middle of a value"
        case .expected(let what): "expected \(what)"
        case .badEscape: "unknown escape in a string"
        case .loneSurrogate: "half of a surrogate pair in a string"
        case .controlCharacter: "unescaped control character in a string"
        case .nul: "NUL character in a string"
        case .badNumber: "not a number JSON allows"
        case .integerOutOfRange: "an integer beyond 2^53 - 1"
        case .duplicateName: "a name occurs twice in one object"
        case .tooManyMembers(let limit): "more than \(limit) members in one object"
        case .tooDeep(let limit): "nested deeper than \(limit) levels"
        case .trailingText: "text after the end of the value"
        }
    }
}
