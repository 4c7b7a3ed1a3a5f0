import Bundles
import Dialogue
import Foundation
import ModelFiles
import Privacy
import TestSupport
import Testing
import TextAnalysis
import Training

struct BackgroundCorpusTests {
    @Test func `without a directory there is no text`() throws {
        let corpus = try BackgroundCorpus(corpora: "/nonexistent/corpora")
        #expect(corpus.lines(in: [.japanese, .english]).isEmpty)
        #expect(corpus.hashes(in: [.japanese, .english]).isEmpty)
    }

    @Test func `lines are read by language, in order, masked`() throws {
        let directory = try TemporaryDirectory()
        let text = "text,kind\nhello,chit-chat\nmail taro@example.com,other\n"
        try directory.write(text, to: "background/en.csv")
        try directory.write("text\nこんにちは\n", to: "background/ja.csv")
        try directory.write("ignored", to: "background/README.md")
        let corpus = try BackgroundCorpus(corpora: directory.path)
        #expect(corpus.lines(in: [.english]).map(\.string) == ["hello", "mail [EMAIL1]"])
        #expect(corpus.lines(in: [.japanese, .english]).map(\.string) == ["こんにちは", "hello", "mail [EMAIL1]"])
        #expect(corpus.lines(in: [Language(rawValue: "fr")]).isEmpty)
        #expect(corpus.hashes(in: [.english]) == ["background/en.csv": SHA256.hexadecimal(of: Array(text.utf8))])
        #expect(corpus.hashes(in: [.japanese, .english]).count == 2)
    }

    @Test(arguments: [
        ("", "the file is empty"), ("text\n", "there are no rows below the header"),
        ("kind\nx\n", ":1: column 'text' is missing; found: kind"),
        ("txt\nx\n", ":1: unknown column 'txt' (did you mean"),
        ("text,kind\nx\n", ":2: 1 fields, but the header has 2"), ("text,kind\n,x\n", ":2: 'text' is empty"),
        ("text\n\"x\n", ":2: a quoted field is not closed"),
    ])
    func `a bad file is named`(text: String, reason: String) throws {
        let directory = try TemporaryDirectory()
        let path = try directory.write(text, to: "background/en.csv")
        let error = try #require(throws: BundleError.self) { try BackgroundCorpus(corpora: directory.path) }
        #expect(isClearSentence(error.description, naming: path))
        #expect(error.description.contains(reason))
    }

    @Test func `a directory in the place of a file is named`() throws {
        let directory = try TemporaryDirectory()
        try directory.write("x", to: "background/en.csv/inner")
        let error = try #require(throws: BundleError.self) { try BackgroundCorpus(corpora: directory.path) }
        #expect(isClearSentence(error.description, naming: "\(directory.path)/background/en.csv"))
    }

    @Test(arguments: [("/srv/Plugins", "/srv/corpora"), ("/srv/Plugins/", "/srv/corpora")])
    func `the corpora lie beside the plugins`(plugins: String, corpora: String) {
        #expect(BackgroundCorpus.directory(beside: plugins) == corpora)
    }

    @Test func `background text changes what is learnt but need not be there`() throws {
        let shop = try SampleShop()
        try shop.directory.write("text\n明日の天気は\n一番近い駅\n犬の名前\n眠い\n好きな色\n", to: "corpora/background/ja.csv")
        let background = try BackgroundCorpus(corpora: "\(shop.directory.path)/corpora")
        let with = try BundleTrainer(catalog: .standard, background: background, threads: 1).draft(of: shop.bundle)
        let without = try shop.draft()
        #expect(with.modelBytes != without.modelBytes)
    }
}
