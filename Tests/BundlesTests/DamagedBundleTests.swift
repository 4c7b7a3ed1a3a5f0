import Bundles
import Dialogue
import Foundation
import Taiwa
import TestSupport
import Testing

/// Something that happens to a file.
enum Damage: String, CaseIterable, Sendable {
    case missing, empty, cut, directory, random, notUTF8, windowsLines, byteOrderMark, longLine

    /// Applies the damage to a file.
    func apply(to path: String) throws {
        let files = FileManager.default
        let bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
        try files.removeItem(atPath: path)
        let damaged: [UInt8]
        switch self {
        case .missing: return
        case .directory:
            try files.createDirectory(atPath: "\(path)/inner", withIntermediateDirectories: true)
            return
        case .empty: damaged = []
        case .cut: damaged = Array(bytes.prefix(bytes.count / 2))
        case .random:
            var random = SeededGenerator(seed: 7)
            damaged = (0..<1_000).map { _ in UInt8.random(in: 0...255, using: &random) }
        case .notUTF8: damaged = bytes.prefix(bytes.count / 2) + [0xFF, 0xFE] + bytes.suffix(bytes.count / 2)
        case .windowsLines: damaged = bytes.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
        case .byteOrderMark: damaged = [0xEF, 0xBB, 0xBF] + bytes
        case .longLine: damaged = bytes + [UInt8](repeating: path.hasSuffix(".csv") ? 0x61 : 0x20, count: 10 << 20)
        }
        try Data(damaged).write(to: URL(fileURLWithPath: path))
    }
}

/// Bundles as disks, editors and people leave them, through the whole engine.
struct DamagedBundleTests {
    private static let shop = DomainName(rawValue: "shop")

    private func question(_ bundle: SampleBundle, to engine: Engine) -> Reply {
        var conversation = engine.conversation()
        return conversation.reply(to: bundle.question)
    }

    /// Opens the engine and checks that the other bundle goes on.
    private func open(_ plugins: SamplePlugins, training: Bool = true) throws -> Engine {
        let engine = try Engine(
            plugins: plugins.path, corpora: "\(plugins.path)/none",
            preparation: training ? .trainIfNeeded : .openReleased)
        let reply = question(.english, to: engine)
        #expect(reply.kind == .answer)
        #expect(reply.answer?.id == SampleBundle.english.expected)
        #expect(engine.bundle(DomainName(rawValue: "library"))?.version == 1)
        return engine
    }

    private func expectProblem(_ engine: Engine, naming path: String, serving version: Int?) {
        #expect(engine.notices.count == 1)
        for notice in engine.notices {
            #expect(isClearSentence("\(notice)", naming: path), "\(notice)")
            guard case .problem(_, version) = notice else {
                Issue.record("not a problem with version \(String(describing: version)) in service: \(notice)")
                continue
            }
        }
        #expect(engine.bundle(Self.shop)?.version == version)
        if version != nil {
            #expect(question(.japanese, to: engine).answer?.id == SampleBundle.japanese.expected)
        } else {
            #expect(engine.bundles.count == 1)
        }
    }

    private func expectService(_ engine: Engine, version: Int) {
        #expect(engine.notices.isEmpty, "\(engine.notices)")
        #expect(engine.bundle(Self.shop)?.version == version)
        #expect(question(.japanese, to: engine).answer?.id == SampleBundle.japanese.expected)
    }

    @Test(arguments: ["answers.csv", "examples.csv", "exam.csv"], Damage.allCases)
    func `a damaged sheet is named and the version before goes on serving`(name: String, damage: Damage) throws {
        let plugins = try SamplePlugins().trained()
        try damage.apply(to: "\(plugins.shop.path)/\(name)")
        let engine = try open(plugins)
        switch damage {
        case .windowsLines, .byteOrderMark: expectService(engine, version: 2)
        // The other sheets may be what no longer fits.
        case .cut: expectProblem(engine, naming: plugins.shop.path, serving: 1)
        default: expectProblem(engine, naming: "\(plugins.shop.path)/\(name)", serving: 1)
        }
    }

    @Test(arguments: ["answers.csv", "examples.csv", "exam.csv"], Damage.allCases)
    func `a damaged sheet of a bundle never trained leaves only that bundle out`(name: String, damage: Damage) throws {
        let plugins = try SamplePlugins()
        try damage.apply(to: "\(plugins.shop.path)/\(name)")
        let engine = try open(plugins)
        switch damage {
        case .windowsLines, .byteOrderMark: expectService(engine, version: 1)
        default: expectProblem(engine, naming: plugins.shop.path, serving: nil)
        }
        let versions = (try? FileManager.default.contentsOfDirectory(atPath: plugins.shop.versionsPath)) ?? []
        #expect(versions.filter { Int($0) != nil } == (engine.notices.isEmpty ? ["1"] : []))
    }

