import Bundles
import Dialogue
import Foundation
import Privacy
import TestSupport
import Testing
import Training

/// Bundles that come, change and go while they are served.
struct FleetTests {
    private let plugins: SamplePlugins

    init() throws { plugins = try SamplePlugins().trained() }

    private func fleet(limit: Int = 1 << 30) -> Fleet {
        Fleet(plugins: PluginDirectory(path: plugins.path), catalog: .standard, memory: BundleMemory(limit: limit))
    }

    private func trainAgain(_ bundle: BundleDirectory, adding example: String) throws {
        let sheet = try String(contentsOfFile: bundle.examplesPath, encoding: .utf8)
        try (sheet + example + "\n").write(toFile: bundle.examplesPath, atomically: true, encoding: .utf8)
        _ = try BundleTrainer(catalog: .standard, background: .empty, threads: 1).train(bundle)
    }

    private func state(_ fleet: Fleet, _ bundle: BundleDirectory) -> BundleState? { fleet[bundle.domain]?.state }

    @Test func `what is there is taken up once`() throws {
        let fleet = fleet()
        let changes = try fleet.rescan(threads: 2)
        #expect(changes.map(\.domain.rawValue) == ["library", "shop"])
        #expect(changes.allSatisfy { $0.from == nil && $0.to == 1 && $0.state == .active && $0.problem == nil })
        #expect(try fleet.rescan().isEmpty && fleet.refresh(plugins.shop.domain) == nil)
        #expect(fleet.census.loaded == 2 && fleet.census.released == 2 && fleet.census.quarantined == 0)
    }

    @Test func `a new version takes the place of the old, which those may keep who began with it`() throws {
        let fleet = fleet()
        try fleet.rescan()
        #expect(!fleet.hasFormer)
        let old = try #require(fleet[plugins.shop.domain]?.active)
        let held = try old.loaded()
        try trainAgain(plugins.shop, adding: "合言葉を新しくして,password-reset")
        let change = try #require(fleet.refresh(plugins.shop.domain))
        #expect(change.from == 1 && change.to == 2 && change.state == .active)
        #expect(fleet[plugins.shop.domain]?.active?.version == 2)
        #expect(fleet.hasFormer && fleet.former(plugins.shop.domain, version: 1) === old)
        #expect(fleet.former(plugins.shop.domain, version: 2) == nil)
        let now = DispatchTime.now().uptimeNanoseconds
        #expect(fleet.former(plugins.shop.domain, version: 1, at: now + 700_000_000_000) == nil)
        fleet.tidy(at: old.lastUsed + 3_000_000_000)
        #expect(!old.isOpen, "nobody asked for it for three seconds")
        #expect(try old.loaded().version == 1, "it can be opened again for those who come back")
        #expect(held.pipeline.run(Utterance("退会したい")).confidence > 0, "whoever held it can finish")
        fleet.tidy(at: now + 700_000_000_000)
        #expect(!fleet.hasFormer && !old.isOpen)
    }

    @Test func `a version that is not sound leaves the old one in its place`() throws {
        let fleet = fleet()
        try fleet.rescan()
        try trainAgain(plugins.shop, adding: "合言葉を新しくして,password-reset")
        let path = plugins.shop.modelPath(2)
        var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        bytes[bytes.count / 2] ^= 1
        try bytes.write(to: URL(fileURLWithPath: path), options: .atomic)
        let change = try #require(fleet.refresh(plugins.shop.domain))
        #expect(change.from == 1 && change.to == 1 && change.state == .quarantined)
        #expect(change.problem?.path == path)
        #expect(state(fleet, plugins.library) == .active)
        #expect(fleet.refresh(plugins.shop.domain) == nil, "the same damage is told once")
        try trainAgain(plugins.shop, adding: "合言葉をもう一度,password-reset")
        #expect(fleet.refresh(plugins.shop.domain)?.state == .active)
        #expect(fleet[plugins.shop.domain]?.active?.version == 3)
    }

    @Test func `a bundle that is taken away is retired and one that comes back is served`() throws {
        let fleet = fleet()
        try fleet.rescan()
        let aside = "\(plugins.directory.path)/aside"
        try FileManager.default.moveItem(atPath: plugins.shop.path, toPath: aside)
        let gone = try fleet.rescan()
        #expect(gone.map(\.state) == [.retired] && gone[0].from == 1 && gone[0].to == nil)
        #expect(fleet[plugins.shop.domain]?.active == nil && fleet.census.loaded == 1)
        #expect(try fleet.rescan().isEmpty)
        try FileManager.default.moveItem(atPath: aside, toPath: plugins.shop.path)
        #expect(try fleet.rescan().map(\.to) == [1])
    }

    @Test func `training and what is wrong with sheets show in the state`() throws {
        let fleet = fleet()
        try fleet.rescan()
        #expect(fleet.setTraining(plugins.shop.domain, true)?.state == .training)
        #expect(fleet.setTraining(plugins.shop.domain, true) == nil)
        #expect(fleet.census.training == 1)
        #expect(fleet.setTraining(plugins.shop.domain, false)?.state == .active)
        fleet.setTraining(plugins.shop.domain, true)
        try trainAgain(plugins.shop, adding: "合言葉を新しくして,password-reset")
        let ended = try #require(fleet.endTraining(plugins.shop.domain))
        #expect(ended.from == 1 && ended.to == 2 && ended.state == .active)
        let problem = BundleError(path: plugins.shop.examplesPath, line: 3, .emptyField("id"))
        let held = try #require(fleet.hold(plugins.shop.domain, problem: problem))
        #expect(held.state == .quarantined && held.to == 2 && held.problem == problem)
        #expect(fleet.refresh(plugins.shop.domain) == nil, "the sheets stay wrong until somebody says otherwise")
        #expect(fleet.hold(plugins.shop.domain, problem: nil)?.state == .active)
        #expect(fleet.hold(DomainName(rawValue: "nobody"), problem: problem) == nil)
    }

