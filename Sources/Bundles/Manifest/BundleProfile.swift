public import Dialogue
public import Privacy
public import TextAnalysis

/// What people see of a bundle, and how it is to be served; part of each version, so that a conversation finishes with
/// the texts it began with.
public struct BundleProfile: Sendable, Equatable, Codable {
    /// What the domain is called, by language.
    public let title: [Language: String]
    /// The languages it answers in, the main one first.
    public let languages: [Language]
    package let texts: [Language: [Phrases.Key: String]]
    /// The implementation of each stage.
    public let stages: StageNames
    /// Thresholds that replace the trained ones.
    package let answerThreshold: Double?
    package let offerThreshold: Double?
    package let closeness: Double?
    /// `nil` where it is the standard one, so that versions without any can be read.
    private let ownPrivacy: MaskingPolicy?

    /// What becomes of the personal information in what is said to the bundle and in its sheets.
    public var privacy: MaskingPolicy { ownPrivacy ?? .standard }

    package init(
        title: [Language: String], languages: [Language], texts: [Language: [Phrases.Key: String]],
        stages: StageNames, answerThreshold: Double?, offerThreshold: Double?, closeness: Double?,
        privacy: MaskingPolicy = .standard
    ) {
        self.title = title
        self.languages = languages
        self.texts = texts
        self.stages = stages
        self.answerThreshold = answerThreshold
        self.offerThreshold = offerThreshold
        self.closeness = closeness
        ownPrivacy = privacy == .standard ? nil : privacy
    }

    /// What masks for the bundle: its masker with its policy.
    package func redactor(from catalog: StageCatalog) throws(UnknownStageError) -> Redactor {
        try catalog.redactor(named: stages.masker, policy: privacy)
    }

    /// What masks for a bundle whose stages are all in the catalogue.
    ///
    /// - Throws: ``BundleError`` that names the manifest where one is not.
    package func redactor(
        from catalog: StageCatalog, for directory: BundleDirectory
    ) throws(BundleError) -> Redactor {
        do {
            try catalog.check(stages)
            return try redactor(from: catalog)
        } catch {
            throw BundleError(path: directory.manifestPath, .badStage(error.description))
        }
    }

    /// What to say around the answers in a language: the bundle's own words where it has them.
    public func phrases(in language: Language) -> Phrases {
        Phrases(language: language, replacing: texts[language] ?? [:])
    }

    /// Trained thresholds with the manifest's own put in.
    package func thresholds(over trained: Thresholds) -> Thresholds {
        Thresholds(
            answer: answerThreshold ?? trained.answer, offer: offerThreshold ?? trained.offer,
            closeness: closeness ?? trained.closeness)
    }

    private enum CodingKeys: String, CodingKey {
        case title, languages, texts, stages
        case answerThreshold = "answer_threshold"
        case offerThreshold = "offer_threshold"
        case closeness
        case ownPrivacy = "privacy"
    }
}

extension Language: CodingKeyRepresentable {}
extension Phrases.Key: Codable, CodingKeyRepresentable {}
