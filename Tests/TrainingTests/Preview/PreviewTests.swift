import Bundles
import Dialogue
import Foundation
import Privacy
import TestSupport
import Testing
import Training

struct PreviewTests {
    private let shop: SampleShop

    /// Version 1 as it is; version 2 takes receipts for deliveries and has another text for passwords.
    init() throws {
        shop = try SampleShop()
        try shop.train()
        var bundle = SampleBundle.japanese
        bundle.examples = bundle.examples.replacing(",receipt\n", with: ",delivery\n")
        bundle.answers = bundle.answers.replacing("再設定できます。", with: "すぐに再設定できます。")
        try bundle.write(to: shop.directory, as: "shop")
        try #require(try shop.train().isReleased)
    }

    private func loaded(_ version: Int) throws -> LoadedBundle {
        try LoadedBundle(shop.bundle, version: version, catalog: .standard)
    }

    private func masked(_ texts: [String]) -> [MaskedText] { texts.map { Redactor.standard.redact(Utterance($0)) } }

    @Test func `every changed reply is listed with both, and the rest counted`() throws {
        let preview = Preview.changes(
            from: try loaded(1), to: try loaded(2),
            questions: masked(["退会したいです", "領収書をください", "パスワードを忘れました", "いつ届きますか"]))
        #expect(preview.unchanged == 2)
        try #require(preview.changed.map(\.question.string) == ["領収書をください", "パスワードを忘れました"])
        let (receipt, password) = (preview.changed[0], preview.changed[1])
        #expect(receipt.old.answer?.rawValue == "receipt")
        #expect(receipt.new.answer?.rawValue == "delivery")
        #expect(receipt.new.title == "配達の日数")
        #expect(!receipt.isReworded)
        #expect(password.isReworded)
        #expect(password.old.answer == password.new.answer)
    }

    @Test func `a version beside itself changes nothing`() throws {
        let preview = Preview.changes(from: try loaded(2), to: try loaded(2), questions: masked(["領収書", "天気", ""]))
        #expect(preview.changed.isEmpty)
        #expect(preview.unchanged == 3)
    }

    @Test func `a version that is not released is loaded when it is the one that was trained`() throws {
        #expect(try loaded(1).version == 1)
        #expect(throws: BundleError.self) { try loaded(3) }
        let other = try shop.bytes(shop.bundle.modelPath(2))
        try shop.directory.write(other, to: "shop/versions/1/model.taiwa")
        let error = try #require(throws: BundleError.self) { try loaded(1) }
        #expect(error.path == shop.bundle.modelPath(1))
    }

    // MARK: Questions

    private func file(_ text: String) throws -> [String] {
        try shop.directory.write(text, to: "questions")
        return try PreviewQuestions(file: "\(shop.directory.path)/questions", redactor: .standard)
            .questions.map(\.string)
    }

    @Test func `a file has a question a line, masked, each once`() throws {
        #expect(try file("領収書\r\n\n090-1234-5678 です\n領収書\n  \n") == ["領収書", "[電話番号1] です"])
    }

    @Test func `a sheet with a column text is one, whatever else it has`() throws {
        #expect(try file("\u{FEFF}expected,text\nreceipt,領収書\n-,\"天気,明日\"\n") == ["領収書", "天気,明日"])
        let error = try #require(throws: BundleError.self) { try file("expected,text\nreceipt,\n") }
        #expect(error.line == 2)
    }

    private func kept(_ texts: [String]) throws -> [String] {
        try PreviewQuestions(kept: texts, in: "inbox.sqlite", of: shop.bundle.domain, redactor: .standard)
            .questions.map(\.string)
    }

    @Test func `kept questions are masked again, each once`() throws {
        #expect(try kept(["領収書", "taro@example.com へ", "領収書"]) == ["領収書", "[EMAIL1] へ"])
    }

    @Test func `where no question was kept, the sentence says what to do`() throws {
        let error = try #require(throws: BundleError.self) { try kept([]) }
        #expect(error.path == "inbox.sqlite" && error.description.contains("--questions"))
    }
}
