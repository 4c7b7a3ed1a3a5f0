import Privacy

extension SpanReport: Encodable {
    private enum CodingKeys: String, CodingKey {
        case texts, kinds, total
        case fullyMasked = "fully_masked"
        case falselyMasked = "falsely_masked"
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(texts, forKey: .texts)
        try container.encode(fullyMasked, forKey: .fullyMasked)
        try container.encode(falselyMasked, forKey: .falselyMasked)
        try container.encode(total, forKey: .total)
        try container.encode(
            Dictionary(uniqueKeysWithValues: kinds.map { ($0.kind.rawValue, $0.figures) }), forKey: .kinds)
    }
}

extension SpanReport.Figures: Encodable {
    private enum CodingKeys: String, CodingKey {
        case gold, found, exact, overlapping, masked
        case anyKind = "any_kind"
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(gold, forKey: .gold)
        try container.encode(found, forKey: .found)
        try container.encode(exact, forKey: .exact)
        try container.encode(overlapping, forKey: .overlapping)
        try container.encode(anyKind, forKey: .anyKind)
        try container.encode(masked, forKey: .masked)
    }
}
