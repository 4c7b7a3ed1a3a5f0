package import Dialogue
import Learning
package import Privacy
import SystemCalls
import TextAnalysis

/// Fits the later stages on questions that the earlier stages have not seen.
///
/// The answers are dealt into five groups and every answer's examples into five folds. For each fold a model is trained
/// without that group of answers and without that fold of the others' examples. The held-out examples of known answers
/// show how right the model is; *all* examples of the left-out answers are near misses, questions from the bundle's own
/// world that this model must not answer; background text adds questions from other worlds. So what is learnt holds for
/// new questions, and no list of forbidden words is needed.
package struct CrossFitting: Sendable {
    static let foldCount = 5
    /// With this many held-out questions there is no need for the other folds: what is fitted has some forty numbers.
    static let enoughQuestions = 2000
    /// How much near misses and background lines weigh together, each half, against all answerable questions: the mixture
    /// of questions that confidences refer to. Chosen on the exams of the shipped bundles: with half of it more questions
    /// without an answer are answered, with twice of it fewer with one.
    static let unanswerableWeight = 0.4

    private let set: TrainingSet
    private let builder: KnowledgeBuilder
    private let parts: LearnerParts
    private let folds: [Fold]

    /// A question that one fold's model has not seen.
    private struct HeldOut: Sendable {
        let utterance: MaskedUtterance
        /// The right answer in the fold's model; `nil` when it has none.
        let answer: Int?
        let weight: Double
    }

    private struct Fold: Sendable {
        let knowledge: Knowledge
        let questions: [HeldOut]
    }

    /// Trains the folds' models.
    ///
    /// - Parameters:
    ///   - report: called with the number of folds done, from any thread.
    package init(
        _ set: TrainingSet, background: [MaskedText], seed: UInt64, threads: Int, parts: LearnerParts = .all,
        report: @escaping @Sendable (Int) -> Void
    ) {
        let parts = parts.intersection(set.teachableParts)
        self.set = set
        self.parts = parts
        builder = KnowledgeBuilder(seed: seed, threads: 1, parts: parts)
        let plan = Plan(set, seed: seed)
        let lines = background.map(MaskedUtterance.init)
        let done = Counter()
        folds = (0..<plan.foldsNeeded).concurrentMap(threads: threads) { [builder] index in
            let fold = Self.fold(index, of: plan, set: set, background: lines, builder: builder)
            report(done.increment())
            return fold
        }
    }

    /// The fitted knowledge: `knowledge` with blend, fusion and sufficiency.
    package func fitted(_ knowledge: Knowledge) -> Knowledge { judged(knowledge).knowledge }

    /// The fitted knowledge, and what it says of the questions that were held out.
    package func judged(_ knowledge: Knowledge) -> JudgedFit {
        let blend = blend()
        let fusion = fusion(with: blend)
        let rankings = rankings(with: blend, fusion: fusion)
        let sufficiency = SufficiencyModel(fitting: rankings.map(\.outcome))
        return JudgedFit(
            knowledge: knowledge.with(blend: blend, fusion: fusion, sufficiency: sufficiency),
            questions: rankings.filter { $0.outcome.weight > 0 }.map { $0.judged(by: sufficiency) })
    }

    private func blend() -> IntentBlend {
        IntentBlend(
            fitting: folds.flatMap { fold in
                var scores = IntentScores()
                return fold.questions.compactMap { question -> ConditionalLogit.Choice? in
                    guard let answer = question.answer else { return nil }
                    scores.score(fold.knowledge.vocabulary.vector(of: question.utterance.features), by: fold.knowledge)
                    let rows = zip(scores.margins, scores.logits).map { margin, logit in
                        [parts.contains(.linear) ? Double(margin) : 0, parts.contains(.network) ? Double(logit) : 0]
                    }
                    return ConditionalLogit.Choice(candidates: DenseRows(rows, width: 2), chosen: answer)
                }
            }, prior: parts.unfittedBlend)
    }

    private func fusion(with blend: IntentBlend) -> ConditionalLogit {
        let choices = folds.flatMap { fold in
            let knowledge = fold.knowledge.with(blend: blend)
            let classifier = LinearIntentClassifier(knowledge: knowledge)
            let ranker = FusedAnswerRanker(knowledge: knowledge)
            return fold.questions.compactMap { question -> ConditionalLogit.Choice? in
                guard let answer = question.answer else { return nil }
                let vector = knowledge.vocabulary.vector(of: question.utterance.features)
                let ranking = ranker.ranking(of: vector, for: classifier.interpret(question.utterance)).ranking
                return ranking.answers.firstIndex(of: answer).map { place in
                    ConditionalLogit.Choice(
                        candidates: ranking.quantities.keeping(parts.quantities.map(\.rawValue)), chosen: place)
                }
            }
        }
        return ConditionalLogit(fitting: choices, prior: parts.unfittedFusion)
    }

    private func rankings(with blend: IntentBlend, fusion: ConditionalLogit) -> [HeldOutRanking] {
        folds.flatMap { fold in
            let knowledge = fold.knowledge.with(blend: blend, fusion: fusion)
            let classifier = LinearIntentClassifier(knowledge: knowledge)
            let ranker = FusedAnswerRanker(knowledge: knowledge)
            return fold.questions.compactMap { question -> HeldOutRanking? in
                HeldOutRanking(
                    ranker.rank(classifier.interpret(question.utterance)),
                    expected: question.answer.map { knowledge.answers[$0].id }, weight: question.weight)
            }
        }
    }

    private static func fold(
        _ index: Int, of plan: Plan, set: TrainingSet, background: [MaskedUtterance], builder: KnowledgeBuilder
    ) -> Fold {
        let leftOut = Set(set.answers.indices.filter { plan.groups[$0] == index })
        let heldOut = Set(set.examples.indices.filter { plan.folds[$0] == index })
        let (part, places) = set.without(answers: leftOut, examples: heldOut)
        let answerable = heldOut.sorted().compactMap { example in
            places[set.examples[example].answer].map { (set.examples[example].utterance, $0) }
        }
        let nearMisses = set.examples.filter { leftOut.contains($0.answer) && set.isQuestion($0) }.map(\.utterance)
        let elsewhere = background.enumerated().filter { $0.offset % foldCount == index }.map(\.element)
        let share = unanswerableWeight / (elsewhere.isEmpty ? 1 : 2) * Double(answerable.count)
        let questions =
            answerable.map { HeldOut(utterance: $0.0, answer: $0.1, weight: 1) }
            + nearMisses.map { HeldOut(utterance: $0, answer: nil, weight: share / Double(nearMisses.count)) }
            + elsewhere.map { HeldOut(utterance: $0, answer: nil, weight: share / Double(elsewhere.count)) }
        return Fold(knowledge: builder.knowledge(from: part), questions: questions)
    }
}

extension CrossFitting {
    /// Which group each answer is in, and which fold each example; titles are in none.
    private struct Plan: Sendable {
        let groups: [Int]
        let folds: [Int?]
        /// How many of the folds give enough questions.
        let foldsNeeded: Int

        init(_ set: TrainingSet, seed: UInt64) {
            var random = SplitMix64(seed: seed)
            var order = Array(set.answers.indices)
            random.shuffle(&order)
            var groups = [Int](repeating: 0, count: set.answers.count)
            for (place, answer) in order.enumerated() { groups[answer] = place % foldCount }
            self.groups = groups
            var folds = [Int?](repeating: nil, count: set.examples.count)
            for answer in set.answers.indices {
                var examples = set.examples.indices.filter {
                    set.examples[$0].answer == answer && set.isQuestion(set.examples[$0])
                }
                random.shuffle(&examples)
                for (place, example) in examples.enumerated() { folds[example] = (place + answer) % foldCount }
            }
            self.folds = folds
            let heldOut = folds.count { $0 != nil } * (foldCount - 1) / (foldCount * foldCount)
            foldsNeeded = min(foldCount, (enoughQuestions + heldOut - 1) / max(heldOut, 1))
        }
    }
}
