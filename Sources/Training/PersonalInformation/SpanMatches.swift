/// How many spans of two sets have a counterpart in the other set.
package struct SpanMatches: Sendable, Equatable {
    /// Spans that are there.
    package var gold = 0
    /// Those of them that were found.
    package var goldMatched = 0
    /// Spans that were found.
    package var found = 0
    /// Those of them that are there.
    package var foundMatched = 0

    package init() {}

    /// 0 to 1; `nil` when nothing was found.
    package var precision: Double? { found > 0 ? Double(foundMatched) / Double(found) : nil }
    /// 0 to 1; `nil` when nothing is there.
    package var recall: Double? { gold > 0 ? Double(goldMatched) / Double(gold) : nil }

    /// The weighted harmonic mean in which recall counts twice as much as precision (van Rijsbergen 1979), 0 to 1; `nil`
    /// when nothing is there and nothing was found.
    package var f2: Double? {
        guard gold > 0 || found > 0 else { return nil }
        let (precision, recall) = (precision ?? 0, recall ?? 0)
        return precision + recall > 0 ? 5 * precision * recall / (4 * precision + recall) : 0
    }
}

extension SpanMatches: Encodable {
    private enum CodingKeys: String, CodingKey {
        case precision, recall, f2
    }

    /// Encodes figures there are not as `null`, so that every kind has the same names.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(precision, forKey: .precision)
        try container.encode(recall, forKey: .recall)
        try container.encode(f2, forKey: .f2)
    }
}
