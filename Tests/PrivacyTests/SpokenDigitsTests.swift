import Privacy
import Testing

struct SpokenDigitsTests {
    @Test(arguments: [
        "ゼロキューゼロ、イチニーサンヨン、ゴーロクナナハチ", "ぜろきゅうぜろいちにさんよんごろくななはち",
        "zero nine zero one two three four five six seven eight",
        "oh nine oh, one two three four, five six seven eight",
        "oh seven seven double oh nine hundred two two one",
    ])
    func `a number in words is a phone number`(number: String) {
        #expect(PatternMasker().values(of: .phone, in: "phone: \(number).") == [number])
    }

    @Test(arguments: [
        "one two three, testing", "いちにのさん", "they were two and two", "さんしごろく", "nine hundred people",
        "a hundred one two", "にくしゃにくく", "double or triple",
    ])
    func `a few are words`(text: String) { #expect(PatternMasker().findings(in: Utterance(text)).isEmpty) }

    @Test func `a ZIP code in words is found beside its name`() {
        #expect(
            PatternMasker().values(of: .postalCode, in: "my zip is six oh six one four") == ["six oh six one four"])
    }
}
