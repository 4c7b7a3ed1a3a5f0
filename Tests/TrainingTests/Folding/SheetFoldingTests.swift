import Bundles
import Dialogue
import Foundation
import Privacy
import TestSupport
import Testing
import TextAnalysis
import Training

struct SheetFoldingTests {
    private let plugins: TemporaryDirectory
    private let shop: BundleDirectory

    init() throws {
        plugins = try TemporaryDirectory()
        shop = BundleDirectory(
            domain: DomainName(rawValue: "shop"), path: try SampleBundle.japanese.write(to: plugins, as: "shop"))
    }

    private func book(_ lines: [(String, String)], answers: [Answer] = []) -> LessonBook {
        LessonBook(
            lines.enumerated().map { place, line in
                Lesson(
                    id: "e_\(place + 1)", text: Redactor().redact(Utterance(line.0)),
                    answer: AnswerID(rawValue: line.1))
            }, answers: answers)
    }

    private func answer(_ id: String, _ title: String, _ text: String) -> Answer {
        Answer(
            id: AnswerID(rawValue: id),
            wordings: [.init(language: .japanese, title: title, text: text, url: nil)], category: nil, threshold: nil)
    }

    private func text(_ name: String) throws -> String {
        String(decoding: try shop.read(name), as: UTF8.self)
    }

    @Test func `lines are added behind what is there, which stays byte for byte`() throws {
        let before = try shop.read("examples.csv")
        let outcome = try SheetFolding(into: shop).fold(
            book([("熨斗は付きますか", "receipt"), ("\"控え\", ください", "receipt")]))
        let after = try shop.read("examples.csv")
        #expect(Array(after.prefix(before.count)) == before)
        #expect(
            String(decoding: after.dropFirst(before.count), as: UTF8.self)
                == "熨斗は付きますか,receipt\n\"\"\"控え\"\", ください\",receipt\n")
        #expect(outcome.written == ["e_1", "e_2"] && outcome.answers.isEmpty)
        #expect(outcome.sentence == "2 lines added to examples.csv")
        #expect(
            outcome.difference == #"""
                --- a/examples.csv
                +++ b/examples.csv
                @@ -25,0 +26,2 @@
                +熨斗は付きますか,receipt
                +"""控え"", ください",receipt

                """#)
        #expect(try text("answers.csv") == SampleBundle.japanese.answers)
    }

    @Test func `to fold again changes nothing`() throws {
        let taught = book([("熨斗は付きますか", "gift")], answers: [answer("gift", "熨斗", "お付けします。")])
        _ = try SheetFolding(into: shop).fold(taught)
        let sheets = [try text("examples.csv"), try text("answers.csv")]
        let again = try SheetFolding(into: shop).fold(taught)
        #expect(again.written.isEmpty && again.answers.isEmpty && again.present == ["e_1"])
        #expect(again.difference.isEmpty && again.sentence == "1 line there already")
        #expect([try text("examples.csv"), try text("answers.csv")] == sheets)
    }

    @Test func `a new answer gets a row, and the bundle trains on it`() throws {
        let text = "はい、\"無料\"で、\n承ります。"
        let outcome = try SheetFolding(into: shop).fold(
            book([("熨斗は付きますか", "gift")], answers: [answer("gift", "熨斗", text)]))
        #expect(outcome.answers.map(\.rawValue) == ["gift"])
        #expect(outcome.sentence == "1 line added to examples.csv, 1 answer added to answers.csv")
        let answers = try AnswerSheet(path: shop.answersPath, languages: [.japanese]).answers
        #expect(answers.last?.wordings.first?.text == text)
        let draft = try BundleTrainer(catalog: .standard, background: .empty, threads: 1).draft(of: shop)
        #expect(draft.knowledge.answers.last?.id == AnswerID(rawValue: "gift"))
    }

    @Test(arguments: ["\u{FEFF}", ""], ["\n", "\r\n"])
    func `marks and line ends stay as the sheet has them`(mark: String, end: String) throws {
        for isEnded in [true, false] {
            var sheet = mark + SampleBundle.japanese.examples.replacing("\n", with: end)
            if !isEnded { sheet = String(sheet.unicodeScalars.dropLast(end.unicodeScalars.count).map(Character.init)) }
            try plugins.write(sheet, to: "shop/examples.csv")
            let bytes = Array(sheet.utf8)
            let outcome = try SheetFolding(into: shop).fold(book([("熨斗は付きますか", "receipt")]))
            let after = try shop.read("examples.csv")
            #expect(Array(after.prefix(bytes.count)) == bytes)
            let added = (isEnded ? "" : end) + "熨斗は付きますか,receipt" + end
            #expect(String(decoding: after.dropFirst(bytes.count), as: UTF8.self).utf8.elementsEqual(added.utf8))
            #expect(outcome.difference.contains("No newline") == !isEnded)
        }
    }

    @Test func `columns may stand in any order and be more`() throws {
        try plugins.write(
            "answer,category,id,title\n一つ目,x,one,一\n二つ目,x,two,二\n", to: "shop/answers.csv")
        try plugins.write("id,text\none,一つ\ntwo,二つ\n", to: "shop/examples.csv")
        _ = try SheetFolding(into: shop).fold(
            book([("三つ, お願い", "three")], answers: [answer("three", "三", "三つ目")]))
        #expect(try text("answers.csv").hasSuffix("三つ目,,three,三\n"))
        #expect(try text("examples.csv").hasSuffix("three,\"三つ, お願い\"\n"))
    }

    @Test func `a line without an answer is left out, and one with another answer is told`() throws {
        let outcome = try SheetFolding(into: shop).fold(
            book([("名入れは頼めますか", "nowhere"), ("領収書をください！", "delivery"), ("領収書を ください", "receipt")]))
        #expect(outcome.withoutAnswer == ["e_1"])
        #expect(outcome.contradictory == ["e_2"] && outcome.written == ["e_2"])
        #expect(outcome.present == ["e_3"])
    }

    @Test func `a sheet that is not sound is left as it is`() throws {
        try plugins.write("text,id\n\"lost quote,receipt\n", to: "shop/examples.csv")
        #expect(throws: BundleError.self) { try SheetFolding(into: shop).fold(book([("熨斗", "receipt")])) }
        #expect(try text("examples.csv") == "text,id\n\"lost quote,receipt\n")
        #expect(try text("answers.csv") == SampleBundle.japanese.answers)
    }
}
