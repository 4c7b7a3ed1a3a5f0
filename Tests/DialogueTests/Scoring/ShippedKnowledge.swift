import Bundles
import Dialogue
import Foundation
import Privacy
import Training

/// A bundle of `Plugins` that speaks both languages, trained once, with all questions there are to ask it.
struct ShippedKnowledge {
    let knowledge: Knowledge
    /// The exam, and the questions that were composed apart from the examples.
    let questions: [MaskedText]

    private static let trained = Result { try ShippedKnowledge(of: "it-helpdesk") }

    static func itHelpdesk() throws -> ShippedKnowledge { try trained.get() }

    private init(of name: String) throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().path
        let directory = BundleDirectory(domain: DomainName(rawValue: name), path: "\(root)/Plugins/\(name)")
        knowledge = try BundleTrainer(
            catalog: .standard, background: BackgroundCorpus(corpora: "\(root)/corpora"), threads: 2
        ).draft(of: directory).knowledge
        let answers = knowledge.answers.map(\.id)
        questions = try [directory.examPath, "\(root)/corpora/evaluation/\(name).csv"].flatMap { path in
            try QuestionSheet(path: path, answers: answers, redactor: Redactor(masker: PatternMasker()))
                .questions.map(\.text)
        }
    }
}
