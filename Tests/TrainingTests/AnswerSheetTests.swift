import Bundles
import Dialogue
import TestSupport
import Testing
import TextAnalysis
import Training

struct AnswerSheetTests {
    private func sheet(_ text: String, languages: [Language] = [.japanese, .english]) throws -> AnswerSheet {
        let directory = try TemporaryDirectory()
        return try AnswerSheet(path: directory.write(text, to: "answers.csv"), languages: languages)
    }

    @Test func `rows of one identifier are one answer in several languages`() throws {
        let answers = try sheet(
            """
            id,lang,title,answer,url,category,threshold
            hours,ja,時間,九時から,https://example.jp,営業,0.7
            place,ja,場所,駅前,,,
            hours,en,Hours,From nine,,,
            """
        ).answers
        #expect(answers.map(\.id.rawValue) == ["hours", "place"])
        #expect(answers[0].wordings.map(\.language) == [.japanese, .english])
        #expect(answers[0].wordings.map(\.title) == ["時間", "Hours"])
        #expect(answers[0].wordings.map(\.url) == ["https://example.jp", nil])
        #expect(answers[0].category == "営業")
        #expect(answers[0].threshold == 0.7)
        #expect(answers[1].category == nil)
        #expect(answers[1].threshold == nil)
    }

    @Test func `a row without a language is in the bundle's first`() throws {
        let answers = try sheet("id,title,answer\na,A,x\nb,B,y\n", languages: [.english, .japanese]).answers
        #expect(answers.allSatisfy { $0.wordings.map(\.language) == [.english] })
    }

    @Test(arguments: [
        ("id,title,answer\na,A,x\na,B,y\n", ":3: answer 'a' is already on line 2"),
        ("id,title,answer,lang\na,A,x,en\nb,B,y,en\na,C,z,EN\n", ":4: answer 'a' is already on line 2"),
        ("id,title,answer,lang\na,A,x,fr\nb,B,y,en\n", ":2: unknown language; bundle.json has: ja, en"),
        ("id,title,answer\nA B,A,x\nb,B,y\n", ":2: not an answer id: use 1 to 64 lower-case letters, digits"),
        ("id,title,answer\na,A,x\nb,B,y\nb,C,z\n", ":4: answer 'b' is already on line 3"),
        (
            "id,title,answer\n-,A,x\nb,B,y\nb,C,z\n",
            ":2: not an answer id: use 1 to 64 lower-case letters, digits, '-', '_' and '.', a letter or digit "
                + "first"
        ),
        ("id,title,answer\n,A,x\nb,B,y\n", ":2: 'id' is empty"),
        ("id,title,answer\na,,x\nb,B,y\n", ":2: 'title' is empty"),
        ("id,title,answer\na,A,\nb,B,y\n", ":2: 'answer' is empty"),
        ("id,title,answer,threshold\na,A,x,1.5\nb,B,y,\n", ":2: the threshold is not a number from 0 to 1"),
        ("id,title,answer,threshold\na,A,x,half\nb,B,y,\n", ":2: the threshold is not a number from 0 to 1"),
        ("id,title,answer,threshold\na,A,x,nan\nb,B,y,\n", ":2: the threshold is not a number from 0 to 1"),
        ("id,title,answer,threshold\na,A,x,-0.1\nb,B,y,\n", ":2: the threshold is not a number from 0 to 1"),
        ("id,title,answer\na,A,x\n", ": nothing to learn from: 1 answers; at least 2 are needed"),
        ("id,titl,answer\na,A,x\n", ":1: unknown column 'titl' (did you mean 'title'?)"),
    ])
    func `what is wrong is told with its line`(text: String, reason: String) throws {
        let error = try #require(throws: BundleError.self) { try sheet(text) }
        #expect(error.description.contains("/answers.csv\(reason)"), "\(error)")
    }

    @Test func `an answer called - could not be told from no answer in an exam`() throws {
        #expect(throws: BundleError.self) { try sheet("id,title,answer\n-,A,x\nb,B,y\n") }
    }

    @Test(arguments: ["-a", "_", "_a", ".", ".a"])
    func `an identifier begins with a letter or a digit`(id: String) throws {
        let error = try #require(throws: BundleError.self) { try sheet("id,title,answer\n\(id),A,x\nb,B,y\n") }
        #expect(error.line == 2)
        #expect(error.description.contains("not an answer id"))
    }

    @Test(arguments: ["a", "0", "a.b-c_d", String(repeating: "x", count: 64)])
    func `an identifier is lower-case letters, digits and a few marks`(id: String) throws {
        #expect(try sheet("id,title,answer\n\(id),A,x\nother,B,y\n").answers[0].id.rawValue == id)
    }

    @Test func `an identifier of 65 characters is too long`() throws {
        let id = String(repeating: "x", count: 65)
        #expect(throws: BundleError.self) { try sheet("id,title,answer\n\(id),A,x\nother,B,y\n") }
    }
}
