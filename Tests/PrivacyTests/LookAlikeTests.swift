import Privacy
import Testing

struct LookAlikeTests {
    @Test(arguments: ["ТК1234567", "ΤΚ1234567", "Tk1234567", "ＴＫ1234567", "Т\u{200B}К1234567"])
    func `a passport's letters may be Cyrillic or Greek`(number: String) {
        #expect(PatternMasker().values(of: .passport, in: "旅券番号は\(number)です") == [number])
    }

    @Test(arguments: ["tаro@ехаmрlе.com", "tarο@example.com", "taro@exаmple.cоm"])
    func `so may an e-mail address's`(address: String) {
        #expect(PatternMasker().values(of: .email, in: "Мy mail is \(address) now") == [address])
    }

    @Test(arguments: ["⓿❾⓿-❶❷❸❹-❺❻❼❽", "⓪⑨⓪-①②③④-⑤⑥⑦⑧", "➉", "🄋➈🄋-➀➁➂➃-➄➅➆➇"])
    func `digits in circles are digits, ten in one is none`(number: String) {
        #expect(PatternMasker().values(of: .phone, in: "電話は\(number)です") == (number.count == 1 ? [] : [number]))
    }

    @Test(arguments: ["Москва 2024", "Αθήνα και Πάτρα", "вот ещё один вопрос", "где мой заказ"])
    func `words of those alphabets hold nothing`(text: String) {
        #expect(PatternMasker().findings(in: Utterance(text)).isEmpty)
    }
}
