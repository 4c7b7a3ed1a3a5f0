import Bundles
import Dialogue
import Foundation
import ModelFiles
import Privacy
import Synchronization
import TestSupport
import Testing
import Training

struct BundleTrainerTests {
    /// The Japanese sample with a gate that no model passes.
    private static let impossible: SampleBundle = {
        var bundle = SampleBundle.japanese
        bundle.manifest = "{\"format\": 1, \"languages\": [\"ja\"], \"gate\": {\"exam_accuracy\": 1}}"
        bundle.exam = "text,expected\n領収書をください,delivery\n領収書をください,receipt\n"
        return bundle
    }()

    // MARK: Determinism

    @Test(arguments: [SampleBundle.japanese, .english])
    func `the same sheets give the same bytes on any number of threads and every time`(bundle: SampleBundle) throws {
        let shop = try SampleShop(bundle)
        let first = try shop.draft(threads: 1).modelBytes
        #expect(try shop.draft(threads: 1).modelBytes == first)
        #expect(try shop.draft(threads: 2).modelBytes == first)
        #expect(try shop.draft(threads: 3).modelBytes == first)
        #expect(try shop.draft(threads: 7).modelBytes == first)
        #expect(try SampleShop(bundle).draft(threads: 2).modelBytes == first)
    }

    @Test func `a changed example changes the bytes`() throws {
        var changed = SampleBundle.japanese
        changed.examples = changed.examples.replacingOccurrences(of: "登録を削除したい", with: "登録を抹消したい")
        try #require(changed.examples != SampleBundle.japanese.examples)
        #expect(try SampleShop(changed).draft().modelBytes != SampleShop().draft().modelBytes)
    }

    @Test func `a changed answer or title changes the bytes, another exam does not`() throws {
        let bytes = try SampleShop().draft().modelBytes
        var answer = SampleBundle.japanese
        answer.answers = answer.answers.replacingOccurrences(of: "三日", with: "四日")
        #expect(try SampleShop(answer).draft().modelBytes != bytes)
        var exam = SampleBundle.japanese
        exam.exam = "text,expected\n天気,-\n"
        #expect(try SampleShop(exam).draft().modelBytes == bytes)
    }

    @Test func `each seed gives its own bytes every time`() throws {
        let shop = try SampleShop()
        for seed: UInt64 in [0, 1, 99, .max] {
            #expect(try shop.draft(seed: seed, threads: 1).modelBytes == shop.draft(seed: seed, threads: 2).modelBytes)
        }
    }

    // MARK: Versions

    @Test func `versions are numbered, earlier ones kept and the release moved`() throws {
        let shop = try SampleShop()
        for number in 1...3 {
            let version = try shop.train(seed: UInt64(number))
            #expect(version.number == number)
            #expect(version.isReleased)
            let release = try #require(try Release(path: shop.bundle.releasePath))
            #expect(release.active == number)
            #expect(release.previous == (number == 1 ? nil : number - 1))
            #expect(release.modelSHA256 == SHA256.hexadecimal(of: version.draft.modelBytes))
            #expect(try shop.bytes(shop.bundle.modelPath(number)) == version.draft.modelBytes)
        }
        #expect(shop.versions == ["1", "2", "3"])
        let files = try FileManager.default.contentsOfDirectory(atPath: shop.bundle.versionPath(2)).sorted()
        #expect(files == ["held-out.json", "lineage.json", "model.taiwa", "report.json"])
    }

    @Test func `a number that is taken is passed over, whatever is there`() throws {
        let shop = try SampleShop()
        try shop.directory.write("x", to: "shop/versions/4/model.taiwa")
        try shop.directory.write("x", to: "shop/versions/notes.txt")
        #expect(try shop.train().number == 5)
        #expect(shop.versions == ["4", "5", "notes.txt"])
    }

    @Test func `a version that fails its exam is kept and not released`() throws {
        let shop = try SampleShop(Self.impossible)
        let version = try shop.train()
        #expect(!version.isReleased)
        #expect(!version.draft.isPassed)
        #expect(version.draft.examAccuracy == 1)
        #expect(shop.versions == ["1"])
        #expect(try Release(path: shop.bundle.releasePath) == nil)
    }

    @Test func `a version that fails leaves the release where it was`() throws {
        let shop = try SampleShop()
        try shop.train()
        let release = try shop.bytes(shop.bundle.releasePath)
        try Self.impossible.write(to: shop.directory, as: "shop")
        #expect(try shop.train().number == 2)
        #expect(try shop.bytes(shop.bundle.releasePath) == release)
        #expect(shop.bundle.lineage(of: 2)?.parent == 1)
        #expect(shop.bundle.lineage(of: 2)?.isPassed == false)
    }

