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
    package let linear: LinearModel
    package let network: FeedForwardNetwork
    package let blend: IntentBlend
    /// The training examples, masked, and the titles of the answers.
    package let examples: StringTable
    /// For each example the index of its answer.
    package let exampleAnswers: [Int]
    /// The same in a quarter of the memory, for the loop over the examples that a question is near to.
    package let answerOfExample: [UInt16]
    package let exampleIndex: InvertedIndex
    /// The answers' titles and texts; empty where there are none, or where every answer has examples.
    package let textIndex: AnswerTextIndex
    /// For each answer which features occur anywhere in its examples, titles and texts.
    package let coverageIndex: CoverageIndex
    package let fusion: ConditionalLogit
    package let sufficiency: SufficiencyModel
    private let indices: [AnswerID: Int]
    /// From which confidence to answer.
    public let thresholds: Thresholds

    package init(
        answers: [Answer], languages: [Language], vocabulary: Vocabulary, linear: LinearModel,
        network: FeedForwardNetwork, blend: IntentBlend, examples: StringTable, exampleAnswers: [Int],
        exampleIndex: InvertedIndex,
        textIndex: AnswerTextIndex, coverageIndex: CoverageIndex,
        fusion: ConditionalLogit, sufficiency: SufficiencyModel,
        thresholds: Thresholds
    ) {
        self.answers = answers
        self.languages = languages
        self.vocabulary = vocabulary
        self.linear = linear
        self.network = network
        self.blend = blend
        self.examples = examples
        self.exampleAnswers = exampleAnswers
        answerOfExample = exampleAnswers.map(UInt16.init)
        self.exampleIndex = exampleIndex
        self.textIndex = textIndex
        self.coverageIndex = coverageIndex
        self.fusion = fusion
        self.sufficiency = sufficiency
        self.thresholds = thresholds
        indices = Dictionary(answers.enumerated().map { ($1.id, $0) }) { first, _ in first }
    }

    /// The index of an answer in ``answers``.
    package func index(of id: AnswerID) -> Int? { indices[id] }

    /// The same knowledge with other settings of the later stages.
    package func with(
        blend: IntentBlend? = nil, fusion: ConditionalLogit? = nil, sufficiency: SufficiencyModel? = nil,
        thresholds: Thresholds? = nil
    ) -> Knowledge {
        Knowledge(
            answers: answers, languages: languages, vocabulary: vocabulary, linear: linear,
            network: network, blend: blend ?? self.blend, examples: examples, exampleAnswers: exampleAnswers,
            exampleIndex: exampleIndex, textIndex: textIndex,
            coverageIndex: coverageIndex,
            fusion: fusion ?? self.fusion, sufficiency: sufficiency ?? self.sufficiency,
            thresholds: thresholds ?? self.thresholds)
    }

    /// The number of training examples, as the sheet has them: the titles, which are learnt from too, do not count.
    public var exampleCount: Int { exampleAnswers.count - answers.reduce(0) { $0 + $1.wordings.count } }

    /// What it takes of memory of its own, in bytes: the answers' texts and the tables that are made when it is opened; an estimate.
    package var privateBytes: Int {
        let texts = answers.reduce(0) { sum, answer in
            sum
                + answer.wordings.reduce(Self.bytesAnAnswer) {
                    $0 + Self.bytesAWording + $1.title.utf8.count + $1.text.utf8.count + $1.textWithLink.utf8.count
                }
        }
        return texts + exampleAnswers.count * (MemoryLayout<Int>.stride + MemoryLayout<UInt16>.stride)
    }

    /// An answer without its wordings: its row, its identifier and its place in the table of identifiers.
    private static let bytesAnAnswer = 256
    /// A wording without its characters.
    private static let bytesAWording = 160

    /// A training example's text, masked.
    public func example(_ index: Int) -> String { examples[index] }
}
