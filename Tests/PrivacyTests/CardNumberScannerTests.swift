import Privacy
import Testing

struct CardNumberScannerTests {
    @Test(arguments: [
        "4111111111111111", "4111 1111 1111 1111", "4111-1111-1111-1111", "4111.1111.1111.1111", "5555555555554444",
        "4111  1111 - 1111 1111", "378282246310005", "3782 822463 10005", "3530111333300000", "6011111111111117",
        "4222222222222",
        "６０１１１１１１１１１１１１１７", "４１１１　１１１１　１１１１　１１１１", "4111\u{200B}1111\u{200B}1111\u{200B}1111",
    ])
    func `a number with a right check digit is a card, however it is grouped`(number: String) {
        #expect(PatternMasker().values(of: .card, in: number) == [number])
        #expect(PatternMasker().values(of: .card, in: "カードは\(number)です") == [number])
    }

    @Test(arguments: [
        "4111111111111112", "4111 1111 1111 1112", "1234567890123456", "0000000000000000", "411111111111",
        "9111111111111111",
    ])
    func `a wrong check digit, length or beginning is no card`(number: String) {
        #expect(PatternMasker().values(of: .card, in: number).isEmpty)
    }

    @Test(arguments: Array(0...15))
    func `one wrong digit anywhere is noticed`(place: Int) {
        var digits = Array("4111111111111111".utf8)
        digits[place] = digits[place] == 0x32 ? 0x33 : 0x32
        #expect(PatternMasker().values(of: .card, in: String(decoding: digits, as: UTF8.self)).isEmpty)
    }

    @Test(arguments: [
        "4111 1111 1111 1111 12/27", "4111 1111 1111 1111/123", "1. 4111 1111 1111 1111",
        "4111 1111 1111 1111 5555 5555 5555 4444",
    ])
    func `a card number beside other digits is found all the same`(text: String) {
        #expect(PatternMasker().values(of: .card, in: text).contains("4111 1111 1111 1111"))
    }
}
