public import Privacy

/// The four stages of a turn, one after the other: mask, classify, rank, judge.
///
/// Synchronous, pure and deterministic: the same bundle and text give the same verdict.
public struct Pipeline: Sendable {
    /// What masks before anything else.
    package let redactor: Redactor
    private let classifier: any IntentClassifier
    private let ranker: any AnswerRanker
    private let detector: any InsufficientAnswerDetector
    /// What has been taught since the stages were trained.
    private var lessons: LessonReader?

    /// A pipeline that masks every kind.
    public init(
        masker: any PIIMasker, classifier: any IntentClassifier, ranker: any AnswerRanker,
        detector: any InsufficientAnswerDetector
    ) {
        self.init(redactor: Redactor(masker: masker), classifier: classifier, ranker: ranker, detector: detector)
    }

    /// A pipeline whose redactor masks as its policy says.
    public init(
        redactor: Redactor, classifier: any IntentClassifier, ranker: any AnswerRanker,
        detector: any InsufficientAnswerDetector
    ) {
        self.redactor = redactor
        self.classifier = classifier
        self.ranker = ranker
        self.detector = detector
    }

    /// Takes an utterance through all stages.
    public func run(_ utterance: Utterance) -> Verdict { judge(mask(utterance)) }

    /// The first stage alone, for a text that belongs to no conversation.
    public func mask(_ utterance: Utterance) -> MaskedUtterance {
        mask(utterance, numbering: PlaceholderLedger())
    }

    /// The first stage alone; values that a conversation's ledger knows have their numbers.
    public func mask(_ utterance: Utterance, numbering ledger: PlaceholderLedger) -> MaskedUtterance {
        var ledger = ledger
        return MaskedUtterance(redactor.redact(utterance, numbering: &ledger))
    }

    /// Whether what this pipeline masks is what another masks.
    public func masksAlike(_ other: Pipeline) -> Bool { redactor.isEquivalent(to: other.redactor) }

    /// Whether this pipeline would make of a text what a redactor made of it.
    package func agrees(with redactor: Redactor, on masked: MaskedText) -> Bool {
        self.redactor.agrees(with: redactor, on: masked)
    }

    /// The stages after masking, on what the utterance does not deny by contrast.
    ///
    /// What has been taught since the stages were trained is said last; where nothing was, that costs nothing.
    public func judge(_ utterance: MaskedUtterance) -> Verdict {
        let verdict = detector.judge(ranker.rank(classifier.interpret(utterance.withoutDenied)))
        guard let lessons, !lessons.isSilent else { return verdict }
        return lessons.review(verdict, of: utterance)
    }

    /// The same pipeline over the same knowledge, which consults a shelf of lessons.
    package func consulting(_ shelf: LessonShelf, knowledge: Knowledge) -> Pipeline {
        var pipeline = self
        pipeline.lessons = LessonReader(shelf, knowledge: knowledge, redactor: redactor)
        return pipeline
    }
}
