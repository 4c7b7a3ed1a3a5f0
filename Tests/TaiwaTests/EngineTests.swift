import Bundles
import Dialogue
import Foundation
import Synchronization
import Taiwa
import TestSupport
import Testing

struct EngineTests {
    private let plugins: TemporaryDirectory

    init() throws { plugins = try TemporaryDirectory() }

    /// What training told while it went on.
    private final class Record: Sendable {
        private let steps = Mutex<[Engine.Progress]>([])

        var fractions: [Double] { steps.withLock { $0.map(\.fraction) } }
        var domains: Set<DomainName> { steps.withLock { Set($0.map(\.domain)) } }

        func add(_ progress: Engine.Progress) { steps.withLock { $0.append(progress) } }
    }

    @Test func `a missing directory is an error that names it`() throws {
        let path = "\(plugins.path)/nowhere"
        let error = try #require(throws: BundleError.self) { try Engine(plugins: path) }
        #expect(error.path == path)
        #expect("\(error)" == "\(path): there is no such directory")
    }

    @Test func `an empty directory gives an engine that knows nothing`() throws {
        let engine = try Engine(plugins: plugins.path)
        #expect(engine.bundles.isEmpty && engine.notices.isEmpty)
        var conversation = engine.conversation()
        let reply = conversation.reply(to: "how much is a ticket")
        #expect(reply.answer == nil && reply.domain == nil)
        #expect(reply.text == "I'm sorry, I don't have an answer to that.")
        #expect(conversation.why() == nil)
    }

    @Test func `what is not trained is left out when only released versions are opened`() throws {
        let museum = TinyBundle()
        try museum.write(to: plugins)
        let engine = try Engine(plugins: plugins.path, preparation: .openReleased)
        #expect(engine.bundles.isEmpty && engine.notices.isEmpty)
        #expect(museum.directory(in: plugins).latestVersion == 0)
    }

    @Test func `an untrained bundle is trained, released and served`() throws {
        let museum = TinyBundle()
        try museum.write(to: plugins)
        let record = Record()
        let engine = try Engine(plugins: plugins.path) { record.add($0) }
        #expect(engine.notices.isEmpty)
        #expect(engine.bundles.map(\.version) == [1])
        #expect(engine.bundle(museum.domain)?.title(in: .japanese) == "博物館")
        #expect(record.domains == [museum.domain])
        #expect(record.fractions.allSatisfy { (0...1).contains($0) } && record.fractions.contains(1))
    }

    @Test(arguments: [Engine.Preparation.trainIfNeeded, .openReleased])
    func `a bundle that is current is opened as it is`(with preparation: Engine.Preparation) throws {
        let museum = TinyBundle()
        try museum.write(to: plugins)
        _ = try Engine(plugins: plugins.path)
        let record = Record()
        let engine = try Engine(plugins: plugins.path, preparation: preparation) { record.add($0) }
        #expect(engine.bundles.map(\.version) == [1])
        #expect(engine.notices.isEmpty)
        #expect(record.fractions.isEmpty)
        #expect(museum.directory(in: plugins).latestVersion == 1)
    }

    @Test func `a changed sheet is trained, or the old version goes on`() throws {
        let museum = TinyBundle()
        try museum.write(to: plugins)
        _ = try Engine(plugins: plugins.path)
        let path = museum.directory(in: plugins).answersPath
        let sheet = try String(contentsOfFile: path, encoding: .utf8)
        try plugins.write(sheet.replacing("12 euros", with: "14 euros"), to: "museum/answers.csv")

        let old = try Engine(plugins: plugins.path, preparation: .openReleased)
        #expect(old.bundles.map(\.version) == [1])
        #expect(try Self.answer(of: old).contains("12 euros"))

        let new = try Engine(plugins: plugins.path)
        #expect(new.bundles.map(\.version) == [2])
        #expect(try Self.answer(of: new).contains("14 euros"))
        #expect(try Self.answer(of: old).contains("12 euros"))
    }

    @Test func `a changed sheet of a bundle that is trained by hand waits`() throws {
        let museum = TinyBundle()
        try museum.write(to: plugins)
        _ = try Engine(plugins: plugins.path)
        let path = museum.directory(in: plugins).manifestPath
        let manifest = try String(contentsOfFile: path, encoding: .utf8)
        try plugins.write(
            manifest.replacing("\"format\": 1,", with: "\"format\": 1, \"training\": \"manual\","),
            to: "museum/bundle.json")
        let engine = try Engine(plugins: plugins.path)
        #expect(engine.bundles.map(\.version) == [1] && engine.notices.isEmpty)
    }

    @Test func `only the domain that is wanted is opened`() throws {
        try TinyBundle(name: "east").write(to: plugins)
        let west = TinyBundle(name: "acme/west")
        try west.write(to: plugins)
        let engine = try Engine(plugins: plugins.path, domain: west.domain)
        #expect(engine.bundles.map(\.domain) == [west.domain])
        #expect(TinyBundle(name: "east").directory(in: plugins).latestVersion == 0)
    }

