import ModelFiles
import Retrieval
import SystemCalls
import TestSupport
import Testing
import TextAnalysis

struct AnswerTextIndexTests {
    private static let answers = [
        AnswerText(title: "大型ごみの申込方法は。", text: "受付センターに電話で申し込んでください。処理券を貼ってください。"),
        AnswerText(title: "家電の処分について", text: "テレビは収集しません。買った店に引取りを依頼してください。"),
        AnswerText(title: "水道の使用を始めたい。", text: "お客様センターに電話で申し込んでください。"),
        AnswerText(title: "Report a missed bin collection", text: "We return within two working days."),
        AnswerText(title: "Library books", text: "Renew books online. Bins are not our matter."),
    ]

    private let directory: TemporaryDirectory

    init() throws { directory = try TemporaryDirectory() }

    private func features(_ text: String) -> [WeighedFeature] {
        WeighedFeatureExtractor().features(of: NormalizedText(text), from: text)
    }

    private func best(_ question: String, in index: AnswerTextIndex) -> Int? {
        let scores = index.similarities(to: features(question))
        guard let highest = scores.max(), highest > 0 else { return nil }
        return scores.firstIndex(of: highest)
    }

    @Test(arguments: [
        ("大きいゴミを捨てたい", 0), ("壊れたテレビ", 1), ("水が使いたい", 2), ("you missed my bin", 3), ("renew a book", 4),
    ])
    func `a question finds its answer in other words`(question: String, answer: Int) {
        #expect(best(question, in: AnswerTextIndex(of: Self.answers)) == answer)
    }

    @Test(arguments: ["", "！", "xyzzy", "ぬ"])
    func `a question with nothing in common fits nothing`(question: String) {
        let scores = AnswerTextIndex(of: Self.answers).similarities(to: features(question))
        #expect(scores == [0, 0, 0, 0, 0])
    }

    @Test func `the title counts more than the text`() {
        let index = AnswerTextIndex(of: [
            AnswerText(title: "駐車場", text: "図書館"), AnswerText(title: "図書館", text: "駐車場"),
        ])
        #expect(best("図書館", in: index) == 1)
        #expect(best("駐車場", in: index) == 0)
    }

    @Test func `an answer is found through a neighbour`() {
        let texts = ["犬の登録と注射の届出", "犬の登録と鑑札", "税金と納付書"]
        let scores = AnswerTextIndex(of: texts.map { AnswerText(title: $0, text: "") })
            .similarities(to: features("注射"))
        #expect(scores[0] > scores[1])
        #expect(scores[1] > 0)
        #expect(scores[2] == 0)
    }

    @Test func `words that are not known lower the similarity`() {
        let index = AnswerTextIndex(of: Self.answers)
        let known = index.similarities(to: features("水道"))[2]
        let mixed = index.similarities(to: features("水道と幽霊"))[2]
        #expect(known > mixed)
        #expect(mixed > 0)
    }

    @Test func `no answers, no scores`() {
        #expect(AnswerTextIndex(of: []).similarities(to: features("水道")) == [])
    }

    @Test func `the same from a file, and the same on any number of threads`() throws {
        let index = AnswerTextIndex(of: Self.answers, threads: 4)
        var writer = SectionFileWriter()
        index.add(to: &writer)
        var other = SectionFileWriter()
        AnswerTextIndex(of: Self.answers, threads: 1).add(to: &other)
        #expect(writer.finished() == other.finished())
        let opened = try AnswerTextIndex(
            in: try SectionFile(path: try directory.write(writer.finished(), to: "model")))
        #expect(opened.count == 5)
        for question in ["大きいゴミを捨てたい", "renew a book", "xyzzy"] {
            #expect(
                opened.similarities(to: features(question)) == index.similarities(to: features(question)))
        }
    }

    @Test(arguments: ["text.docs", "text.starts", "text.near", "text.slots"])
    func `sections that do not fit are refused`(section: String) throws {
        var writer = SectionFileWriter()
        AnswerTextIndex(of: Self.answers).add(to: &writer)
        let file = try SectionFile(path: try directory.write(writer.finished(), to: "model"))
        var bent = SectionFileWriter()
        for name in [
            "text.slots", "text.weights", "text.starts", "text.docs", "text.impacts", "text.unseen", "text.near",
            "text.nearness",
        ] {
            var bytes = try file.column(SectionName(name), of: UInt8.self).bytes
            if name == section { for index in bytes.indices.suffix(4) { bytes[index] = 0xFE } }
            bent.add(SectionName(name), bytes: bytes)
        }
        let opened = try SectionFile(path: try directory.write(bent.finished(), to: "bent"))
        #expect(throws: SectionFileError.self) { try AnswerTextIndex(in: opened) }
    }
}
