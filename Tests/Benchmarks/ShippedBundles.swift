import Bundles
import Dialogue
import Foundation
import Privacy
import Training

/// The shipped bundles, trained once in memory: nothing is read from or written to their versions.
struct ShippedBundles {
    struct Bundle {
        let directory: BundleDirectory
        let draft: BundleTrainer.Draft
        let pipeline: Pipeline
        let exam: QuestionSheet
        /// Composed apart from the examples; nothing is trained on them.
        let evaluation: QuestionSheet
    }

    let all: [Bundle]
    let background: BackgroundCorpus
    /// The bundle with most examples.
    let largest: Bundle

    init() throws {
        let background = try BackgroundCorpus(corpora: "corpora")
        self.background = background
        all = try PluginDirectory(path: "Plugins").contents().bundles.map { directory in
            let draft = try Self.trainer(background: background, threads: 2).draft(of: directory)
            let redactor = Redactor(masker: PatternMasker())
            let answers = draft.knowledge.answers.map(\.id)
            return Bundle(
                directory: directory, draft: draft,
                pipeline: try StageCatalog.standard.pipeline(of: draft.profile.stages, over: draft.knowledge),
                exam: try QuestionSheet(path: directory.examPath, answers: answers, redactor: redactor),
                evaluation: try QuestionSheet(
                    path: "corpora/evaluation/\(directory.domain).csv", answers: answers, redactor: redactor))
        }
        guard let largest = all.max(by: { $0.draft.knowledge.exampleCount < $1.draft.knowledge.exampleCount }) else {
            throw WrongResult("there are no bundles in Plugins; run from the project's root")
        }
        self.largest = largest
    }

    static func trainer(background: BackgroundCorpus, threads: Int) -> BundleTrainer {
        BundleTrainer(catalog: .standard, background: background, threads: threads)
    }
}
