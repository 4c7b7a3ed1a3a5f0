import Bundles
import Dialogue
import Foundation
import TestSupport
import Testing
import Training

struct RunListTests {
    /// A shop with three versions; the second has a tag.
    private let shop: SampleShop

    init() throws {
        shop = try SampleShop()
        for number in 1...3 {
            let trainer = BundleTrainer(catalog: .standard, background: .empty, seed: UInt64(number), threads: 1)
            _ = try trainer.train(
                shop.bundle, occasion: TrainingOccasion(by: "hana", tags: number == 2 ? ["spring"] : []))
        }
    }

    /// Changes a member of a version's lineage.
    private func set(_ name: String, to value: Any, in version: Int) throws {
        let data = Data(try shop.bytes(shop.bundle.lineagePath(version)))
        var object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        object[name] = value
        try shop.directory.write(
            Array(try JSONSerialization.data(withJSONObject: object)), to: "shop/versions/\(version)/lineage.json")
    }

    @Test func `the latest run is first, and each has its state`() throws {
        for version in 1...3 { try set("trained_at", to: "2026-11-2\(version)T10:00:00Z", in: version) }
        let list = RunList(of: [shop.bundle])
        #expect(list.problems.isEmpty)
        #expect(list.runs.map(\.place) == ["shop@3", "shop@2", "shop@1"])
        #expect(list.runs.map(\.state) == [.active, .retired, .retired])
        #expect(list.runs.allSatisfy { $0.lineage.by == "hana" })
    }

    @Test func `a tag leaves its runs`() throws {
        var list = RunList(of: [shop.bundle])
        list.keep(tag: "spring")
        #expect(list.runs.map(\.place) == ["shop@2"])
        list.keep(tag: "Spring")
        #expect(list.runs.isEmpty)
    }

    @Test func `metrics fall, and a run without the metric is last`() throws {
        for (version, value) in [(1, 0.9), (2, 0.2), (3, 0.5)] {
            try set("metrics", to: version == 3 ? [:] : ["macro_f1": value], in: version)
        }
        var list = RunList(of: [shop.bundle])
        let key = try #require(RunKey("macro_f1", metrics: list.metricNames))
        list.sort(by: key)
        #expect(list.runs.map(\.place) == ["shop@1", "shop@2", "shop@3"])
    }

    @Test func `keys are those that every run has and the metrics of these`() throws {
        let metrics = RunList(of: [shop.bundle]).metricNames
        for name in RunKey.names(metrics: metrics) { #expect(RunKey(name, metrics: metrics) != nil, "\(name)") }
        #expect(RunKey.names(metrics: metrics).contains("calibration_error") == false, "too few questions to tell")
        #expect(RunKey("macro_f1", metrics: []) == nil)
        #expect(RunKey("macro-f1", metrics: metrics) == nil)
    }

    @Test func `a run is found by its id and by bundle and version`() throws {
        let list = RunList(of: [shop.bundle])
        let run = try #require(list.run(named: "shop@2"))
        #expect(list.run(named: run.lineage.run)?.place == "shop@2")
        #expect(list.run(named: "shop@9") == nil)
        #expect(list.run(named: "") == nil)
        #expect(list.names.count == 6)
    }

    @Test func `a lineage that cannot be read is named and the others stay`() throws {
        try shop.directory.write("{", to: "shop/versions/2/lineage.json")
        let list = RunList(of: [shop.bundle])
        #expect(list.runs.map(\.place) == ["shop@3", "shop@1"])
        #expect(list.problems.map(\.path) == [shop.bundle.lineagePath(2)])
        #expect(isClearSentence(list.problems[0].description, naming: shop.bundle.lineagePath(2)))
    }

    @Test func `a lineage of an earlier program is a run without an id`() throws {
        try shop.directory.write(
            """
            {"engine": "taiwa-1", "inputs": {"exam.csv": "00"}, "passed": true, "seed": 1,
             "trained_at": "2026-01-02T03:04:05Z", "version": 2}
            """, to: "shop/versions/2/lineage.json")
        let run = try #require(RunList(of: [shop.bundle]).run(named: "shop@2"))
        #expect(run.lineage.run.isEmpty)
        #expect(run.lineage.modelSHA256 == nil)
        #expect(run.lineage.tags.isEmpty)
        #expect(run.lineage.startedAt == run.lineage.trainedAt)
    }
}
