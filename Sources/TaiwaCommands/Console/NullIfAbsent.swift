/// A value that is encoded as `null` where there is none, so that every object of a kind has the same names.
@propertyWrapper
struct NullIfAbsent<Value: Encodable>: Encodable {
    var wrappedValue: Value?

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(wrappedValue)
    }
}

extension NullIfAbsent: Sendable where Value: Sendable {}
