import Bundles
import Dialogue
import Training

/// What became of one bundle's training.
struct TrainingResult: Encodable {
    let bundle: String
    let version: Int
    let run: String
    let state: VersionState
    let answers: Int
    let examples: Int
    let modelBytes: Int
    let sha256: String
    let seconds: Double
    let exam: EvaluationReport
    let gate: GateReport

    init(_ version: BundleTrainer.Version, of domain: DomainName) {
        bundle = domain.rawValue
        self.version = version.number
        run = version.lineage.run
        state = version.state
        answers = version.draft.knowledge.answers.count
        examples = version.draft.knowledge.exampleCount
        modelBytes = version.draft.modelBytes.count
        sha256 = version.lineage.modelSHA256 ?? ""
        seconds = version.lineage.seconds
        exam = version.draft.evaluation.report
        gate = version.gate
    }

    private enum CodingKeys: String, CodingKey {
        case bundle, version, run, state, released, answers, examples, seconds, exam, gate
        case modelBytes = "model_bytes"
        case sha256 = "model_sha256"
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(bundle, forKey: .bundle)
        try container.encode(version, forKey: .version)
        try container.encode(run, forKey: .run)
        try container.encode(state, forKey: .state)
        try container.encode(state == .active, forKey: .released)
        try container.encode(answers, forKey: .answers)
        try container.encode(examples, forKey: .examples)
        try container.encode(modelBytes, forKey: .modelBytes)
        try container.encode(sha256, forKey: .sha256)
        try container.encode(seconds, forKey: .seconds)
        try container.encode(exam, forKey: .exam)
        try container.encode(gate, forKey: .gate)
    }
}

extension VersionState {
    /// As tables name it.
    var shown: String { rawValue.replacing("_", with: " ") }
}