    @Test func `a broken bundle is named with its line and the others go on`() throws {
        try TinyBundle(name: "sound").write(to: plugins)
        try TinyBundle(name: "broken").write(to: plugins)
        try plugins.write("text,id\nhow much is a ticket,tikets\n", to: "broken/examples.csv")
        let engine = try Engine(plugins: plugins.path)
        #expect(engine.bundles.map(\.domain.rawValue) == ["sound"])
        let notice = try #require(engine.notices.first)
        #expect(engine.notices.count == 1)
        guard case .problem(let error, stillServing: nil) = notice else {
            Issue.record("not a problem without a version: \(notice)")
            return
        }
        #expect(error.path == "\(plugins.path)/broken/examples.csv" && error.line == 2)
        #expect(
            notice.description.hasSuffix("/broken/examples.csv:2: unknown answer 'tikets' (did you mean 'tickets'?)"))
    }

    @Test func `a bundle that broke after its release serves its last good version`() throws {
        let museum = TinyBundle()
        try museum.write(to: plugins)
        _ = try Engine(plugins: plugins.path)
        try plugins.write("{\n  \"format\": 1,\n", to: "museum/bundle.json")
        let engine = try Engine(plugins: plugins.path)
        #expect(engine.bundles.map(\.version) == [1])
        #expect(try Self.answer(of: engine).contains("12 euros"))
        guard case .problem(let error, stillServing: 1)? = engine.notices.first else {
            Issue.record("no problem with version 1: \(engine.notices)")
            return
        }
        #expect(error.path == "\(plugins.path)/museum/bundle.json")
        #expect(engine.notices[0].description.hasSuffix("(version 1 goes on serving)"))
    }

    @Test func `a directory that cannot be a bundle is named`() throws {
        try TinyBundle(name: "Museum!").write(to: plugins)
        try plugins.write("id,title,answer\n", to: "forgotten/answers.csv")
        let engine = try Engine(plugins: plugins.path)
        #expect(engine.bundles.isEmpty)
        let notices = engine.notices.map(\.description)
        #expect(notices.count == 2)
        #expect(notices.contains { $0.hasPrefix("\(plugins.path)/Museum!: ") })
        #expect(notices.contains { $0.hasPrefix("\(plugins.path)/forgotten/bundle.json: the file is missing") })
    }

    @Test func `a model that is not the released one is not served`() throws {
        let museum = TinyBundle()
        try museum.write(to: plugins)
        _ = try Engine(plugins: plugins.path)
        var bytes = Array(try Data(contentsOf: URL(fileURLWithPath: museum.directory(in: plugins).modelPath(1))))
        bytes[bytes.count / 2] ^= 1
        try plugins.write(bytes, to: "museum/versions/1/model.taiwa")
        let engine = try Engine(plugins: plugins.path, preparation: .openReleased)
        #expect(engine.bundles.isEmpty)
        #expect(engine.notices.count == 1)
        guard case .problem(let error, stillServing: nil)? = engine.notices.first else {
            Issue.record("not a problem without a version: \(engine.notices)")
            return
        }
        #expect(error.path == museum.directory(in: plugins).modelPath(1))
    }

    @Test(arguments: ["museum/versions/1/model.taiwa", "museum/versions/1", "museum/versions"])
    func `a released model that is missing is named, trained again and served`(missing: String) throws {
        let museum = TinyBundle()
        try museum.write(to: plugins)
        _ = try Engine(plugins: plugins.path)
        try FileManager.default.removeItem(atPath: "\(plugins.path)/\(missing)")
        let record = Record()
        let engine = try Engine(plugins: plugins.path) { record.add($0) }
        // The number of a version that is gone whole is free again.
        let version = missing.hasSuffix("taiwa") ? 2 : 1
        #expect(engine.bundles.map(\.version) == [version])
        #expect(try Self.answer(of: engine).contains("12 euros"))
        #expect(record.fractions.contains(1))
        #expect(engine.notices.count == 1)
        guard case .problem(let error, stillServing: version)? = engine.notices.first else {
            Issue.record("no problem with version \(version): \(engine.notices)")
            return
        }
        #expect(error.path == museum.directory(in: plugins).modelPath(1))
        #expect(engine.notices[0].description.hasSuffix("(version \(version) goes on serving)"))
        #expect(try Engine(plugins: plugins.path).notices.isEmpty)
    }

    @Test func `a refused version is not released and not trained again`() throws {
        let strict = TinyBundle(examAccuracy: 1)
        try strict.write(to: plugins)
        for isTrained in [true, false] {
            let record = Record()
            let engine = try Engine(plugins: plugins.path) { record.add($0) }
            #expect(record.fractions.isEmpty != isTrained)
            #expect(engine.bundles.isEmpty)
            guard case .refused(let domain, version: 1, let report, stillServing: nil)? = engine.notices.first else {
                Issue.record("not refused: \(engine.notices)")
                return
            }
            #expect(engine.notices.count == 1)
            #expect(domain == strict.domain)
            #expect(FileManager.default.fileExists(atPath: report))
            #expect(strict.directory(in: plugins).latestVersion == 1)
        }
    }

    @Test func `a refused version leaves the one before in service`() throws {
        try TinyBundle().write(to: plugins)
        _ = try Engine(plugins: plugins.path)
        let strict = TinyBundle(examAccuracy: 1)
        try strict.write(to: plugins)
        for _ in 1...2 {
            let engine = try Engine(plugins: plugins.path)
            #expect(engine.bundles.map(\.version) == [1])
            guard case .refused(_, version: 2, _, stillServing: 1)? = engine.notices.first else {
                Issue.record("not refused: \(engine.notices)")
                return
            }
            #expect(engine.notices[0].description.hasSuffix("(version 1 goes on serving)"))
            #expect(strict.directory(in: plugins).latestVersion == 2)
        }
    }

    /// What an engine says about the price of a ticket.
    private static func answer(of engine: Engine) throws -> String {
        var conversation = engine.conversation()
        return try #require(conversation.reply(to: "how much is a ticket").answer).text
    }
}
