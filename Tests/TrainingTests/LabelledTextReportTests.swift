import Foundation
import Privacy
import TestSupport
import Testing
import TextAnalysis
import Training

/// The trainer, the trial and the report on a small file.
struct LabelledTextReportTests {
    private let directory: TemporaryDirectory
    private let train: LabelledTextSheet
    private let trainer = LabelledTextTrainer(languages: [.english], background: [], seed: 1, threads: 1)

    private static let rows = """
        when do you open\thours
        what are your opening hours\thours
        are you open on sunday\thours
        what time do you close\thours
        how late are you open\thours
        i lost my card\tlost card
        my card was stolen\tlost card
        i cannot find my card\tlost card
        replace a missing card\tlost card
        my library card is gone\tlost card
        book a room\t部屋::予約
        can we reserve a meeting room\t部屋::予約
        is there a room free tomorrow\t部屋::予約
        i want a quiet room\t部屋::予約
        reserve a study room\t部屋::予約

        """

    init() throws {
        directory = try TemporaryDirectory()
        train = try LabelledTextSheet(path: directory.write(Self.rows, to: "train.tsv"), redactor: .standard)
    }

    private func texts(_ lines: String...) -> [MaskedText] { lines.map { Redactor.standard.redact(Utterance($0)) } }

    @Test func `a trained model knows its own rows`() {
        var model = trainer.train(on: train.rows)
        for row in train.rows {
            let judgement = model.judge(row.text)
            #expect(judgement.label == row.label)
            #expect((0...1).contains(judgement.confidence))
            #expect((0...1).contains(judgement.overallConfidence))
            #expect(judgement.inScopeScore.isFinite)
        }
    }

    @Test(arguments: ["a\tx\nb\ty\n", "a\tx\nb\tx\nc\tx\nd\ty\n", "???\tx\n!!!\ty\n", "a\tx\na\ty\na\tz\n"])
    func `little and odd rows are no reason to stop`(text: String) throws {
        let rows = try LabelledTextSheet(path: directory.write(text, to: "odd.tsv"), redactor: .standard).rows
        var model = trainer.train(on: rows)
        for row in rows {
            let judgement = model.judge(row.text)
            #expect(judgement.confidence.isFinite)
            #expect(judgement.inScopeScore.isFinite)
        }
        let elsewhere = model.judge(texts("something else")[0])
        #expect(elsewhere.confidence.isFinite)
    }

    @Test func `figures are those of the outcomes`() throws {
        let outside = texts("who won the match", "sing a song")
        let trial = try LabelledTextTrial(
            training: train.rows, with: trainer, test: Array(train.rows.dropFirst(5)), outOfScope: outside,
            validation: RejectionSheet(inScope: train.rows, outOfScope: outside))
        #expect(trial.outcomes.count == 12)
        #expect(trial.outcomes.map(\.gold) == train.rows.dropFirst(5).map(\.label) + [nil, nil])
        #expect(trial.outcomes.suffix(2).allSatisfy { !$0.isRight })
        let report = LabelledTextReport(trial, measuredOn: .test)
        #expect(report.inScopeCount == 10)
        #expect(report.outOfScopeCount == 2)
        #expect(report.inScopeAccuracy == 1)
        #expect(report.macroF1 == 1)
        let threshold = try #require(report.threshold)
        let rejected = trial.outcomes.suffix(2).count { $0.judgement.inScopeScore < threshold }
        #expect(report.outOfScopeRecall == Double(rejected) / 2)
        let accepted = trial.outcomes.prefix(10).count { $0.judgement.inScopeScore >= threshold }
        #expect(report.inScopeAccuracyAfterRejection == Double(accepted) / 10)
        #expect(report.queryCount == 1008)
        #expect(report.modelBytes > 1000)
        #expect(trial.trainSeconds.count == 1)
    }

    @Test func `cross-validation judges every row once, in order`() throws {
        let outside = texts("one", "two", "three")
        let trial = try LabelledTextTrial(
            crossValidating: train, folds: 5, with: trainer, seed: 1, outOfScope: outside)
        #expect(trial.outcomes.map(\.text) == train.rows.map(\.text) + outside)
        #expect(trial.outcomes.map(\.gold) == train.rows.map(\.label) + [nil, nil, nil])
        #expect(trial.threshold == nil)
        #expect(trial.trainSeconds.count == 5)
        #expect(trial.modelBytes.count == 5)
        let accuracy = try #require(LabelledTextReport(trial, measuredOn: .crossValidation).inScopeAccuracy)
        #expect(accuracy > 0.5 && accuracy <= 1)
    }

    @Test func `held-out rows are really held out`() throws {
        // No text shares anything with another: who has not seen it says the same of all, right for every other one.
        let text = "鍵犬花空山川海星月日雨雪風火水土木金石草".enumerated()
            .map { "\($0.element)\t\($0.offset.isMultiple(of: 2) ? "x" : "y")\n" }.joined()
        let sheet = try LabelledTextSheet(path: directory.write(text, to: "own.tsv"), redactor: .standard)
        let trial = try LabelledTextTrial(crossValidating: sheet, folds: 5, with: trainer, seed: 1, outOfScope: [])
        #expect(trial.outcomes.count == 20)
        #expect(trial.outcomes.count(where: \.isRight) == 10)
        var model = trainer.train(on: sheet.rows)
        for row in sheet.rows {
            let label = model.judge(row.text).label
            #expect(label == row.label)
        }
    }

    @Test func `folds that leave one label are told`() throws {
        let sheet = try LabelledTextSheet(path: directory.write("a\tx\nb\ty\n", to: "two.tsv"), redactor: .standard)
        let error = try #require(throws: LabelledTextError.self) {
            try LabelledTextTrial(crossValidating: sheet, folds: 2, with: trainer, seed: 1, outOfScope: [])
        }
        #expect(error.problem == .foldWithOneLabel(fold: 1, of: 2))
        #expect(isClearSentence(error.description, naming: "two.tsv"))
    }

    @Test func `predictions are lines of five fields, with nothing personal in any`() {
        let judgement = LabelJudgement(label: "b", confidence: 0.25, inScopeScore: -1.5, overallConfidence: 0.2)
        let sheet = PredictionSheet(
            [
                TrialOutcome(text: texts("mail a@example.com")[0], gold: "a b", judgement: judgement),
                TrialOutcome(text: texts("天気は")[0], gold: nil, judgement: judgement),
                TrialOutcome(text: texts("x")[0], gold: "mail a@example.com", judgement: judgement),
            ], redactor: .standard)
        #expect(
            String(decoding: sheet.bytes, as: UTF8.self)
                == "mail [EMAIL1]\ta b\tb\t0.25\t-1.5\n天気は\toos\tb\t0.25\t-1.5\n"
                + "x\tmail [EMAIL1]\tb\t0.25\t-1.5\n")
    }
}
