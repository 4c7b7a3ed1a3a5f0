package import Bundles
package import Dialogue
import TextAnalysis

/// What would likely mend a group: its lines become examples of an answer that there is, or a new answer is written.
package struct LikelyFix: Sendable, Equatable {
    package enum Kind: Sendable, Equatable {
        case attach(AnswerID, title: String)
        case newAnswer
    }

    /// A line of the group that is nearly the same as an example.
    package struct Duplicate: Sendable, Equatable {
        package let line: String
        package let example: String
        package let answer: AnswerID
        /// 0 to 1.
        package let similarity: Double
        /// Whether the example belongs to another answer than the suggested one.
        package let isContradictory: Bool
    }

    package let kind: Kind
    /// The probability that ``kind`` is right, 0 to 1.
    package let confidence: Double
    /// One sentence.
    package let why: String
    package let whyJapanese: String
    /// The likest first; of each line and answer one.
    package let duplicates: [Duplicate]
    /// The other answers that came near, the likeliest first.
    package let runnersUp: [NewAlert.NearAnswer]

    /// From which similarity a line is nearly the same as an example.
    private static let nearlySame = 0.8
    private static let mostRunnersUp = 3

    /// The likely fix of a group.
    ///
    /// - Parameters:
    ///   - lines: masked lines of the group, in any order; repeated ones count once.
    package init(of lines: [String], in bundle: LoadedBundle) {
        self.init(of: lines, with: bundle.pipeline, over: bundle.knowledge)
    }

    /// The likely fix of a group, given what its bundle judges with.
    package init(
        of lines: [String], with pipeline: Pipeline, over knowledge: Knowledge, model: FixModel = .standard
    ) {
        let search = FixSearch(lines, with: pipeline, over: knowledge)
        let language =
            Language.written(in: NormalizedText(search.lines.joined(separator: " "))) ?? knowledge.languages[0]
        func title(_ id: AnswerID, in language: Language) -> String {
            knowledge.index(of: id).map { knowledge.answers[$0].wording(in: language).title } ?? id.rawValue
        }
        let best = search.candidates.first
        let attaching = best.map { model.nearest($0.evidence) } ?? 0
        let adding = best.map { model.missing($0.evidence) } ?? 1
        let isAttached = attaching >= adding
        if let best, isAttached {
            kind = .attach(best.answer, title: title(best.answer, in: language))
        } else {
            kind = .newAnswer
        }
        confidence = max(attaching, adding)
        let reason = FixReason(
            best, isAttached: isAttached, lineCount: search.lines.count,
            english: best.map { title($0.answer, in: .english) } ?? "",
            japanese: best.map { title($0.answer, in: .japanese) } ?? "")
        why = reason.english
        whyJapanese = reason.japanese
        duplicates = Self.duplicates(among: search.neighbours, suggested: isAttached ? best?.answer : nil)
        runnersUp = search.candidates.dropFirst(isAttached ? 1 : 0).prefix(Self.mostRunnersUp).map {
            NewAlert.NearAnswer(answer: $0.answer, title: title($0.answer, in: language), share: $0.share)
        }
    }

    private static func duplicates(
        among neighbours: [FixSearch.Neighbour], suggested: AnswerID?
    ) -> [Duplicate] {
        var seen: Set<String> = []
        return neighbours.filter { $0.similarity >= nearlySame }
            .sorted { ($1.similarity, $0.line, $0.example) < ($0.similarity, $1.line, $1.example) }
            .filter { seen.insert("\($0.line)\u{0}\($0.answer.rawValue)").inserted }
            .map {
                Duplicate(
                    line: $0.line, example: $0.example, answer: $0.answer, similarity: min($0.similarity, 1),
                    isContradictory: $0.answer != suggested)
            }
    }
}
