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
        #expect(files == ["gate.json", "held-out.json", "lineage.json", "model.taiwa", "report.json", "sheets"])
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
        #expect(version.state == .refused)
        #expect(!version.gate.isPassed)
        #expect(version.gate.limits.examAccuracy == 1)
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

    @Test func `a release that cannot be moved is named, and the version stays to be released`() throws {
        let shop = try SampleShop()
        try shop.directory.write("x", to: "shop/release.json/inner")
        let error = try #require(throws: BundleError.self) { try shop.train() }
        #expect(error.description.contains(shop.bundle.releasePath))
        #expect(shop.versions == ["1"])
        try FileManager.default.removeItem(atPath: shop.bundle.releasePath)
        #expect(try Releaser(shop.bundle, by: "hana").approve(1).active == 1)
    }

    @Test func `a damaged release pointer is replaced by training`() throws {
        let shop = try SampleShop()
        try shop.directory.write("{", to: "shop/release.json")
        try shop.train()
        #expect(try Release(path: shop.bundle.releasePath)?.active == 1)
    }

    @Test func `what a killed training left is removed, what another one writes is not`() throws {
        let shop = try SampleShop()
        // Process 1 runs; no process has a number as high as the other.
        for name in [".staging-1-x", ".staging-2000000000-y", ".staging-mine"] {
            try shop.directory.write("x", to: "shop/versions/\(name)/model.taiwa")
        }
        #expect(try shop.train().number == 1)
        #expect(shop.versions == [".staging-1-x", ".staging-mine", "1"])
    }

    @Test func `a version keeps the sheets it was trained on, byte for byte, for their owner`() throws {
        let shop = try SampleShop()
        var before: [String: [UInt8]] = [:]
        for name in BundleDirectory.inputNames { before[name] = try shop.bytes("\(shop.bundle.path)/\(name)") }
        try shop.train()
        try shop.directory.write("text,expected\n退会する方法,close-account\n", to: "shop/exam.csv")
        for name in BundleDirectory.inputNames {
            let path = "\(shop.bundle.sheetsPath(1))/\(name)"
            #expect(try shop.bytes(path) == before[name])
            let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
            #expect(mode == 0o600)
        }
    }

    @Test func `where a person approves, a version that passes waits and is not trained again`() throws {
        var bundle = SampleBundle.japanese
        bundle.manifest = bundle.manifest.replacing("\"format\": 1,", with: "\"format\": 1, \"approval\": \"manual\",")
        let shop = try SampleShop(bundle)
        let version = try shop.train()
        #expect(version.state == .awaitingApproval)
        #expect(!version.isReleased)
        #expect(try Release(path: shop.bundle.releasePath) == nil)
        #expect(try shop.bundle.standing() == .setAside(1, serving: nil))
        let release = try Releaser(shop.bundle, by: "hana").approve(1, sha256: version.lineage.modelSHA256)
        #expect(release.approvedBy == "hana")
        #expect(try LoadedBundle(shop.bundle, catalog: .standard)?.version == 1)
        #expect(try shop.bundle.standing() == .current(1))
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

    @Test func `the lineage says who, why, how long and how good`() throws {
        let shop = try SampleShop()
        let occasion = TrainingOccasion(
            by: "hana", reason: Redactor.standard.redact(Utterance("090-1234-5678 の方の件")), tags: ["spring", "a-2"])
        let trainer = BundleTrainer(catalog: .standard, background: .empty, threads: 1)
        let version = try trainer.train(shop.bundle, occasion: occasion)
        let lineage = try #require(shop.bundle.lineage(of: 1))
        #expect(lineage == version.lineage)
        #expect(lineage.by == "hana")
        #expect(lineage.reason == "[電話番号1] の方の件")
        #expect(lineage.tags == ["spring", "a-2"])
        #expect(lineage.modelSHA256 == SHA256.hexadecimal(of: version.draft.modelBytes))
        #expect(lineage.modelBytes == version.draft.modelBytes.count)
        #expect(lineage.run.hasPrefix("r_") && lineage.run.count == 12)
        #expect(lineage.seconds >= 0)
        #expect(lineage.startedAt <= lineage.trainedAt)
        #expect(lineage.metrics["accuracy"] == version.draft.evaluation.report.accuracy)
        #expect(lineage.metrics["macro_f1"] == version.draft.evaluation.report.macroF1)
        #expect(lineage.metrics["broken"] == nil, "there is nothing to compare the first version with")
        #expect(try trainer.train(shop.bundle).lineage.metrics["broken"] == 0)
        #expect(shop.bundle.lineage(of: 2)?.run != lineage.run)
        let history = VersionShelf(shop.bundle).history()
        #expect(history.map(\.action) == [.trained, .released, .trained, .released])
        #expect(history.map(\.by) == ["hana", "automatic", "automatic", "automatic"])
        #expect(history.first?.sha256 == lineage.modelSHA256)
    }

    // MARK: Privacy

    @Test func `nothing personal from the sheets lies in any file of a version but their copies`() throws {
        let secrets = [
            "hanako.secret@example.com", "090-9876-5432", "4111 1111 1111 1111", "4111111111111111", "987-6543",
        ]
        var bundle = SampleBundle.japanese
        bundle.examples += secrets.map { "領収書を\($0)に送って,receipt\n" }.joined()
        bundle.exam += secrets.map { "荷物は\($0)です,receipt\n" }.joined()
        let shop = try SampleShop(bundle)
        let lineage = try shop.train().lineage
        // The names of runs and hashes may have any four digits.
        let random = [lineage.run, lineage.modelSHA256 ?? ""] + lineage.inputs.values
        let files = try #require(FileManager.default.enumerator(atPath: shop.bundle.versionsPath))
        var searched = 0
        for case let name as String in files {
            let path = "\(shop.bundle.versionsPath)/\(name)"
            // The sheets themselves are kept as their owner wrote them.
            guard !name.hasPrefix("1/sheets"), !FileManager.default.contents(atPath: path).isNilOrEmpty else {
                continue
            }
            var text = String(decoding: try shop.bytes(path), as: Unicode.ASCII.self)
            for word in random where !word.isEmpty { text = text.replacing(word, with: "") }
            for secret in secrets + ["hanako", "9876", "5432", "6543"] { #expect(!text.contains(secret), "\(name)") }
            searched += 1
        }
        #expect(searched == 6, "the history too")
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
