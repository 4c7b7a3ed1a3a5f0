import Bundles
import Dialogue
import Foundation
import Learning
import Privacy
import Training

/// Whether a confidence keeps its meaning: the same questions asked of a bundle before and after it grew from 30 to 60
/// answers (40 where a bundle has no more), was trained with another seed, or lost a tenth of its examples.
struct StabilityBenchmark: BundleBenchmark {
    let name = "stability"
    let summary = """
        absolute change of a question's confidence, in hundredths: median, 90th percentile, mean with sign; and the share of
        questions that pass 0.6
        """

    private static let few = 30
    private static let many = 60
    /// How often the answers are drawn; each draw has its own seeds.
    private static let draws = 3
    /// What the median must stay below.
    private static let mostMoved = 0.1

    /// A change that a bundle goes through; growth is to as many answers as there are, 60 at most.
    private enum Change: String, CaseIterable {
        case growth = "from 30 answers on"
        case seed = "another seed"
        case examples = "a tenth of the examples left out"
    }

    func run(on bundles: ShippedBundles) throws {
        var figures = Figures(of: "bundle and change", ["questions", "median", "90 %", "drift", "pass 0.6"])
        try PublicLabelStability()?.run(into: &figures)
        for bundle in bundles.all {
            let set = try Self.trainingSet(of: bundle)
            var changes = [Change: ConfidenceChange](minimumCapacity: Change.allCases.count)
            for draw in 1...Self.draws {
                compare(set, of: bundle, background: bundles.background, draw: UInt64(draw), into: &changes)
            }
            for change in Change.allCases {
                guard let moved = changes[change] else { continue }
                moved.add(to: &figures, as: "\(bundle.directory.domain), \(change.rawValue)")
                try WrongResult.check(
                    moved.median < Self.mostMoved,
                    "\(bundle.directory.domain), \(change.rawValue): half of the questions move by \(moved.median)")
            }
        }
        figures.show()
    }

    /// Asks the questions of the same 30 answers of each of four models.
    private func compare(
        _ set: TrainingSet, of bundle: ShippedBundles.Bundle, background: BackgroundCorpus, draw: UInt64,
        into changes: inout [Change: ConfidenceChange]
    ) {
        var random = SplitMix64(seed: draw)
        var order = Array(set.answers.indices)
        random.shuffle(&order)
        let grown = set.without(answers: Set(order.dropFirst(Self.many)), examples: [])
        let (small, _) = set.without(answers: Set(order.dropFirst(Self.few)), examples: [])
        var examples = grown.part.examples.indices.filter { !grown.part.examples[$0].isTitle }
        random.shuffle(&examples)
        let (thinned, _) = grown.part.without(answers: [], examples: Set(examples.prefix(examples.count / 10)))
        let common = Set(small.answers.map(\.id))
        let questions = (bundle.exam.questions + bundle.evaluation.questions).filter { question in
            question.expected.map(common.contains) ?? false
        }
        func confidences(_ set: TrainingSet, seed: UInt64) -> [Double] {
            let lines = background.lines(in: set.languages)
            let folds = CrossFitting(set, background: lines, seed: seed, threads: 2) { _ in }
            var scorer = AnswerScorer(
                knowledge: folds.fitted(KnowledgeBuilder(seed: seed, threads: 2).knowledge(from: set)))
            return questions.map { scorer.score($0.text)?.confidence ?? 0 }
        }
        let whole = confidences(grown.part, seed: draw)
        changes[.growth, default: ConfidenceChange()].compare(confidences(small, seed: draw), with: whole)
        changes[.seed, default: ConfidenceChange()].compare(whole, with: confidences(grown.part, seed: draw + 1000))
        changes[.examples, default: ConfidenceChange()].compare(whole, with: confidences(thinned, seed: draw))
    }

    private static func trainingSet(of bundle: ShippedBundles.Bundle) throws -> TrainingSet {
        let languages = bundle.draft.profile.languages
        let redactor = Redactor(masker: PatternMasker())
        let answers = try AnswerSheet(path: bundle.directory.answersPath, languages: languages).answers
        let sheet = try ExampleSheet(path: bundle.directory.examplesPath, answers: answers, redactor: redactor)
        return TrainingSet(languages: languages, answers: answers, sheet: sheet, redactor: redactor)
    }
}
