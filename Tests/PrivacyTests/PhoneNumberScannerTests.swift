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
