import Foundation
import Privacy
import Training

/// The same on public data, where it is there: BANKING77 (Casanueva et al. 2020) with 30 and with 60 of its labels, ten
/// examples each.
struct PublicLabelStability {
    private static let directory = "../shared/data/banking77"
    private static let few = 30
    private static let many = 60
    private static let questionsPerLabel = 10

    private let training: LabelledTextSheet
    private let questions: [LabelledTextSheet.Row]
    /// In the order of their first rows.
    private let labels: [String]

    /// `nil`, and said so, where the data is not there.
    init?() throws {
        guard FileManager.default.fileExists(atPath: Self.directory) else {
            print("no \(Self.directory): BANKING77 is not measured")
            return nil
        }
        let redactor = Redactor(masker: PatternMasker())
        training = try LabelledTextSheet(path: "\(Self.directory)/train_10.tsv", redactor: redactor)
        let known = Set(training.rows.map(\.text.string))
        var asked: [String: Int] = [:]
        questions = try LabelledTextSheet(path: "\(Self.directory)/train.tsv", redactor: redactor).rows.filter { row in
            guard !known.contains(row.text.string) else { return false }
            asked[row.label, default: 0] += 1
            return asked[row.label, default: 0] <= Self.questionsPerLabel
        }
        var labels: [String] = []
        for row in training.rows where !labels.contains(row.label) { labels.append(row.label) }
        self.labels = labels
    }

    func run(into figures: inout Figures) throws {
        let common = Set(labels.prefix(Self.few))
        let asked = questions.filter { common.contains($0.label) }
        func judgements(_ count: Int, seed: UInt64) -> [LabelJudgement] {
            let kept = Set(labels.prefix(count))
            let trainer = LabelledTextTrainer(languages: training.languages, background: [], seed: seed, threads: 2)
            var model = trainer.train(on: training.rows.filter { kept.contains($0.label) })
            return asked.map { model.judge($0.text) }
        }
        let whole = judgements(Self.many, seed: 1)
        let small = judgements(Self.few, seed: 1)
        let again = judgements(Self.many, seed: 1001)
        let values: [(String, (LabelJudgement) -> Double)] = [
            ("share", { $0.confidence }), ("overall", { $0.overallConfidence }),
        ]
        for (name, value) in values {
            for (change, before, after) in [("30 to 60 labels", small, whole), ("another seed", whole, again)] {
                var moved = ConfidenceChange()
                moved.compare(before.map(value), with: after.map(value))
                moved.add(to: &figures, as: "BANKING77 \(name), \(change)")
            }
        }
    }
}
