import Bundles
import Dialogue
import Training

/// What there is to say of one bundle's thresholds.
struct ThresholdsResult: Encodable {
    let bundle: LoadedBundle
    let directory: BundleDirectory
    let isStale: Bool
    /// The one answer that was asked about.
    let chosen: AnswerID?
    let heldOut: ThresholdAdvice
    /// The sheet's path and what it advises; `nil` where the exam could not be asked.
    let sheet: (path: String, advice: ThresholdAdvice)?
    /// The answers, or the one that was asked about.
    let answers: [AnswerAdvice]

    init(
        bundle: LoadedBundle, directory: BundleDirectory, isStale: Bool, chosen: AnswerID?, heldOut: [JudgedQuestion],
        sheet: JudgedSheet?, precision: Double
    ) {
        self.bundle = bundle
        self.directory = directory
        self.isStale = isStale
        self.chosen = chosen
        let advice = ThresholdAdvice(heldOut, of: bundle, precision: precision)
        self.heldOut = advice
        self.sheet = sheet.map { ($0.path, ThresholdAdvice($0.questions, of: bundle, precision: precision)) }
        answers = AnswerAdvice.all(heldOut, of: bundle, following: advice).filter { $0.id == chosen ?? $0.id }
    }

    /// What is advised: for the answer that was asked about, or else for the bundle; `nil` when no threshold gives the
    /// precision.
    var advice: ThresholdCurve.Point? {
        guard chosen != nil, let answer = answers.first else { return heldOut.advised }
        return switch answer.finding {
        case .use(let point): point
        case .tooFew: heldOut.advised
        case .none: nil
        }
    }

    private enum CodingKeys: String, CodingKey {
        case bundle, version, stale, precision, thresholds, sheet, answers
        case heldOut = "held_out"
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(bundle.domain.rawValue, forKey: .bundle)
        try container.encode(bundle.version, forKey: .version)
        try container.encode(isStale, forKey: .stale)
        try container.encode(heldOut.precision, forKey: .precision)
        try container.encode(bundle.knowledge.thresholds, forKey: .thresholds)
        try container.encode(Curve(heldOut, path: nil), forKey: .heldOut)
        try container.encode(sheet.map { Curve($0.advice, path: $0.path) }, forKey: .sheet)
        try container.encode(answers.map { OneAnswer($0, hasPoints: chosen != nil) }, forKey: .answers)
    }

    private struct Curve: Encodable {
        private let advice: ThresholdAdvice
        private let path: String?

        init(_ advice: ThresholdAdvice, path: String?) {
            self.advice = advice
            self.path = path
        }

        private enum CodingKeys: String, CodingKey {
            case path, answerable, unanswerable, now, advised, sure, points
            case unanswerableShare = "unanswerable_share"
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(path, forKey: .path)
            try container.encode(advice.curve.answerable, forKey: .answerable)
            try container.encode(advice.curve.unanswerable, forKey: .unanswerable)
            try container.encode(advice.unanswerableShare, forKey: .unanswerableShare)
            try container.encode(advice.curve.now, forKey: .now)
            try container.encode(advice.advised, forKey: .advised)
            try container.encode(advice.sure, forKey: .sure)
            try container.encode(advice.curve.points, forKey: .points)
        }
    }

    private struct OneAnswer: Encodable {
        private let advice: AnswerAdvice
        private let hasPoints: Bool

        init(_ advice: AnswerAdvice, hasPoints: Bool) {
            self.advice = advice
            self.hasPoints = hasPoints
        }

        private enum CodingKeys: String, CodingKey {
            case id, questions, threshold, finding, now, advised, points
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(advice.id.rawValue, forKey: .id)
            try container.encode(advice.questions, forKey: .questions)
            try container.encode(advice.own, forKey: .threshold)
            try container.encode(advice.curve.now, forKey: .now)
            let (finding, point): (String, ThresholdCurve.Point?) =
                switch advice.finding {
                case .tooFew: ("too_few", nil)
                case .use(let point): ("use", point)
                case .none: ("none", nil)
                }
            try container.encode(finding, forKey: .finding)
            try container.encode(point, forKey: .advised)
            if hasPoints { try container.encode(advice.curve.points, forKey: .points) }
        }
    }
}
