package import Learning
package import ModelFiles
package import Retrieval
public import TextAnalysis

/// What one version of a bundle knows: its answers and everything that was trained on its examples.
///
/// Immutable and shared by all turns; most of it lies in a mapped file.
public final class Knowledge: Sendable {
    /// The answers; what is trained refers to them by index.
    public let answers: [Answer]
    /// The languages the bundle answers in, the main one first.
    public let languages: [Language]

    package let vocabulary: Vocabulary
    package let classifier: LinearModel
    package let calibration: SoftmaxCalibration
    /// The training examples, masked, and the titles of the answers.
    package let examples: StringTable
    /// For each example the index of its answer.
    package let exampleAnswers: [Int]
    package let exampleIndex: InvertedIndex
    /// For each passage, a sentence of an answer, the index of its answer.
    package let passageAnswers: [Int]
    package let passageIndex: InvertedIndex
    /// For each answer which features occur anywhere in its examples, titles and texts.
    package let answerIndex: InvertedIndex
    package let fusion: ConditionalLogit
    package let sufficiency: SufficiencyModel
    /// From which confidence to answer.
    public let thresholds: Thresholds

    package init(
        answers: [Answer], languages: [Language], vocabulary: Vocabulary, classifier: LinearModel,
        calibration: SoftmaxCalibration, examples: StringTable, exampleAnswers: [Int], exampleIndex: InvertedIndex,
        passageAnswers: [Int], passageIndex: InvertedIndex, answerIndex: InvertedIndex,
        fusion: ConditionalLogit, sufficiency: SufficiencyModel,
        thresholds: Thresholds
    ) {
        self.answers = answers
        self.languages = languages
        self.vocabulary = vocabulary
        self.classifier = classifier
        self.calibration = calibration
        self.examples = examples
        self.exampleAnswers = exampleAnswers
        self.exampleIndex = exampleIndex
        self.passageAnswers = passageAnswers
        self.passageIndex = passageIndex
        self.answerIndex = answerIndex
        self.fusion = fusion
        self.sufficiency = sufficiency
        self.thresholds = thresholds
    }

    /// The same knowledge with other settings of the later stages.
    package func with(
        calibration: SoftmaxCalibration? = nil, fusion: ConditionalLogit? = nil, sufficiency: SufficiencyModel? = nil,
        thresholds: Thresholds? = nil
    ) -> Knowledge {
        Knowledge(
            answers: answers, languages: languages, vocabulary: vocabulary, classifier: classifier,
            calibration: calibration ?? self.calibration, examples: examples, exampleAnswers: exampleAnswers,
            exampleIndex: exampleIndex, passageAnswers: passageAnswers, passageIndex: passageIndex,
            answerIndex: answerIndex,
            fusion: fusion ?? self.fusion, sufficiency: sufficiency ?? self.sufficiency,
            thresholds: thresholds ?? self.thresholds)
    }

    /// The number of training examples, as the sheet has them: the titles, which are learnt from too, do not count.
    public var exampleCount: Int { exampleAnswers.count - answers.reduce(0) { $0 + $1.wordings.count } }

    /// A training example's text, masked.
    public func example(_ index: Int) -> String { examples[index] }
}
