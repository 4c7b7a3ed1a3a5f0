package import Privacy
import SystemCalls

/// Trains on labelled texts, judges others, and keeps what came out and what it cost.
package struct LabelledTextTrial: Sendable {
    /// In the order of the files; those in scope come first.
    package private(set) var outcomes: [TrialOutcome] = []
    /// The threshold on the in-scope score; `nil` where there was nothing to choose it on.
    package private(set) var threshold: Double?
    /// The wall-clock seconds of each training, from masked texts to a model that answers.
    package private(set) var trainSeconds: [Double] = []
    /// The processor seconds of all trainings and threads together.
    package private(set) var trainCPUSeconds = 0.0
    package private(set) var queryTimes = QueryTimes()
    /// The size of each model's file in bytes.
    package private(set) var modelBytes: [Int] = []

    /// The texts to judge, and what they are.
    private struct Question {
        let text: MaskedText
        let gold: String?
    }

    /// Trains on one file and judges another.
    ///
    /// - Parameters:
    ///   - validation: what the threshold is chosen on; without one it is the model's own, if it has one.
    ///   - report: called with the share done, 0 to 1, from any thread.
    package init(
        training rows: [LabelledTextSheet.Row], with trainer: LabelledTextTrainer, test: [LabelledTextSheet.Row],
        outOfScope: [MaskedText], validation: RejectionSheet?, report: @escaping @Sendable (Double) -> Void = { _ in }
    ) throws {
        let model = train(on: rows, with: trainer) { report(Double($0) / Double(LabelledTextTrainer.steps)) }
        threshold = validation.flatMap { $0.threshold(of: model) } ?? model.ownThreshold
        outcomes = judge(Self.questions(test, outOfScope), with: model, fewestTimes: QueryTimes.fewest)
        modelBytes = [try model.fileBytes().count]
    }

    /// Judges every row by a model trained without the row's fold, and every text out of scope by one of the models in
    /// turn; there is no threshold, since scores of different models need not be comparable.
    ///
    /// - Parameters:
    ///   - folds: from 2 on.
    package init(
        crossValidating sheet: LabelledTextSheet, folds count: Int, with trainer: LabelledTextTrainer, seed: UInt64,
        outOfScope: [MaskedText], report: @escaping @Sendable (Double) -> Void = { _ in }
    ) throws {
        let folds = StratifiedFolds(of: sheet.rows.map(\.label), count: count, seed: seed).folds
        let parts = try (0..<count).map { fold in
            let part = sheet.rows.indices.filter { folds[$0] != fold }.map { sheet.rows[$0] }
            guard Set(part.lazy.map(\.label)).count > 1 else {
                throw LabelledTextError(path: sheet.path, .foldWithOneLabel(fold: fold + 1, of: count))
            }
            return part
        }
        let steps = Double(count * LabelledTextTrainer.steps)
        var inScope = [TrialOutcome?](repeating: nil, count: sheet.rows.count)
        var outside = [TrialOutcome?](repeating: nil, count: outOfScope.count)
        for (fold, part) in parts.enumerated() {
            let model = train(on: part, with: trainer) {
                report(Double(fold * LabelledTextTrainer.steps + $0) / steps)
            }
            let places = sheet.rows.indices.filter { folds[$0] == fold }
            let outsidePlaces = outOfScope.indices.filter { $0 % count == fold }
            let judged = judge(
                Self.questions(places.map { sheet.rows[$0] }, outsidePlaces.map { outOfScope[$0] }), with: model,
                fewestTimes: QueryTimes.fewest / count + 1)
            for (place, outcome) in zip(places, judged) { inScope[place] = outcome }
            for (place, outcome) in zip(outsidePlaces, judged.dropFirst(places.count)) { outside[place] = outcome }
            modelBytes.append(try model.fileBytes().count)
        }
        outcomes = (inScope + outside).compactMap(\.self)
    }

    private mutating func train(
        on rows: [LabelledTextSheet.Row], with trainer: LabelledTextTrainer, report: @escaping @Sendable (Int) -> Void
    ) -> LabelledTextModel {
        let before = ResourceUsage.current
        let clock = ContinuousClock()
        let start = clock.now
        let model = trainer.train(on: rows, report: report)
        trainSeconds.append(start.duration(to: clock.now) / .seconds(1))
        trainCPUSeconds += ResourceUsage.current.cpuSeconds - before.cpuSeconds
        return model
    }

    /// The pass that judges is also the warm-up of the passes that are timed.
    private mutating func judge(
        _ questions: [Question], with model: LabelledTextModel, fewestTimes: Int
    ) -> [TrialOutcome] {
        var model = model
        let outcomes = questions.map {
            TrialOutcome(text: $0.text, gold: $0.gold, judgement: model.judge($0.text))
        }
        queryTimes.measure(questions, fewest: fewestTimes) { _ = model.judge($0.text) }
        return outcomes
    }

    private static func questions(_ rows: [LabelledTextSheet.Row], _ outOfScope: [MaskedText]) -> [Question] {
        rows.map { Question(text: $0.text, gold: $0.label) } + outOfScope.map { Question(text: $0, gold: nil) }
    }
}