    @Test func `the gate counts the exam as it is written down`() throws {
        let version = try SampleShop(Self.impossible).train()
        #expect(version.draft.evaluation.report.questions == 2)
        #expect(version.draft.evaluation.report.accuracy <= 0.5)
    }

    @Test func `without a gate any exam passes`() throws {
        var bundle = Self.impossible
        bundle.manifest = "{\"format\": 1, \"languages\": [\"ja\"]}"
        #expect(try SampleShop(bundle).train().isReleased)
    }

    @Test(arguments: BundleDirectory.inputNames)
    func `nothing is written when a sheet is not right`(name: String) throws {
        let shop = try SampleShop()
        try shop.directory.write("nonsense\n", to: "shop/\(name)")
        let error = try #require(throws: BundleError.self) { try shop.train() }
        #expect(isClearSentence(error.description, naming: "\(shop.bundle.path)/\(name)"))
        #expect(shop.versions.isEmpty)
        #expect(!FileManager.default.fileExists(atPath: shop.bundle.releasePath))
    }

    @Test(.enabled(if: getuid() != 0, "root may write everywhere"))
    func `nothing is left where nothing can be written`() throws {
        let shop = try SampleShop()
        try FileManager.default.createDirectory(atPath: shop.bundle.versionsPath, withIntermediateDirectories: true)
        let files = FileManager.default
        try files.setAttributes([.posixPermissions: 0o555], ofItemAtPath: shop.bundle.versionsPath)
        defer { try? files.setAttributes([.posixPermissions: 0o755], ofItemAtPath: shop.bundle.versionsPath) }
        let error = try #require(throws: BundleError.self) { try shop.train() }
        #expect(error.description.contains(shop.bundle.versionsPath))
        #expect(shop.versions.isEmpty)
    }

    @Test func `a release that cannot be moved leaves nothing behind and is named`() throws {
        let shop = try SampleShop()
        try shop.directory.write("x", to: "shop/release.json/inner")
        let error = try #require(throws: BundleError.self) { try shop.train() }
        #expect(shop.versions.isEmpty)
        #expect(error.description.contains(shop.bundle.releasePath))
        #expect(!shop.versions.contains { $0.hasPrefix(".") })
    }

    @Test func `a damaged release pointer is replaced by training`() throws {
        let shop = try SampleShop()
        try shop.directory.write("{", to: "shop/release.json")
        try shop.train()
        #expect(try Release(path: shop.bundle.releasePath)?.active == 1)
    }

    @Test func `no staging directory stays, and one left by a crash is not counted`() throws {
        let shop = try SampleShop()
        try shop.directory.write("x", to: "shop/versions/.staging-1-x/model.taiwa")
        #expect(try shop.train().number == 1)
        #expect(shop.versions == [".staging-1-x", "1"])
    }

