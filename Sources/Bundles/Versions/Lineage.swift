/// Where a version came from: the content of its `lineage.json`.
package struct Lineage: Sendable, Equatable, Encodable {
    /// The version of the engine's algorithms; models of another are trained again.
    package static let currentEngine = "taiwa-1"

    /// What tells the training apart from every other, of whatever bundle: `r_3f9a2c41d0`.
    package var run: String
    package var version: Int
    /// The version that was active before.
    package var parent: Int?
    package var engine = currentEngine
    package var seed: UInt64
    /// The SHA-256 of every file the version was trained on, by its name in the bundle (`examples.csv`) or, for shared
    /// background text, `background/ja.csv`.
    package var inputs: [String: String]
    /// The SHA-256 of those kept sheets in which something had to be masked, by name; the others are kept byte for byte.
    package var maskedSheets: [String: String] = [:]
    /// The SHA-256 of the model file in hexadecimal; `nil`, as the next, in lineages from before it was kept.
    package var modelSHA256: String?
    /// The length of the model file in bytes.
    package var modelBytes: Int?
    /// Whether it passed its gate; a version that did not is never released.
    package var isPassed: Bool
    /// Who had it trained.
    package var by: String?
    /// Why, masked.
    package var reason: String?
    package var tags: [String] = []
    /// When training began and ended, ISO 8601 in UTC.
    package var startedAt: String
    package var trainedAt: String
    /// How long training took.
    package var seconds: Double
    /// Figures by name: `accuracy`, `macro_f1`, `calibration_error`, …
    package var metrics: [String: Double]

    /// The lineage of a version without a number yet.
    package init(
        run: String, seed: UInt64, inputs: [String: String], isPassed: Bool, startedAt: String, trainedAt: String,
        seconds: Double, metrics: [String: Double] = [:]
    ) {
        self.run = run
        version = 0
        self.seed = seed
        self.inputs = inputs
        self.isPassed = isPassed
        self.startedAt = startedAt
        self.trainedAt = trainedAt
        self.seconds = seconds
        self.metrics = metrics
    }

    enum CodingKeys: String, CodingKey {
        case run, version, parent, engine, seed, inputs, by, reason, tags, seconds, metrics
        case maskedSheets = "masked_sheets"
        case modelSHA256 = "model_sha256"
        case modelBytes = "model_bytes"
        case isPassed = "passed"
        case startedAt = "started_at"
        case trainedAt = "trained_at"
    }
}
