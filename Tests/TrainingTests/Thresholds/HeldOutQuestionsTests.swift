import Bundles
import Dialogue
import Foundation
import TestSupport
import Testing
import Training

struct HeldOutQuestionsTests {
    private static func loaded(_ shop: SampleShop) throws -> LoadedBundle {
        try #require(try LoadedBundle(shop.bundle, catalog: .standard))
    }

    @Test(arguments: [SampleBundle.japanese, .english])
    func `training writes what it held out, about its own model and without a word of it`(bundle: SampleBundle) throws {
        let shop = try SampleShop(bundle)
        let draft = try shop.train().draft
        let read = try HeldOutQuestions(of: Self.loaded(shop), in: shop.bundle)
        #expect(read.questions.count == draft.heldOut.count)
        #expect(read.questions.contains { $0.expected != nil })
        #expect(read.questions.contains { $0.expected == nil }, "examples of left-out answers")
        for (read, written) in zip(read.questions, draft.heldOut) {
            #expect(read.expected == written.expected)
            #expect(read.best == written.best)
            #expect(abs(read.confidence - written.confidence) < 1e-6)
            #expect(abs(read.weight - written.weight) < 1e-6)
        }
        let text = String(decoding: try shop.bytes(shop.bundle.heldOutPath(1)), as: UTF8.self)
        #expect(text.utf8.allSatisfy { $0 < 0x80 })
        #expect(!text.contains(bundle.question))
    }

    @Test func `no title and no held-out example is judged by a model that had seen it`() throws {
        let draft = try SampleShop().draft()
        let answerable = draft.heldOut.count { $0.expected != nil }
        #expect(answerable <= 24, "each of the 24 examples once at most")
        #expect(draft.heldOut.count - answerable <= 24, "each once as a near miss")
    }

    @Test func `the same on any number of threads`() throws {
        let shop = try SampleShop()
        #expect(try shop.draft(threads: 1).heldOut == shop.draft(threads: 4).heldOut)
    }

    @Test func `those of another model are refused`() throws {
        let shop = try SampleShop()
        try shop.train(seed: 1)
        let first = try shop.bytes(shop.bundle.heldOutPath(1))
        try shop.train(seed: 2)
        _ = try HeldOutQuestions(of: Self.loaded(shop), in: shop.bundle)
        try shop.directory.write(first, to: "shop/versions/2/held-out.json")
        let error = try #require(throws: BundleError.self) {
            try HeldOutQuestions(of: Self.loaded(shop), in: shop.bundle)
        }
        #expect(isClearSentence(error.description, naming: shop.bundle.heldOutPath(2)))
        #expect(error.description.contains("another model"))
    }

    @Test func `a version without them says what to run`() throws {
        let shop = try SampleShop()
        try shop.train()
        try FileManager.default.removeItem(atPath: shop.bundle.heldOutPath(1))
        let error = try #require(throws: BundleError.self) {
            try HeldOutQuestions(of: Self.loaded(shop), in: shop.bundle)
        }
        #expect(error.description.hasSuffix("run: taiwa train shop"))
    }

    @Test(arguments: [
        "", "{}", "[]",
        #"{"model_sha256":"x","answers":["a"],"expected":[0],"best":[1],"confidence":[0],"offer_confidence":[0],"second_ratio":[0],"weight":[1]}"#,
        #"{"model_sha256":"x","answers":["a"],"expected":[0],"best":[0],"confidence":[],"offer_confidence":[0],"second_ratio":[0],"weight":[1]}"#,
        #"{"model_sha256":"x","answers":["a"],"expected":[0],"best":[-1],"confidence":[0],"offer_confidence":[0],"second_ratio":[0],"weight":[1]}"#,
        #"{"model_sha256":"x","answers":["a"],"expected":[0],"best":[0],"confidence":[0],"offer_confidence":[0],"second_ratio":[0],"weight":[0]}"#,
    ])
    func `what is not a record is named`(content: String) throws {
        let shop = try SampleShop()
        try shop.train()
        try shop.directory.write(content, to: "shop/versions/1/held-out.json")
        let error = try #require(throws: BundleError.self) {
            try HeldOutQuestions(of: Self.loaded(shop), in: shop.bundle)
        }
        #expect(isClearSentence(error.description, naming: shop.bundle.heldOutPath(1)))
    }
}