    @Test func `the largest version number there can be does not end the program`() async {
        await #expect(processExitsWith: .success) {
            let shop = try SampleShop()
            try shop.directory.write("x", to: "shop/versions/\(Int.max)/model.taiwa")
            _ = try? shop.train()
        }
    }

    // MARK: Lineage

    @Test func `the lineage has the hash of every input, the seed and the parent`() throws {
        let shop = try SampleShop()
        try shop.directory.write("text,kind\n今日の天気,chit-chat\n", to: "corpora/background/ja.csv")
        try shop.directory.write("text\nnot used\n", to: "corpora/background/en.csv")
        let background = try BackgroundCorpus(corpora: "\(shop.directory.path)/corpora")
        let trainer = BundleTrainer(catalog: .standard, background: background, seed: 42, threads: 1)
        _ = try trainer.train(shop.bundle)
        _ = try trainer.train(shop.bundle)
        let lineage = try #require(shop.bundle.lineage(of: 2))
        #expect(lineage.version == 2)
        #expect(lineage.parent == 1)
        #expect(lineage.seed == 42)
        #expect(lineage.engine == Lineage.currentEngine)
        #expect(lineage.isPassed)
        let names = ["answers.csv", "background/ja.csv", "bundle.json", "exam.csv", "examples.csv"]
        #expect(lineage.inputs.keys.sorted() == names)
        for name in names {
            let path = name.hasPrefix("background") ? "corpora/\(name)" : "shop/\(name)"
            #expect(lineage.inputs[name] == SHA256.hexadecimal(of: try shop.bytes("\(shop.directory.path)/\(path)")))
        }
        #expect(shop.bundle.lineage(of: 1)?.parent == nil)
        #expect(ISO8601DateFormatter().date(from: lineage.trainedAt) != nil)
    }

    // MARK: Privacy

    @Test func `nothing personal from the sheets lies in any file of a version`() throws {
        let secrets = [
            "hanako.secret@example.com", "090-9876-5432", "4111 1111 1111 1111", "4111111111111111", "987-6543",
        ]
        var bundle = SampleBundle.japanese
        bundle.examples += secrets.map { "領収書を\($0)に送って,receipt\n" }.joined()
        bundle.exam += secrets.map { "荷物は\($0)です,receipt\n" }.joined()
        let shop = try SampleShop(bundle)
        try shop.train()
        let files = try #require(FileManager.default.enumerator(atPath: shop.bundle.versionsPath))
        var searched = 0
        for case let name as String in files {
            let path = "\(shop.bundle.versionsPath)/\(name)"
            guard !FileManager.default.contents(atPath: path).isNilOrEmpty else { continue }
            let text = String(decoding: try shop.bytes(path), as: Unicode.ASCII.self)
            for secret in secrets + ["hanako", "9876", "5432", "6543"] { #expect(!text.contains(secret), "\(name)") }
            searched += 1
        }
        #expect(searched == 4)
        let model = try shop.bytes(shop.bundle.modelPath(1))
        #expect(String(decoding: model, as: UTF8.self).contains("領収書を[電話番号1]に送って"))
    }

    @Test func `a masker of one's own masks the examples too`() throws {
        struct Names: PIIMasker {
            func findings(in utterance: Utterance) -> [PIIFinding] {
                guard utterance.text.hasPrefix("山田") else { return [] }
                return [PIIFinding(kind: PIIKind(rawValue: "name"), range: 0..<6)]
            }
        }
        var bundle = SampleBundle.japanese
        bundle.manifest = "{\"format\": 1, \"languages\": [\"ja\"], \"stages\": {\"masker\": \"names\"}}"
        bundle.examples += "山田ですが領収書を,receipt\n"
        let shop = try SampleShop(bundle)
        var catalog = StageCatalog.standard
        catalog.addMasker(named: "names") { _ in Names() }
        _ = try BundleTrainer(catalog: catalog, background: .empty, threads: 1).train(shop.bundle)
        let model = String(decoding: try shop.bytes(shop.bundle.modelPath(1)), as: UTF8.self)
        #expect(!model.contains("山田"))
        #expect(model.contains("[NAME1]ですが領収書を"))
    }

    // MARK: Small and strange bundles

    @Test(arguments: [
        ("a,甲,こう\nb,乙,おつ\n", "甲です,a\n"), ("a,甲,こう\nb,乙,おつ\n", "甲です,a\n乙です,b\n"),
        ("a,同じ,同じ\nb,同じ,同じ\n", "同じ,a\n同じ,b\n"), ("a,!!!,...\nb,???,---\n", "…,a\n。,b\n"),
        ("a,甲,こう\nb,乙,おつ\n", "090-1234-5678,a\ntaro@example.com,b\n"),
        ("a,甲,こう\nb,乙,おつ\nc,丙,へい\n", "甲,a\n甲,a\n甲,a\n甲,a\n"),
    ])
    func `the smallest and emptiest bundles are trained all the same`(answers: String, examples: String) throws {
        var bundle = SampleBundle.japanese
        bundle.answers = "id,title,answer\n" + answers
        bundle.examples = "text,id\n" + examples
        bundle.exam = "text,expected\n甲,a\n天気,-\n"
        let shop = try SampleShop(bundle)
        #expect(try shop.train().isReleased)
        let loaded = try #require(try LoadedBundle(shop.bundle, catalog: .standard))
        for text in ["甲", "", "天気", "!!!"] {
            let verdict = loaded.pipeline.run(Utterance(text))
            #expect((0...1).contains(verdict.confidence))
        }
    }

    @Test func `one answer alone is nothing to learn from`() throws {
        var bundle = SampleBundle.japanese
        bundle.answers = "id,title,answer\na,甲,こう\n"
        let shop = try SampleShop(bundle)
        let error = try #require(throws: BundleError.self) { try shop.train() }
        #expect(
            error.description
                == "\(shop.bundle.answersPath): nothing to learn from: 1 answers; at least 2 are needed")
    }

    @Test func `progress goes from nothing to done`() throws {
        let shop = try SampleShop()
        let shares = Shares()
        _ = try BundleTrainer(catalog: .standard, background: .empty, threads: 2).train(shop.bundle) { shares.add($0) }
        #expect(shares.all.allSatisfy { $0 > 0 && $0 <= 1 })
        #expect(shares.all.max() == 1)
        #expect(shares.all.count > 1)
    }

    private final class Shares: Sendable {
        private let values = Mutex<[Double]>([])

        func add(_ value: Double) { values.withLock { $0.append(value) } }

        var all: [Double] { values.withLock { $0 } }
    }
}

extension Data? {
    fileprivate var isNilOrEmpty: Bool { self?.isEmpty ?? true }
}
