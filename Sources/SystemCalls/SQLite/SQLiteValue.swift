/// A value that is bound to a parameter of a statement.
package enum SQLiteValue: Sendable, Equatable {
    case null
    case integer(Int)
    case real(Double)
    case text(String)
    case bytes([UInt8])

    package static func integer(_ value: Int?) -> SQLiteValue { value.map { .integer($0) } ?? .null }
    package static func real(_ value: Double?) -> SQLiteValue { value.map { .real($0) } ?? .null }
    package static func text(_ value: String?) -> SQLiteValue { value.map { .text($0) } ?? .null }
}
