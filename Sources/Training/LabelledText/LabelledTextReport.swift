package import Learning
import SystemCalls

/// The figures of a trial on labelled texts; shares are 0 to 1, and what cannot be had is `nil`.
package struct LabelledTextReport: Sendable {
    /// Which texts the figures are over.
    package enum Basis: String, Sendable, Encodable {
        case test
        /// The rows that the threshold was chosen on, if one was.
        case valid
        case crossValidation = "cross_validation"
    }

    package let measuredOn: Basis
    /// How many texts in scope were judged.
    package let inScopeCount: Int
    package let outOfScopeCount: Int
    /// The share of texts in scope whose best label is right, nothing rejected.
    package let inScopeAccuracy: Double?
    /// The mean F1 over the labels of the texts in scope, nothing rejected.
    package let macroF1: Double?
    /// How well the score tells texts in scope from those out of it; `nil` without the latter.
    package let outOfScope: OutOfScopeCurve?
    /// The score from which a text is accepted.
    package let threshold: Double?
    /// The share of texts out of scope that are rejected.
    package let outOfScopeRecall: Double?
    /// The share of texts in scope that are accepted and whose best label is right.
    package let inScopeAccuracyAfterRejection: Double?
    /// Of the confidence, over the texts in scope.
    package let calibrationError: Double?
    /// Of the confidence times the probability of being in scope, over all texts, those out of scope never right.
    package let calibrationErrorWithOutOfScope: Double?
    /// The area under the risk-coverage curve of the confidence, over the texts in scope.
    package let riskCoverageArea: Double?
    /// The wall-clock seconds of each training.
    package let trainSeconds: [Double]
    package let trainCPUSeconds: Double
    /// `nil` where nothing was timed.
    package let queryMicrosMedian: Double?
    package let queryMicros99: Double?
    package let queryCount: Int
    /// The size of the model's file; the mean of several models.
    package let modelBytes: Int
    /// The most memory the process had at once until the report was made.
    package let peakResidentBytes: Int

    package init(_ trial: LabelledTextTrial, measuredOn: Basis) {
        self.measuredOn = measuredOn
        let inScope = trial.outcomes.filter { $0.gold != nil }
        let outside = trial.outcomes.filter { $0.gold == nil }
        inScopeCount = inScope.count
        outOfScopeCount = outside.count
        inScopeAccuracy = Self.share(of: inScope) { $0.isRight }
        macroF1 = MacroF1(inScope.map { ($0.gold ?? "", $0.judgement.label) })?.value
        outOfScope = OutOfScopeCurve(
            inScope: inScope.map(\.judgement.inScopeScore), outOfScope: outside.map(\.judgement.inScopeScore))
        let threshold = trial.threshold
        self.threshold = threshold
        outOfScopeRecall = threshold.flatMap { threshold in
            Self.share(of: outside) { $0.judgement.inScopeScore < threshold }
        }
        inScopeAccuracyAfterRejection = threshold.flatMap { threshold in
            Self.share(of: inScope) { $0.isRight && $0.judgement.inScopeScore >= threshold }
        }
        let grades = inScope.map { GradedConfidence(confidence: $0.judgement.confidence, isRight: $0.isRight) }
        calibrationError = ExpectedCalibrationError(grades)?.value
        calibrationErrorWithOutOfScope =
            outside.isEmpty
            ? nil
            : ExpectedCalibrationError(
                trial.outcomes.map {
                    GradedConfidence(confidence: $0.judgement.overallConfidence, isRight: $0.isRight)
                })?.value
        riskCoverageArea = RiskCoverageCurve(grades).area
        trainSeconds = trial.trainSeconds
        trainCPUSeconds = trial.trainCPUSeconds
        queryMicrosMedian = trial.queryTimes.percentile(0.5)
        queryMicros99 = trial.queryTimes.percentile(0.99)
        queryCount = trial.queryTimes.micros.count
        modelBytes = trial.modelBytes.reduce(0, +) / Swift.max(trial.modelBytes.count, 1)
        peakResidentBytes = ResourceUsage.current.peakResidentBytes
    }

    private static func share(of outcomes: [TrialOutcome], where isCounted: (TrialOutcome) -> Bool) -> Double? {
        outcomes.isEmpty ? nil : Double(outcomes.count(where: isCounted)) / Double(outcomes.count)
    }
}
