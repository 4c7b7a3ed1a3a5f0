import Privacy
import Testing

/// The way from the folded text back to the original: what is found is the whole of what was written.
struct ShadowTests {
    @Test(arguments: [
        "ｔａｒｏ＠ｅｘａｍｐｌｅ．ｃｏｍ", "t\u{200B}a\u{200D}ro@exam\u{AD}ple.com", "t\u{202E}aro@example.com",
        "taro@e\u{301}xample.com",
        "TARO@EXAMPLE.COM", "𝐭𝐚𝐫𝐨@𝐞𝐱𝐚𝐦𝐩𝐥𝐞.com",
    ])
    func `a disguised value is found whole`(address: String) {
        #expect(PatternMasker().values(of: .email, in: "👩‍👧 送り先は \(address) です") == [address])
    }

    @Test func `a value that was taken out joins nothing`() {
        #expect(PatternMasker().findings(in: Utterance("090-[EMAIL1]1234-5678")).isEmpty)
    }

    @Test func `invisible scalars alone hold nothing`() {
        #expect(PatternMasker().findings(in: Utterance("\u{200B}\u{AD}\u{202E}\u{FEFF}")).isEmpty)
    }
}
