import Privacy
import Testing

/// Digits in any writing and any row, through the kinds that are made of them.
struct DigitGroupsTests {
    @Test(arguments: [
        "4111 1111 1111 1111", "4111-1111-1111-1111", "4111.1111.1111.1111", "4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1",
        "４１１１１１１１１１１１１１１１", "四一一一一一一一一一一一一一一一", "④①①①-①①①①-①①①①-①①①①", "4111‐1111–1111−1111",
        "4111\n1111 1111 1111", "4\u{AD}111111111111111",
    ])
    func `one card is found in whatever its digits are written with`(number: String) {
        #expect(PatternMasker().values(of: .card, in: "カードは\(number)です") == [number])
    }

    @Test func `numbers beside one another are two`() {
        let text = "090-1234-5678 080-9876-5432"
        #expect(PatternMasker().values(of: .phone, in: text) == ["090-1234-5678", "080-9876-5432"])
    }

    @Test(arguments: [
        "4111x1111x1111x1111", "4111、1111、1111、1111", "4111 and 1111 and 1111 and 1111", "4111/1111:1111",
    ])
    func `what no separator joins is no number`(text: String) {
        #expect(PatternMasker().values(of: .card, in: text).isEmpty)
    }

    @Test func `a bracket that is not closed is no part of a number`() {
        #expect(PatternMasker().values(of: .pension, in: "年金（0615-222247）") == ["0615-222247"])
    }
}