    @Test(arguments: Damage.allCases)
    func `a damaged manifest is named`(damage: Damage) throws {
        let plugins = try SamplePlugins().trained()
        try damage.apply(to: plugins.shop.manifestPath)
        let engine = try open(plugins)
        switch damage {
        case .windowsLines, .longLine: expectService(engine, version: 2)
        case .missing: expectProblem(engine, naming: plugins.shop.manifestPath, serving: nil)
        default: expectProblem(engine, naming: plugins.shop.manifestPath, serving: 1)
        }
    }

    @Test(arguments: Damage.allCases)
    func `a damaged release pointer is named and made anew, and so is a missing one`(damage: Damage) throws {
        let plugins = try SamplePlugins().trained()
        try damage.apply(to: plugins.shop.releasePath)
        let engine = try open(plugins)
        switch damage {
        case .missing:
            expectService(engine, version: 2)
        case .windowsLines, .longLine: expectService(engine, version: 1)
        case .byteOrderMark where engine.notices.isEmpty: expectService(engine, version: 1)
        case .directory: expectProblem(engine, naming: plugins.shop.releasePath, serving: nil)
        default: expectProblem(engine, naming: plugins.shop.releasePath, serving: 2)
        }
    }

    @Test(arguments: [Damage.missing, .empty, .cut, .directory, .random, .notUTF8, .byteOrderMark, .longLine])
    func `a damaged model is named, not served, and trained again where that is wanted`(damage: Damage) throws {
        let plugins = try SamplePlugins().trained()
        let path = plugins.shop.modelPath(1)
        try damage.apply(to: path)
        for _ in 1...2 { expectProblem(try open(plugins, training: false), naming: path, serving: nil) }
        #expect(plugins.shop.latestVersion == 1)
        expectProblem(try open(plugins), naming: path, serving: 2)
        for training in [true, false] { expectService(try open(plugins, training: training), version: 2) }
        #expect(plugins.shop.latestVersion == 2)
    }

    @Test func `a damaged model whose sheets are no longer right is named with them and not served`() throws {
        let plugins = try SamplePlugins().trained()
        try Damage.cut.apply(to: plugins.shop.modelPath(1))
        try Damage.empty.apply(to: plugins.shop.examplesPath)
        let engine = try open(plugins)
        #expect(engine.bundle(Self.shop) == nil)
        let messages = engine.notices.map { "\($0)" }
        #expect(messages.count == 2)
        for path in [plugins.shop.modelPath(1), plugins.shop.examplesPath] {
            #expect(messages.contains { isClearSentence($0, naming: path) }, "\(messages)")
        }
    }

