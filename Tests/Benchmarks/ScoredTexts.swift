import Bundles
import Dialogue
import Foundation
import Privacy
import TextAnalysis
import Training

/// A trained model and texts that it has not seen, with their answers.
struct ScoredTexts {
    /// What the texts are from.
    let name: String
    let knowledge: Knowledge
    let texts: [MaskedText]
    /// The right answer of each text; `nil` for one without.
    let expected: [AnswerID?]

    /// The public data set CLINC150; `nil` where it is not beside the project.
    static func clinc() throws -> ScoredTexts? {
        let folder = "../shared/data/clinc150"
        guard FileManager.default.fileExists(atPath: folder) else { return nil }
        let redactor = Redactor(masker: PatternMasker())
        let train = try LabelledTextSheet(path: "\(folder)/train.tsv", redactor: redactor)
        let valid = try LabelledTextSheet(path: "\(folder)/valid.tsv", redactor: redactor)
        let model = LabelledTextTrainer(
            languages: [.english], background: try BackgroundCorpus(corpora: "corpora").lines(in: [.english]), seed: 1,
            threads: 2
        ).train(on: train.rows)
        return ScoredTexts(
            name: "clinc150 valid", knowledge: model.knowledge, texts: valid.rows.map(\.text),
            expected: valid.rows.map { AnswerID(rawValue: $0.label) })
    }

    /// The exam of a shipped bundle.
    static func exam(of domain: String) throws -> ScoredTexts {
        let directory = BundleDirectory(domain: DomainName(rawValue: domain), path: "Plugins/\(domain)")
        let background = try BackgroundCorpus(corpora: "corpora")
        let knowledge = try ShippedBundles.trainer(background: background, threads: 2).draft(of: directory).knowledge
        let sheet = try QuestionSheet(
            path: directory.examPath, answers: knowledge.answers.map(\.id),
            redactor: Redactor(masker: PatternMasker()))
        return ScoredTexts(
            name: "\(domain) exam", knowledge: knowledge, texts: sheet.questions.map(\.text),
            expected: sheet.questions.map(\.expected))
    }

    /// The texts' scores, by a scorer that is left warm.
    func scores(by scorer: inout AnswerScorer) throws -> [AnswerScorer.Score] {
        try texts.map { text in
            guard let score = scorer.score(text) else { throw WrongResult("no answer at all") }
            return score
        }
    }

    /// The share of the texts with an answer for which it is the likeliest.
    func accuracy(of scores: [AnswerScorer.Score]) -> Double {
        let answerable = expected.indices.filter { expected[$0] != nil }
        let right = answerable.count { knowledge.answers[scores[$0].answer].id == expected[$0] }
        return Double(right) / Double(max(answerable.count, 1))
    }

    /// The allocations that scoring all texts once takes, and one with personal information, when all have been scored before.
    func allocations(by scorer: inout AnswerScorer) throws -> Int? {
        let masked = Redactor(masker: PatternMasker()).redact(Utterance("mail taro@example.com or call 090-1234-5678"))
        try WrongResult.check(masked.placeholders.count == 2, "nothing is masked")
        let texts = texts + [masked]
        for text in texts { _ = scorer.score(text) }
        try AllocationCount.check()
        var total = 0.0
        let count = AllocationCount.during {
            for index in texts.indices { total += scorer.score(texts[index])?.confidence ?? 0 }
        }
        try WrongResult.check(total > 0, "\(name): no confidence in anything")
        return count
    }
}
