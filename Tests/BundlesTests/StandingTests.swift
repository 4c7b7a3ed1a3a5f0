import Bundles
import Dialogue
import Foundation
import TestSupport
import Testing
import Training

struct StandingTests {
    private let trainer = BundleTrainer(catalog: .standard, background: .empty, threads: 1)

    /// Gives the shop an exam that no model passes.
    private func makeExamImpossible(_ plugins: SamplePlugins) throws {
        let manifest = "{\"format\": 1, \"languages\": [\"ja\"], \"gate\": {\"exam_accuracy\": 1}}"
        try plugins.directory.write(manifest, to: "Plugins/shop/bundle.json")
        try plugins.directory.write(
            "text,expected\n領収書をください,delivery\n領収書をください,receipt\n", to: "Plugins/shop/exam.csv")
    }

    /// Adds a blank line to one of the shop's files.
    private func change(_ name: String, of plugins: SamplePlugins) throws {
        let path = "\(plugins.shop.path)/\(name)"
        let text = try String(contentsOfFile: path, encoding: .utf8)
        try (text + "\n").write(toFile: path, atomically: true, encoding: .utf8)
    }

    @Test func `a bundle that was never trained is untrained`() throws {
        let plugins = try SamplePlugins()
        #expect(try plugins.shop.standing() == .untrained)
    }

    @Test(arguments: BundleDirectory.inputNames)
    func `a changed input file makes a version stale, and training a new one current`(name: String) throws {
        let plugins = try SamplePlugins().trained()
        #expect(try plugins.shop.standing() == .current(1))
        try change(name, of: plugins)
        #expect(try plugins.shop.standing() == .stale(1))
        #expect(try plugins.library.standing() == .current(1))
        _ = try trainer.train(plugins.shop)
        #expect(try plugins.shop.standing() == .current(2))
    }

    @Test func `a version that failed its exam is refused until the sheets change`() throws {
        let plugins = try SamplePlugins()
        try makeExamImpossible(plugins)
        _ = try trainer.train(plugins.shop)
        #expect(try plugins.shop.standing() == .refused(1, serving: nil))
        try change("examples.csv", of: plugins)
        #expect(try plugins.shop.standing() == .untrained)
    }

    @Test func `a refused version leaves the one before serving`() throws {
        let plugins = try SamplePlugins().trained()
        try makeExamImpossible(plugins)
        #expect(try plugins.shop.standing() == .stale(1))
        _ = try trainer.train(plugins.shop)
        #expect(try plugins.shop.standing() == .refused(2, serving: 1))
        try change("answers.csv", of: plugins)
        #expect(try plugins.shop.standing() == .stale(1))
    }

    @Test func `a version that passed but is not released counts as untrained, and is trained anew`() throws {
        let plugins = try SamplePlugins().trained()
        try FileManager.default.removeItem(atPath: plugins.shop.releasePath)
        #expect(try plugins.shop.standing() == .untrained)
        #expect(try trainer.train(plugins.shop).number == 2)
        #expect(try plugins.shop.standing() == .current(2))
    }

    @Test func `a version that a killed program did not release is stale, not refused`() throws {
        let plugins = try SamplePlugins().trained()
        let kept = [plugins.shop.releasePath, plugins.shop.historyPath]
        let before = try kept.map { try String(contentsOfFile: $0, encoding: .utf8) }
        try change("examples.csv", of: plugins)
        _ = try trainer.train(plugins.shop)
        for (path, text) in zip(kept, before) { try text.write(toFile: path, atomically: true, encoding: .utf8) }
        #expect(try plugins.shop.standing() == .stale(1))
    }

    @Test func `a version that was rolled back from is set aside until the sheets change`() throws {
        let plugins = try SamplePlugins().trained()
        try change("examples.csv", of: plugins)
        _ = try trainer.train(plugins.shop)
        _ = try Releaser(plugins.shop, by: "mika").rollback()
        #expect(try plugins.shop.standing() == .setAside(2, serving: 1))
        _ = try Releaser(plugins.shop, by: "mika").rollback()
        #expect(try plugins.shop.standing() == .current(2))
        _ = try Releaser(plugins.shop, by: "mika").approve(1)
        #expect(try plugins.shop.standing() == .setAside(2, serving: 1))
        try change("examples.csv", of: plugins)
        #expect(try plugins.shop.standing() == .stale(1))
    }

    @Test func `a version that waits for approval, or was rejected, is set aside`() throws {
        let plugins = try SamplePlugins()
        try FileManager.default.removeItem(atPath: plugins.shop.manifestPath)
        try SampleBundle.japanese.manifest.replacing(#""format": 1,"#, with: #""format": 1, "approval": "manual","#)
            .write(toFile: plugins.shop.manifestPath, atomically: true, encoding: .utf8)
        _ = try trainer.train(plugins.shop)
        #expect(try plugins.shop.standing() == .setAside(1, serving: nil))
        try Releaser(plugins.shop, by: "mika").reject(1)
        #expect(try plugins.shop.standing() == .setAside(1, serving: nil))
    }

    @Test func `the lineage says whether the exam was passed`() throws {
        let plugins = try SamplePlugins().trained()
        try makeExamImpossible(plugins)
        _ = try trainer.train(plugins.shop)
        for (version, isPassed) in [(1, true), (2, false)] {
            #expect(plugins.shop.lineage(of: version)?.isPassed == isPassed)
            let text = try String(contentsOfFile: plugins.shop.lineagePath(version), encoding: .utf8)
            #expect(text.contains("\"passed\" : \(isPassed)"))
        }
    }

    @Test func `a version made by other algorithms is stale`() throws {
        let plugins = try SamplePlugins().trained()
        let path = plugins.shop.lineagePath(1)
        let text = try String(contentsOfFile: path, encoding: .utf8)
        try text.replacingOccurrences(of: Lineage.currentEngine, with: "taiwa-0")
            .write(toFile: path, atomically: true, encoding: .utf8)
        #expect(try plugins.shop.standing() == .stale(1))
    }

    @Test func `a version whose lineage is lost is stale`() throws {
        let plugins = try SamplePlugins().trained()
        try FileManager.default.removeItem(atPath: plugins.shop.lineagePath(1))
        #expect(try plugins.shop.standing() == .stale(1))
    }

    @Test(arguments: BundleDirectory.inputNames)
    func `a sheet that cannot be read is an error that names it`(name: String) throws {
        let plugins = try SamplePlugins().trained()
        let path = "\(plugins.shop.path)/\(name)"
        try FileManager.default.removeItem(atPath: path)
        let error = try #require(throws: BundleError.self) { try plugins.shop.standing() }
        #expect(error.description == "\(path): the file is missing")
    }
}
