import Bundles
import Dialogue
import Foundation
import ModelFiles
import Privacy
import TestSupport
import Testing
import TextAnalysis
import Training

/// Model files cut, flipped and overwritten everywhere (RELIABILITY 10), while the version before goes on answering.
struct DamagedModelTests {
    private static let questions = ["領収書をください", "退会", "パスワードと荷物", "天気は？", "登録を削除したい ABC 123"]

    /// A bundle whose second version is released, with the first one still open.
    private struct Ground {
        let plugins: SamplePlugins
        let first: LoadedBundle
        let model: FileHandle
        let bytes: [UInt8]

        init() throws {
            plugins = try SamplePlugins().trained()
            first = try #require(try LoadedBundle(plugins.shop, catalog: .standard))
            _ = try plugins.trained()
            let path = plugins.shop.modelPath(2)
            bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
            model = try #require(FileHandle(forUpdatingAtPath: path))
            #expect(try LoadedBundle(plugins.shop, catalog: .standard)?.version == 2)
        }

        /// Where sections begin and end, from the table.
        var boundaries: [Int] {
            let count = Int(bytes[12])
            return (0..<count).flatMap { section in
                let entry = 32 + section * 40
                let start = number(at: entry + 16)
                return [start, start + number(at: entry + 24)]
            }
        }

        private func number(at offset: Int) -> Int {
            bytes[offset..<offset + 4].reversed().reduce(0) { $0 << 8 | Int($1) }
        }

        func write(_ bytes: [UInt8], at offset: Int) throws {
            try model.seek(toOffset: UInt64(offset))
            try model.write(contentsOf: bytes)
        }

        func expectRefused(_ what: String) {
            let path = plugins.shop.modelPath(2)
            let error = #expect(throws: BundleError.self, "\(what)") {
                try LoadedBundle(plugins.shop, catalog: .standard)
            }
            if let error { #expect(isClearSentence("\(error)", naming: path), "\(what): \(error)") }
            let decision = first.pipeline.run(Utterance("領収書をください")).decision
            #expect(decision == .answer(AnswerID(rawValue: "receipt")), "\(what)")
        }
    }

    @Test func `a model cut at a section or anywhere is refused`() throws {
        let ground = try Ground()
        let length = ground.bytes.count
        let pages = stride(from: 0, to: length, by: 4096).map(\.self)
        #expect(ground.boundaries.count > 20)
        let cuts = Set(pages + ground.boundaries.flatMap { [$0 - 1, $0, $0 + 1] } + [1, 31, 32, 33, length - 1])
        for cut in cuts.filter({ (0..<length).contains($0) }).sorted() {
            try ground.model.truncate(atOffset: UInt64(cut))
            ground.expectRefused("cut at \(cut) of \(length)")
            try ground.write(Array(ground.bytes[cut...]), at: cut)
        }
        try ground.write([0], at: length)
        ground.expectRefused("a byte more")
        try ground.model.truncate(atOffset: UInt64(length))
        #expect(try LoadedBundle(ground.plugins.shop, catalog: .standard)?.version == 2)
    }

    @Test func `each byte of a model's header as zero or FF is refused`() throws {
        let ground = try Ground()
        for place in 0..<32 {
            for value: UInt8 in [0x00, 0xFF] where ground.bytes[place] != value {
                try ground.write([value], at: place)
                ground.expectRefused("byte \(place) as \(value)")
                try ground.write([ground.bytes[place]], at: place)
            }
        }
    }

    @Test(arguments: [1, UInt64.random(in: 0 ... .max)])
    func `one flipped bit anywhere in a model is noticed`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let ground = try Ground()
        for _ in 0..<500 {
            let place = Int.random(in: ground.bytes.indices, using: &random)
            let bit = UInt8(1) << UInt8.random(in: 0...7, using: &random)
            try ground.write([ground.bytes[place] ^ bit], at: place)
            ground.expectRefused("seed \(seed), byte \(place), bit \(bit)")
            try ground.write([ground.bytes[place]], at: place)
        }
    }

    @Test func `a model that is a link, a second name or too large is refused`() throws {
        let ground = try Ground()
        let path = ground.plugins.shop.modelPath(2)
        let other = ground.plugins.directory.path + "/other"
        try FileManager.default.linkItem(atPath: path, toPath: other)
        ground.expectRefused("a second name")
        try FileManager.default.removeItem(atPath: path)
        try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: other)
        ground.expectRefused("a link")
        try FileManager.default.removeItem(atPath: path)
        try FileManager.default.moveItem(atPath: other, toPath: path)
        try ground.model.truncate(atOffset: UInt64(SectionFile.mostBytes + 1))
        ground.expectRefused("too large")
    }

    @Test func `a model that is cut short while it is served gives rubbish, but never ends the process`() async {
        await #expect(processExitsWith: .success) {
            let plugins = try SamplePlugins().trained()
            guard let bundle = try LoadedBundle(plugins.shop, catalog: .standard) else { exit(2) }
            // By less than a page, so that numbers are cut in the middle too.
            for length in stride(from: bundle.modelBytes, through: 0, by: -509) {
                guard truncate(plugins.shop.modelPath(1), off_t(length)) == 0 else { exit(3) }
                for question in Self.questions {
                    let verdict = bundle.pipeline.run(Utterance(question))
                    _ = Trace(verdict, knowledge: bundle.knowledge)
                }
                for index in 0..<bundle.knowledge.examples.count { _ = bundle.knowledge.examples[index] }
            }
        }
    }
}