    @Test(arguments: [1, 2, UInt64.random(in: 0 ... .max)])
    func `one changed byte anywhere in a model is noticed`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let plugins = try SamplePlugins().trained()
        let path = plugins.shop.modelPath(1)
        let sound = try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
        for _ in 0..<50 {
            var bytes = sound
            let place = Int.random(in: bytes.indices, using: &random)
            bytes[place] ^= UInt8.random(in: 1...255, using: &random)
            try Data(bytes).write(to: URL(fileURLWithPath: path))
            #expect(throws: BundleError.self, "seed \(seed), byte \(place)") {
                try LoadedBundle(plugins.shop, catalog: .standard)
            }
        }
    }

    @Test(arguments: Damage.allCases)
    func `a damaged lineage only means training again`(damage: Damage) throws {
        let plugins = try SamplePlugins().trained()
        try damage.apply(to: plugins.shop.lineagePath(1))
        let engine = try open(plugins)
        switch damage {
        case .windowsLines, .longLine: expectService(engine, version: 1)
        case .byteOrderMark where engine.bundle(Self.shop)?.version == 1: expectService(engine, version: 1)
        default: expectService(engine, version: 2)
        }
    }

    @Test(arguments: BundleDirectory.inputNames + ["versions/1/lineage.json"], Damage.allCases)
    func `what is released serves whatever became of its sources`(name: String, damage: Damage) throws {
        let plugins = try SamplePlugins().trained()
        try damage.apply(to: "\(plugins.shop.path)/\(name)")
        let engine = try open(plugins, training: false)
        if name == "bundle.json" && damage == .missing {
            expectProblem(engine, naming: plugins.shop.manifestPath, serving: nil)
        } else {
            expectService(engine, version: 1)
        }
    }

    @Test func `a file in the place of the versions is named`() throws {
        let plugins = try SamplePlugins()
        try plugins.directory.write("x", to: "Plugins/shop/versions")
        let engine = try open(plugins)
        #expect(engine.bundle(Self.shop) == nil)
        #expect(engine.notices.count == 1)
        let message = engine.notices.map { "\($0)" }.joined()
        #expect(message.contains(plugins.shop.versionsPath))
        #expect(isClearSentence(message, naming: plugins.shop.versionsPath))
    }

    @Test func `a release pointer to a version removed since is told, and the version made again`() throws {
        let plugins = try SamplePlugins().trained()
        try FileManager.default.removeItem(atPath: plugins.shop.versionsPath)
        expectProblem(try open(plugins, training: false), naming: plugins.shop.modelPath(1), serving: nil)
        #expect(plugins.shop.latestVersion == 0)
        expectProblem(try open(plugins), naming: plugins.shop.modelPath(1), serving: 1)
        expectService(try open(plugins), version: 1)
    }

    @Test func `a release pointer to a removed version among others is told, and a new version made`() throws {
        let plugins = try SamplePlugins().trained().trained()
        try FileManager.default.removeItem(atPath: plugins.shop.versionPath(2))
        try FileManager.default.removeItem(atPath: plugins.library.versionsPath)
        try FileManager.default.removeItem(atPath: plugins.library.releasePath)
        expectProblem(try open(plugins), naming: plugins.shop.modelPath(2), serving: 2)
        expectService(try open(plugins), version: 2)
    }

    @Test(arguments: [
        ("receipt,領収書", "delivery,領収書", "answers.csv:5: answer 'delivery' is already on line 4"),
        ("receipt,領収書", "Receipt,領収書", "answers.csv:4: not an answer id: use 1 to 64 lower-case"),
        ("receipt,領収書", "領収,領収書", "answers.csv:4: not an answer id"),
        ("receipt,領収書の発行", "receipt,", "answers.csv:4: 'title' is empty"),
    ])
    func `a mistake in the answers is told with its line`(old: String, new: String, reason: String) throws {
        var shop = SampleBundle.japanese
        shop.answers = shop.answers.replacingOccurrences(of: old, with: new)
        try #require(shop.answers != SampleBundle.japanese.answers)
        let plugins = try SamplePlugins(shop: shop)
        expectProblem(try open(plugins), naming: "\(plugins.shop.path)/\(reason)", serving: nil)
    }

    @Test(arguments: [
        ("いつ届きますか,delivery", "いつ届きますか,delivry", "examples.csv:20: unknown answer 'delivry' (did you mean 'delivery'?)"),
        ("いつ届きますか,delivery", "いつ届きますか,", "examples.csv:20: 'id' is empty"),
        ("いつ届きますか,delivery", ",delivery", "examples.csv:20: 'text' is empty"),
        ("いつ届きますか,delivery", "いつ,届きますか,delivery", "examples.csv:20: 3 fields, but the header has 2"),
        ("いつ届きますか,delivery", "\"いつ届きますか,delivery", "examples.csv:20: a quoted field is not closed"),
    ])
    func `a mistake in the examples is told with its line`(old: String, new: String, reason: String) throws {
        var shop = SampleBundle.japanese
        shop.examples = shop.examples.replacingOccurrences(of: old, with: new)
        try #require(shop.examples != SampleBundle.japanese.examples)
        let plugins = try SamplePlugins(shop: shop)
        expectProblem(try open(plugins), naming: "\(plugins.shop.path)/\(reason)", serving: nil)
    }

    @Test(arguments: [
        (
            "\"languages\": [\"ja\"]", "\"languages\": [\"ja\"], \"stages\": {\"ranker\": \"fussed\"}",
            "bundle.json: unknown ranker 'fussed' (did you mean 'fused'?)"
        ),
        ("\"format\": 1", "\"format\": 2", "bundle.json:2: bundle format 2; this program reads format 1"),
        ("\"ja\": \"お店\"", "\"ja\": 1", "bundle.json:3: 'ja' must be a string, not a number"),
    ])
    func `a mistake in the manifest is told`(old: String, new: String, reason: String) throws {
        var shop = SampleBundle.japanese
        shop.manifest = shop.manifest.replacingOccurrences(of: old, with: new)
        try #require(shop.manifest != SampleBundle.japanese.manifest)
        let plugins = try SamplePlugins(shop: shop)
        expectProblem(try open(plugins), naming: "\(plugins.shop.path)/\(reason)", serving: nil)
    }

    @Test func `a bundle that fails its exam is told of and left out, or serves its last good version`() throws {
        let plugins = try SamplePlugins().trained()
        let gate = SampleBundle.japanese.manifest.replacingOccurrences(
            of: "\"format\": 1", with: "\"format\": 1, \"gate\": {\"exam_accuracy\": 1}")
        try plugins.directory.write(gate, to: "Plugins/shop/bundle.json")
        try plugins.directory.write("text,expected\n領収書をください,delivery\n", to: "Plugins/shop/exam.csv")
        for _ in 0..<2 {
            let engine = try open(plugins)
            #expect(
                engine.notices.map { "\($0)" } == [
                    "shop: version 2 did not pass its gate and is not released; see "
                        + "\(plugins.shop.versionPath(2))/gate.json (version 1 goes on serving)"
                ])
            #expect(engine.bundle(Self.shop)?.version == 1)
        }
        // Sheets that failed are not trained again until they change.
        #expect(plugins.shop.latestVersion == 2)
    }
}
