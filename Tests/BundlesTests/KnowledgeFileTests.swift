import Bundles
import Dialogue
import ModelFiles
import Privacy
import TestSupport
import Testing
import TextAnalysis
import Training

struct KnowledgeFileTests {
    /// The Japanese sample without one example.
    private static let untaught: SampleBundle = {
        var bundle = SampleBundle.japanese
        bundle.examples = "text,id\n"
        return bundle
    }()

    @Test(arguments: [SampleBundle.japanese, .english, untaught])
    func `what is read is what was written`(sample: SampleBundle) throws {
        let plugins = try SamplePlugins(shop: sample)
        let draft = try BundleTrainer(catalog: .standard, background: .empty, threads: 1).draft(of: plugins.shop)
        let path = try plugins.directory.write(draft.modelBytes, to: "model")
        let (knowledge, profile) = try KnowledgeFile.read(SectionFile(path: path))
        #expect(profile == draft.profile)
        #expect(knowledge.answers.map(\.id) == draft.knowledge.answers.map(\.id))
        #expect(knowledge.exampleAnswers == draft.knowledge.exampleAnswers)
        #expect(knowledge.exampleCount == sample.examples.split(separator: "\n").count - 1)
        #expect(
            try KnowledgeFile.bytes(of: knowledge, profile: profile)
                == KnowledgeFile.bytes(of: draft.knowledge, profile: draft.profile))
        let pipelines = try [knowledge, draft.knowledge].map {
            try StageCatalog.standard.pipeline(of: .standard, over: $0)
        }
        for text in [sample.question, "退会の手続き", "a lost library card", "天気は？", ""] {
            let verdicts = pipelines.map { $0.run(Utterance(text)) }
            #expect(
                Trace(verdicts[0], knowledge: knowledge) == Trace(verdicts[1], knowledge: draft.knowledge), "\(text)")
        }
    }
}
