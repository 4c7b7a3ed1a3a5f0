public import Privacy
import TextAnalysis

/// The stage implementations that bundles can name; a program that embeds the library adds its own.
///
/// ```swift
/// var catalog = StageCatalog.standard
/// catalog.addMasker(named: "staff-numbers") { policy in StaffNumberMasker(beside: PatternMasker(policy: policy)) }
/// ```
public struct StageCatalog: Sendable {
    /// Takes the bundle's policy, so that what a masker finds is not what the bundle keeps.
    public typealias MakeMasker = @Sendable (MaskingPolicy) -> any PIIMasker
    public typealias MakeClassifier = @Sendable (Knowledge) -> any IntentClassifier
    public typealias MakeRanker = @Sendable (Knowledge) -> any AnswerRanker
    public typealias MakeDetector = @Sendable (Knowledge) -> any InsufficientAnswerDetector

    private var maskers: [String: MakeMasker] = [:]
    private var classifiers: [String: MakeClassifier] = [:]
    private var rankers: [String: MakeRanker] = [:]
    private var detectors: [String: MakeDetector] = [:]

    /// The built-in stages: `patterns`, `linear`, `fused`, `trained`.
    public static let standard: StageCatalog = {
        var catalog = StageCatalog()
        let names = StageNames.standard
        catalog.addMasker(named: names.masker) { PatternMasker(policy: $0) }
        catalog.addClassifier(named: names.classifier) { LinearIntentClassifier(knowledge: $0) }
        catalog.addRanker(named: names.ranker) { FusedAnswerRanker(knowledge: $0) }
        catalog.addDetector(named: names.detector) { TrainedSufficiencyDetector(knowledge: $0) }
        return catalog
    }()

    /// A catalogue without stages.
    public init() {}

    /// Adds a masker, or replaces the one of that name.
    public mutating func addMasker(named name: String, _ make: @escaping MakeMasker) { maskers[name] = make }

    /// Adds a classifier, or replaces the one of that name.
    public mutating func addClassifier(named name: String, _ make: @escaping MakeClassifier) {
        classifiers[name] = make
    }

    /// Adds a ranker, or replaces the one of that name.
    public mutating func addRanker(named name: String, _ make: @escaping MakeRanker) { rankers[name] = make }

    /// Adds a detector, or replaces the one of that name.
    public mutating func addDetector(named name: String, _ make: @escaping MakeDetector) { detectors[name] = make }

    /// The masker of that name, for a policy.
    public func masker(
        named name: String, policy: MaskingPolicy = .standard
    ) throws(UnknownStageError) -> any PIIMasker {
        try Self.maker(named: name, of: "masker", in: maskers)(policy)
    }

    /// A redactor with the masker of that name, for a policy.
    public func redactor(named name: String, policy: MaskingPolicy) throws(UnknownStageError) -> Redactor {
        Redactor(masker: try masker(named: name, policy: policy), policy: policy)
    }

    /// A pipeline of the named stages over a bundle's knowledge, which masks as a policy says.
    public func pipeline(
        of names: StageNames, over knowledge: Knowledge, policy: MaskingPolicy = .standard
    ) throws(UnknownStageError) -> Pipeline {
        try Pipeline(
            redactor: redactor(named: names.masker, policy: policy),
            classifier: Self.maker(named: names.classifier, of: "classifier", in: classifiers)(knowledge),
            ranker: Self.maker(named: names.ranker, of: "ranker", in: rankers)(knowledge),
            detector: Self.maker(named: names.detector, of: "detector", in: detectors)(knowledge))
    }

    /// Checks that all the named stages are there.
    public func check(_ names: StageNames) throws(UnknownStageError) {
        _ = try Self.maker(named: names.masker, of: "masker", in: maskers)
        _ = try Self.maker(named: names.classifier, of: "classifier", in: classifiers)
        _ = try Self.maker(named: names.ranker, of: "ranker", in: rankers)
        _ = try Self.maker(named: names.detector, of: "detector", in: detectors)
    }

    private static func maker<Make>(
        named name: String, of stage: String, in makers: [String: Make]
    ) throws(UnknownStageError) -> Make {
        guard let make = makers[name] else {
            throw UnknownStageError(stage: stage, name: name, known: makers.keys.sorted())
        }
        return make
    }
}

/// A bundle names a stage that no one has put into the catalogue.
public struct UnknownStageError: Error, Equatable, CustomStringConvertible {
    /// `masker`, `classifier`, `ranker` or `detector`.
    public let stage: String
    public let name: String
    /// The names there are.
    public let known: [String]

    public var description: String {
        "unknown \(stage)\(NearestName.mention(of: name, among: known)); known: \(known.joined(separator: ", "))"
    }
}