    @Test func `a tenant is served no more than it may have`() throws {
        for name in ["one", "two", "three"] {
            try FileManager.default.createDirectory(
                atPath: "\(plugins.path)/acme", withIntermediateDirectories: true)
            try FileManager.default.copyItem(atPath: plugins.shop.path, toPath: "\(plugins.path)/acme/\(name)")
        }
        let fleet = fleet()
        fleet.setCaps { tenant in
            tenant == "acme" ? Fleet.Caps(bundles: 2, bytes: .max) : Fleet.Caps(bundles: .max, bytes: .max)
        }
        try fleet.rescan(threads: 2)
        func served() -> [String] { fleet.entries.filter { $0.active != nil }.map(\.directory.domain.rawValue) }
        #expect(served() == ["acme/one", "acme/three", "library", "shop"])
        let problem = try #require(fleet[DomainName(rawValue: "acme/two")]?.problem)
        #expect("\(problem)" == "\(plugins.path)/acme/two: its tenant has as many bundles as it may have: 2")
        try FileManager.default.removeItem(atPath: "\(plugins.path)/acme/one")
        try fleet.rescan()
        #expect(served() == ["acme/three", "acme/two", "library", "shop"])
        let bytes = try #require(fleet[DomainName(rawValue: "acme/two")]?.active).modelBytes
        let strict = self.fleet()
        strict.setCaps { _ in Fleet.Caps(bundles: .max, bytes: bytes) }
        try strict.rescan(threads: 2)
        #expect(strict[DomainName(rawValue: "acme/three")]?.active != nil)
        #expect(strict[DomainName(rawValue: "acme/two")]?.active == nil)
    }

    @Test func `models over the limit are closed, the least used first, and open again when asked`() throws {
        let whole = fleet()
        try whole.rescan()
        let sizes = whole.entries.compactMap(\.active).map { $0.modelBytes + $0.privateBytes }
        let fleet = fleet(limit: sizes.max()! + sizes.min()! / 2)
        try fleet.rescan()
        let bundles = fleet.entries.compactMap(\.active)
        #expect(bundles.allSatisfy { !$0.isOpen }, "an eighth of the limit holds neither")
        #expect(fleet.memory.total == BundleMemory.Usage())
        let first = try bundles[0].loaded()
        #expect(bundles[0].isOpen && fleet.memory.total.mapped == bundles[0].modelBytes)
        _ = try bundles[1].loaded()
        #expect(!bundles[0].isOpen && bundles[1].isOpen)
        #expect(fleet.memory.usage.keys.map(\.rawValue) == [bundles[1].domain.rawValue])
        let again = try bundles[0].loaded()
        let text = Utterance("I forgot my password")
        #expect(again !== first && again.pipeline.run(text).confidence == first.pipeline.run(text).confidence)
    }

    @Test func `a closed model that was exchanged is checked again, and one that is gone is told`() throws {
        let fleet = fleet()
        try fleet.rescan()
        let bundle = try #require(fleet[plugins.shop.domain]?.active)
        let path = plugins.shop.modelPath(1)
        fleet.memory.close(bundle)
        let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        try bytes.write(to: URL(fileURLWithPath: path), options: .atomic)
        #expect(try bundle.loaded().version == 1, "the same bytes in another file")
        fleet.memory.close(bundle)
        var damaged = bytes
        damaged[bytes.count - 1] ^= 1
        try damaged.write(to: URL(fileURLWithPath: path), options: .atomic)
        #expect(throws: BundleError.self) { try bundle.loaded() }
        try FileManager.default.removeItem(atPath: path)
        let error = #expect(throws: BundleError.self) { try bundle.loaded() }
        #expect(error?.description == "\(path): the file is missing")
    }

    @Test func `a model that is cut short while it answers is told, and mended by putting it back`() throws {
        let fleet = fleet()
        try fleet.rescan()
        let bundle = try #require(fleet[plugins.shop.domain]?.active)
        let path = plugins.shop.modelPath(1)
        let whole = try Data(contentsOf: URL(fileURLWithPath: path))
        let held = try bundle.loaded()
        let file = try #require(FileHandle(forWritingAtPath: path))
        try file.truncate(atOffset: 4096)
        try file.close()
        _ = held.pipeline.run(Utterance("退会したい"))
        #expect(held.isDamaged)
        let told = fleet.tidy()
        #expect(told.map(\.domain) == [plugins.shop.domain] && told.first?.state == .quarantined)
        #expect(fleet.tidy().isEmpty, "it is told once")
        #expect(throws: BundleError.self) { try bundle.loaded() }
        #expect(state(fleet, plugins.library) == .active)
        try whole.write(to: URL(fileURLWithPath: path), options: .atomic)
        #expect(fleet.tidy().map(\.state) == [.active])
        #expect(try bundle.loaded().pipeline.run(Utterance("退会したい")).confidence > 0)
    }

    @Test func `a bundle that has become unsafe goes on in its last version`() throws {
        let fleet = fleet()
        try fleet.rescan()
        let link = "\(plugins.shop.path)/extra.csv"
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "/etc/hosts")
        let changes = try fleet.rescan()
        #expect(changes.map(\.state) == [.quarantined] && changes[0].to == 1)
        #expect(changes[0].problem?.path == link)
        #expect(fleet[plugins.shop.domain]?.active?.version == 1)
        try FileManager.default.removeItem(atPath: link)
        #expect(fleet.refresh(plugins.shop.domain)?.state == .active)
    }
}
