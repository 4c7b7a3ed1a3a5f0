import Privacy
import Testing

struct PhoneNumberScannerTests {
    @Test(arguments: [
        ("090-1234-5678", "090-1234-5678"), ("電話は090-1234-5678です", "090-1234-5678"),
        ("09012345678", "09012345678"), ("090 1234 5678", "090 1234 5678"), ("03-1234-5678", "03-1234-5678"),
        ("0120-000-000", "0120-000-000"), ("０９０－１２３４－５６７８まで", "０９０－１２３４－５６７８"),
        ("０９０１２３４５６７８", "０９０１２３４５６７８"), ("090−1234−5678", "090−1234−5678"),
        ("090‐1234‐5678", "090‐1234‐5678"), ("(03) 1234-5678", "(03) 1234-5678"),
        ("03(1234)5678", "03(1234)5678"), ("（03）1234-5678", "（03）1234-5678"),
        ("+81-90-1234-5678", "+81-90-1234-5678"), ("+81 (0)90-1234-5678", "+81 (0)90-1234-5678"),
        ("＋８１９０１２３４５６７８", "＋８１９０１２３４５６７８"), ("050-1234-5678", "050-1234-5678"),
        ("090.1234.5678", "090.1234.5678"), ("0\u{200B}90-1234-5678", "0\u{200B}90-1234-5678"),
    ])
    func `Japanese numbers are found in every way of writing them`(text: String, number: String) {
        #expect(PatternMasker().values(of: .phone, in: text) == [number])
    }

    @Test(arguments: [
        "090-1234-5678", "0 9 0 1 2 3 4 5 6 7 8", "0.9.0.1.2.3.4.5.6.7.8", "0·9·0·1·2·3·4·5·6·7·8", "〇九〇ー一二三四ー五六七八",
        "⓪⑨⓪-①②③④-⑤⑥⑦⑧",
        "⓿❾⓿❶❷❸❹❺❻❼❽", "ゼロキューゼロのイチニーサンヨンのゴーロクナナハチ", "090-1234-\n5678", "090-12\n34-5678", "090~1234~5678",
        "010-81-90-1234-5678",
        "0081 3 1234 5678", "+81(0)3-1234-5678", "(+81)90-1234-5678", "0120-444-444", "0800-123-4567", "0570-000-123",
        "0990-500-123", "0180-99-1234",
        "04-7123-4567", "0123-45-6789", "01234-5-6789", "0312345678", "03-0000-1234",
        "oh nine oh one two three four five six seven eight",
        "+353 1 234 5678", "+65 6123 4567", "001-420-335-7509", "07700.900483",
    ])
    func `every plan and every disguise is found whole`(number: String) {
        #expect(PatternMasker().values(of: .phone, in: number) == [number])
        #expect(PatternMasker().values(of: .phone, in: "番号（\(number)）です") == [number])
    }

    @Test(arguments: [
        ("電話は1234-5678です", "1234-5678"), ("FAX 23-4567", "23-4567"), ("call 555-0199", "555-0199"),
        ("call me at (96) 627-277", "(96) 627-277"),
        ("Phone:\n60-56-85-91", "60-56-85-91"), ("Mobile: 723 813 266", "723 813 266"),
        ("Fax: 9498777106", "9498777106"),
        ("03-1234-5678内線12", "03-1234-5678"), ("fax 555-234-5678 ext. 12", "555-234-5678"),
        ("555-0134 is my cell", "555-0134"),
    ])
    func `local numbers are found beside a word for a telephone`(text: String, number: String) {
        #expect(PatternMasker().values(of: .phone, in: text) == [number])
    }

    @Test(arguments: [
        "1234-5678", "555-0199", "注文番号0312345678", "AB-090-1234-5678", "電話は2026-11-21にください", "call me in 2026-2027",
        "電話代は12345678円",
        "0123456789を順に", "0.5 1.2 3.4 5.6 7.8", "https://example.com/item/0312345678", "call at 10:30",
        "ISBN 0306406152", "room 10-12",
    ])
    func `the same shapes without such a word, quantities and codes stay`(text: String) {
        #expect(PatternMasker().values(of: .phone, in: text).isEmpty)
    }

    @Test(arguments: [
        ("call 555-234-5678, now", "555-234-5678"), ("(555) 234-5678", "(555) 234-5678"),
        ("555.234.5678", "555.234.5678"), ("1-800-555-0199", "1-800-555-0199"),
        ("+1 555 234 5678", "+1 555 234 5678"), ("020 7946 0958", "020 7946 0958"),
        ("07700 900123", "07700 900123"), ("+44 20 7946 0958", "+44 20 7946 0958"),
        ("tel:+4930123456", "+4930123456"),
    ])
    func `American, British and international numbers are found`(text: String, number: String) {
        #expect(PatternMasker().values(of: .phone, in: text) == [number])
    }

    @Test(arguments: [
        "2026-11-21", "2026/11/21 10:30", "11-21-2026", "21.11.2026", "12,800円です", "¥1,234,567",
        "注文番号は1234567890", "order 9876543210", "1500002", "ticket 123-456-7890", "00012345678", "110", "119番",
        "0120", "1-2-3", "第10回", "192.168.100.200", "+12", "version 1.2.3", "500-1000-2000",
    ])
    func `dates, prices, order numbers and addresses of machines are no telephone numbers`(text: String) {
        #expect(PatternMasker().values(of: .phone, in: text).isEmpty)
    }

    @Test(arguments: [
        ("090-1234-5678 080-9876-5432", ["090-1234-5678", "080-9876-5432"]),
        ("1. 090-1234-5678", ["090-1234-5678"]),
        ("150-0002 03-1234-5678", ["03-1234-5678"]),
        ("090-1234-5678 2026", ["090-1234-5678"]),
    ])
    func `a number beside other digits is found all the same`(text: String, numbers: [String]) {
        #expect(PatternMasker().values(of: .phone, in: text) == numbers)
    }

    @Test(arguments: ["090ー1234ー5678", "０９０ー１２３４ー５６７８"])
    func `the prolonged sound mark that Japanese keyboards give for a hyphen separates too`(text: String) {
        #expect(PatternMasker().values(of: .phone, in: text) == [text])
    }

    @Test(arguments: ["0.1234567890", "比率は0.123456789です"])
    func `a decimal fraction is no telephone number`(text: String) {
        #expect(PatternMasker().values(of: .phone, in: text).isEmpty)
    }

    @Test func `numbers separated by words are found one by one`() {
        let found = PatternMasker().values(of: .phone, in: "自宅03-1234-5678、携帯は090-1234-5678")
        #expect(found == ["03-1234-5678", "090-1234-5678"])
    }
}
