import Testing
import TextAnalysis

struct NearestNameTests {
    private static let names = ["refund", "address", "card-lost", "pin"]

    @Test(arguments: [
        ("refnud", "refund"), ("refun", "refund"), ("Refund", "refund"), ("adress", "address"),
        ("addresses", "address"),
        ("cardlost", "card-lost"), ("pan", "pin"), ("pins", "pin"), ("in", "pin"),
    ])
    func `a slip is set right`(word: String, name: String) {
        #expect(NearestName.suggestion(for: word, among: Self.names) == name)
    }

    @Test(arguments: ["", "xyz", "pa", "fund-re", "adr", "card"])
    func `what is too far from every name gets no suggestion`(word: String) {
        #expect(NearestName.suggestion(for: word, among: Self.names) == nil)
    }

    @Test func `of names equally near the first by alphabet is suggested, of others the nearest`() {
        #expect(NearestName.suggestion(for: "cat", among: ["hat", "bat"]) == "bat")
        #expect(NearestName.suggestion(for: "address", among: ["addresr", "addrexr"]) == "addresr")
        #expect(NearestName.suggestion(for: "cat", among: []) == nil)
    }

    @Test func `a word is repeated only where it is near to a name`() {
        #expect(NearestName.mention(of: "refnud", among: Self.names) == " 'refnud' (did you mean 'refund'?)")
        #expect(NearestName.mention(of: "090-1234-5678", among: Self.names) == "")
        #expect(NearestName.mention(of: "tanaka", among: Self.names) == "")
    }

    @Test func `Japanese names are compared by character`() {
        #expect(NearestName.suggestion(for: "引越し手続", among: ["引越し手続き", "住所変更"]) == "引越し手続き")
        #expect(NearestName.suggestion(for: "引越", among: ["転入"]) == nil)
    }
}
