import Bundles
import Dialogue
import Foundation
import TestSupport
import Testing
import Training

struct RerunTests {
    private let shop: SampleShop

    init() throws {
        shop = try SampleShop()
        try shop.directory.write("text,kind\n今日の天気,chit-chat\n", to: "corpora/background/ja.csv")
        _ = try BundleTrainer(catalog: .standard, background: try background(), seed: 5, threads: 2).train(shop.bundle)
    }

    private func background() throws -> BackgroundCorpus {
        try BackgroundCorpus(corpora: "\(shop.directory.path)/corpora")
    }

    private func outcome(threads: Int = 1) throws -> Rerun.Outcome {
        let run = try #require(RunList(of: [shop.bundle]).run(named: "shop@1"))
        return try Rerun(of: run, background: try background(), threads: threads).outcome()
    }

    /// Changes a member of the lineage.
    private func set(_ name: String, to value: Any) throws {
        let data = Data(try shop.bytes(shop.bundle.lineagePath(1)))
        var object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        object[name] = value
        try shop.directory.write(
            Array(try JSONSerialization.data(withJSONObject: object)), to: "shop/versions/1/lineage.json")
    }

    @Test(arguments: [1, 2])
    func `a version is reproduced from what it kept, whatever became of its bundle's sheets`(threads: Int) throws {
        for name in BundleDirectory.inputNames { try shop.directory.write("rubbish", to: "shop/\(name)") }
        let before = shop.versions
        let outcome = try outcome(threads: threads)
        #expect(outcome.isReproduced)
        #expect(outcome.causes.isEmpty)
        #expect(outcome.sections.isEmpty)
        #expect(shop.versions == before, "nothing is written")
    }

    @Test func `other background text is named as the cause`() throws {
        try shop.directory.write("text,kind\n明日は雨,chit-chat\n", to: "corpora/background/ja.csv")
        let outcome = try outcome()
        #expect(!outcome.isReproduced)
        #expect(outcome.causes == ["background/ja.csv has changed"])
        #expect(outcome.sections == ["decision"])
    }

    @Test func `background text that is gone is named as the cause`() throws {
        try FileManager.default.removeItem(atPath: "\(shop.directory.path)/corpora")
        #expect(try outcome().causes == ["background/ja.csv is not there any more"])
    }

    @Test func `a sheet that somebody changed is named as the cause, and the sections that differ`() throws {
        let answers = String(decoding: try shop.bytes("\(shop.bundle.sheetsPath(1))/answers.csv"), as: UTF8.self)
        try shop.directory.write(answers.replacing("三日", with: "四日"), to: "shop/versions/1/sheets/answers.csv")
        let outcome = try outcome()
        #expect(outcome.causes == ["answers.csv has changed"])
        #expect(outcome.sections.contains("answers"))
    }

    @Test func `another engine is named as the cause`() throws {
        try set("seed", to: 6)
        try set("engine", to: "taiwa-0")
        let outcome = try outcome()
        #expect(!outcome.isReproduced)
        #expect(outcome.causes == ["the version was trained by engine taiwa-0, this is \(Lineage.currentEngine)"])
        #expect(!outcome.sections.isEmpty)
    }

    @Test func `a version that kept no sheets cannot be trained again`() throws {
        try FileManager.default.removeItem(atPath: shop.bundle.sheetsPath(1))
        let error = try #require(throws: BundleError.self) { try outcome() }
        #expect(isClearSentence(error.description, naming: shop.bundle.versionPath(1)))
        #expect(error.description.contains("sheets"))
    }
}
