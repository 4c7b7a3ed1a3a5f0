import Learning
import Retrieval
import TextAnalysis

/// What has been taught to one domain: lines with their answers, and the answers that its bundle does not have yet.
///
/// Immutable, and without anything of a version: one book serves all versions of a domain.
package final class LessonBook: Sendable {
    /// By the order in which they were taught.
    package let lessons: [Lesson]
    private let newAnswers: [AnswerID: Answer]
    /// The lessons that are one line, the first taught first.
    private let places: [LineKey: [Int]]
    /// For each lesson its features' hashes, ascending, each once.
    private let features: [[UInt64]]
    private let vocabulary: Vocabulary
    private let index: InvertedIndex
    private let pool = BufferPool { Buffers() }

    private struct Buffers {
        var vector = QueryVector()
        var scores = DocumentScores()
        var similarities: [Float] = []
        var nearest: [Int] = []
    }

    /// How many lessons are looked at closely.
    static let shortlistLength = 6

    /// A book without lessons.
    package static let empty = LessonBook([], answers: [])

    /// - Parameters:
    ///   - lessons: where one line was taught several times, the last counts.
    ///   - answers: those that no version may have yet.
    package init(_ lessons: [Lesson], answers: [Answer]) {
        self.lessons = lessons
        newAnswers = Dictionary(answers.map { ($0.id, $0) }) { _, last in last }
        let lines = lessons.map { MaskedUtterance($0.text) }
        var places: [LineKey: [Int]] = [:]
        for (place, line) in lines.enumerated() {
            if let key = LineKey(line) { places[key, default: []].append(place) }
        }
        self.places = places
        features = lines.map { line in Set(line.features.map(\.hash)).sorted() }
        let vocabulary = Vocabulary(documents: lines.map { $0.features.map(\.hash) })
        self.vocabulary = vocabulary
        index = InvertedIndex(
            "lessons", documents: lines.map { vocabulary.vector(of: $0.features) }, featureCount: vocabulary.count,
            parameters: .questions)
    }

    /// Whether nothing was taught.
    package var isEmpty: Bool { lessons.isEmpty && newAnswers.isEmpty }

    /// An answer that was given with a lesson, by its identifier.
    package func answer(_ id: AnswerID) -> Answer? { newAnswers[id] }

    /// The answers that were given with lessons, by identifier.
    package var answers: [Answer] { newAnswers.values.sorted { $0.id.rawValue < $1.id.rawValue } }

    /// The keys of all lines.
    var keys: some Sequence<LineKey> { places.keys }

    /// The lessons that are a line, the first taught first.
    func lessons(with key: LineKey) -> [Int] { places[key] ?? [] }

    /// The hashes of a lesson's features, ascending, each once.
    func features(of lesson: Int) -> [UInt64] { features[lesson] }

    /// A few lessons that have most in common with an utterance.
    func shortlist(for utterance: MaskedUtterance) -> [Int] {
        guard !lessons.isEmpty else { return [] }
        return pool.withBuffers { buffers in
            vocabulary.weigh(utterance.features, into: &buffers.vector)
            index.similarities(to: buffers.vector, into: &buffers.scores)
            buffers.scores.putTouchedScores(into: &buffers.similarities)
            buffers.similarities.putIndicesOfLargest(Self.shortlistLength, into: &buffers.nearest)
            return buffers.nearest.map { Int(buffers.scores.touched[$0]) }
        }
    }
}
