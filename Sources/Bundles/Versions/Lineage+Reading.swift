extension Lineage: Decodable {
    /// Reads what earlier programs wrote too: they knew of version, parent, engine, seed, inputs, verdict and time alone.
    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        trainedAt = try container.decode(String.self, forKey: .trainedAt)
        version = try container.decode(Int.self, forKey: .version)
        run = try container.decodeIfPresent(String.self, forKey: .run) ?? ""
        parent = try container.decodeIfPresent(Int.self, forKey: .parent)
        engine = try container.decode(String.self, forKey: .engine)
        seed = try container.decode(UInt64.self, forKey: .seed)
        inputs = try container.decode([String: String].self, forKey: .inputs)
        maskedSheets = try container.decodeIfPresent([String: String].self, forKey: .maskedSheets) ?? [:]
        modelSHA256 = try container.decodeIfPresent(String.self, forKey: .modelSHA256)
        modelBytes = try container.decodeIfPresent(Int.self, forKey: .modelBytes)
        isPassed = try container.decode(Bool.self, forKey: .isPassed)
        by = try container.decodeIfPresent(String.self, forKey: .by)
        reason = try container.decodeIfPresent(String.self, forKey: .reason)
        tags = try container.decodeIfPresent([String].self, forKey: .tags) ?? []
        startedAt = try container.decodeIfPresent(String.self, forKey: .startedAt) ?? trainedAt
        seconds = try container.decodeIfPresent(Double.self, forKey: .seconds) ?? 0
        metrics = try container.decodeIfPresent([String: Double].self, forKey: .metrics) ?? [:]
    }
}
