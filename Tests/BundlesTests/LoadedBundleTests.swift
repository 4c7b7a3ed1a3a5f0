import Bundles
import Dialogue
import Foundation
import Privacy
import TestSupport
import Testing
import TextAnalysis
import Training

struct LoadedBundleTests {
    private func loaded(_ directory: BundleDirectory, catalog: StageCatalog = .standard) throws -> LoadedBundle {
        try #require(try LoadedBundle(directory, catalog: catalog))
    }

    @Test func `a bundle that was never trained is not loaded`() throws {
        let plugins = try SamplePlugins()
        #expect(try LoadedBundle(plugins.shop, catalog: .standard) == nil)
    }

    @Test func `a trained bundle is loaded as it was released`() throws {
        let plugins = try SamplePlugins().trained()
        let bundle = try loaded(plugins.shop)
        #expect(bundle.domain == DomainName(rawValue: "shop"))
        #expect(bundle.version == 1)
        #expect(bundle.title(in: .japanese) == "お店")
        #expect(bundle.title(in: .english) == "お店")
        #expect(
            bundle.knowledge.answers.map(\.id.rawValue) == ["password-reset", "close-account", "receipt", "delivery"])
        #expect(bundle.answer(AnswerID(rawValue: "receipt"))?.wording(in: .japanese).title == "領収書の発行")
        #expect(bundle.answer(AnswerID(rawValue: "nothing")) == nil)
        let length = try FileManager.default.attributesOfItem(atPath: plugins.shop.modelPath(1))[.size] as? Int
        #expect(bundle.modelBytes == length)
    }

    @Test func `what is loaded judges as what was trained`() throws {
        let plugins = try SamplePlugins()
        let trainer = BundleTrainer(catalog: .standard, background: .empty, threads: 1)
        let draft = try trainer.train(plugins.shop).draft
        let bundle = try loaded(plugins.shop)
        let trained = try StageCatalog.standard.pipeline(of: .standard, over: draft.knowledge)
        for text in ["領収書をください", "退会", "パスワードと荷物", "天気は？"] {
            let verdict = bundle.pipeline.run(Utterance(text))
            #expect(
                Trace(verdict, knowledge: bundle.knowledge)
                    == Trace(trained.run(Utterance(text)), knowledge: draft.knowledge))
        }
    }

    @Test(arguments: BundleDirectory.inputNames + ["versions/1/lineage.json"])
    func `a missing input or lineage does not keep what is released from serving`(name: String) throws {
        let plugins = try SamplePlugins().trained()
        try FileManager.default.removeItem(atPath: "\(plugins.shop.path)/\(name)")
        #expect(try loaded(plugins.shop).version == 1)
    }

    @Test(arguments: [
        ("\"active\" : 1", "\"active\" : 7", "versions/7/model.taiwa: the file is missing"),
        ("\"active\" : 1", "\"active\" : 0", "release.json: version 0; train the bundle again"),
        ("\"active\" : 1", "\"active\" : -3", "release.json: version -3; train the bundle again"),
        ("\"active\" : 1", "\"active\" : 1.5", "release.json: not a release pointer; train the bundle again"),
        ("\"active\" : 1", "\"active\" : \"1\"", "release.json: not a release pointer; train the bundle again"),
        (
            "\"model_sha256\" : \"", "\"model_sha256\" : \"0",
            "versions/1/model.taiwa: the model is not the released one (SHA-256 differs); train the bundle again"
        ),
        ("model_sha256", "sha", "release.json: not a release pointer; train the bundle again"),
    ])
    func `a release that points to nothing sound is refused`(old: String, new: String, reason: String) throws {
        let plugins = try SamplePlugins().trained()
        let path = plugins.shop.releasePath
        let text = try String(contentsOfFile: path, encoding: .utf8)
        #expect(text.contains(old))
        try text.replacingOccurrences(of: old, with: new).write(toFile: path, atomically: true, encoding: .utf8)
        let error = try #require(throws: BundleError.self) { try loaded(plugins.shop) }
        #expect(error.description == "\(plugins.shop.path)/\(reason)")
    }

    @Test func `the model of another bundle is not the released one`() throws {
        let plugins = try SamplePlugins().trained()
        try FileManager.default.removeItem(atPath: plugins.shop.modelPath(1))
        try FileManager.default.copyItem(atPath: plugins.library.modelPath(1), toPath: plugins.shop.modelPath(1))
        let error = try #require(throws: BundleError.self) { try loaded(plugins.shop) }
        #expect(error.description.contains("the model is not the released one (SHA-256 differs)"))
    }

    @Test func `stages are looked up in the catalogue of the program that loads`() throws {
        struct Silent: InsufficientAnswerDetector {
            func judge(_ answers: RankedAnswers) -> Verdict {
                Verdict(answers: answers, decision: .unanswered, confidence: 0, thresholds: .standard)
            }
        }
        var shop = SampleBundle.japanese
        shop.manifest =
            "{\"format\": 1, \"languages\": [\"ja\"], \"stages\": {\"detector\": \"silent\"}, \"gate\": {\"unanswered\": 1}}"
        let plugins = try SamplePlugins(shop: shop)
        var catalog = StageCatalog.standard
        catalog.addDetector(named: "silent") { _ in Silent() }
        _ = try BundleTrainer(catalog: catalog, background: .empty, threads: 1).train(plugins.shop)
        let verdict = try loaded(plugins.shop, catalog: catalog).pipeline.run(Utterance(shop.question))
        #expect(verdict.decision == .unanswered)
        let error = try #require(throws: BundleError.self) { try loaded(plugins.shop) }
        #expect(
            error.description
                == "\(plugins.shop.manifestPath): unknown detector; known: trained")
    }
}
