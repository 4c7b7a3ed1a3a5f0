import Dialogue
import Privacy
import Testing
import TextAnalysis

struct LessonBookTests {
    private static func book(_ lines: [(String, String)], answers: [Answer] = []) -> LessonBook {
        LessonBook(
            lines.enumerated().map { place, line in
                Lesson(id: "e_\(place + 1)", text: .masking(line.0), answer: AnswerID(rawValue: line.1))
            }, answers: answers)
    }

    @Test(arguments: [
        (
            "Where is my Parcel?",
            ["where is my parcel", "WHERE  IS MY PARCEL!!", "ｗｈｅｒｅ ｉｓ ｍｙ ｐａｒｃｅｌ", "where, is my parcel…"]
        ),
        ("ギフトカードは使えますか", ["ｷﾞﾌﾄｶｰﾄﾞは使えますか？", "ぎふとかーどは使えますか", "ギフトカードは、使えますか。", "ギフトカードは 使えますか"]),
    ])
    func `lines that differ in form alone have one key`(line: String, forms: [String]) throws {
        let key = try #require(LineKey(MaskedUtterance.masking(line)))
        for form in forms {
            #expect(LineKey(MaskedUtterance.masking(form)) == key, "\(form)")
            #expect(LineKey(NormalizedText(form)) == key, "\(form)")
        }
    }

    @Test(arguments: [
        ("where is my parcel", "where is my parcels"), ("where is my parcel", "is where my parcel"),
        ("ギフトカードは使えますか", "ギフトカードは使えません"), ("ab c", "a bc"),
    ])
    func `other words or another order have another key`(line: String, other: String) {
        #expect(LineKey(NormalizedText(line)) != LineKey(NormalizedText(other)))
    }

    @Test(arguments: ["", "  ", "？？？", "…"])
    func `a line without words has no key`(line: String) { #expect(LineKey(NormalizedText(line)) == nil) }

    @Test func `an empty book says nothing`() {
        #expect(LessonBook.empty.isEmpty && LessonBook.empty.answers.isEmpty)
        #expect(LessonBook([], answers: []).isEmpty)
        #expect(!Self.book([("a line", "receipt")]).isEmpty)
    }

    @Test func `a register knows who was taught a line, until it is taken back`() {
        let register = LessonRegister()
        let shop = LessonShelf(of: DomainName(rawValue: "shop"), in: register)
        let bank = LessonShelf(of: DomainName(rawValue: "bank"), in: register)
        let line = NormalizedText("Can I pay in doge?")
        #expect(shop.domains(taught: line).isEmpty)
        shop.put(Self.book([("can i pay in doge", "receipt"), ("another line", "receipt")]))
        bank.put(Self.book([("can I pay in DOGE", "loan")]))
        #expect(shop.domains(taught: line).map(\.rawValue) == ["bank", "shop"])
        bank.put(.empty)
        #expect(bank.isEmpty && shop.domains(taught: line).map(\.rawValue) == ["shop"])
        shop.put(Self.book([("another line", "receipt")]))
        #expect(shop.domains(taught: line).isEmpty)
        #expect(shop.domains(taught: NormalizedText("Another line.")).map(\.rawValue) == ["shop"])
    }
}
