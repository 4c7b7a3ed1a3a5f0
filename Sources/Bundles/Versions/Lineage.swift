/// Where a version came from: the content of its `lineage.json`.
package struct Lineage: Sendable, Equatable, Codable {
    /// The version of the engine's algorithms; models of another are trained again.
    package static let currentEngine = "taiwa-1"

    package let version: Int
    /// The version that was active before.
    package let parent: Int?
    package let engine: String
    package let seed: UInt64
    /// The SHA-256 of every file the version was trained on, by its name in the bundle (`examples.csv`) or, for shared
    /// background text, `background/ja.csv`.
    package let inputs: [String: String]
    /// Whether it passed its exam; a version that did not is never released.
    package let isPassed: Bool
    /// When it was trained, ISO 8601 in UTC.
    package let trainedAt: String

    package init(
        version: Int, parent: Int?, seed: UInt64, inputs: [String: String], isPassed: Bool, trainedAt: String
    ) {
        self.version = version
        self.parent = parent
        engine = Self.currentEngine
        self.seed = seed
        self.inputs = inputs
        self.isPassed = isPassed
        self.trainedAt = trainedAt
    }

    private enum CodingKeys: String, CodingKey {
        case version, parent, engine, seed, inputs
        case isPassed = "passed"
        case trainedAt = "trained_at"
    }
}
