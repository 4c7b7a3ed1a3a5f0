import Privacy
import Testing

struct KanjiVariantTests {
    @Test(arguments: ["澤", "沢"], ["髙", "高"])
    func `an address is found in old and new forms of its characters`(sawa: String, taka: String) {
        let address = "長野県小県郡長和町\(sawa)渡\(taka)1丁目2番3号"
        #expect(PatternMasker().values(of: .address, in: "住所は\(address)です") == [address])
    }

    @Test(arguments: [("長﨑県長﨑市尾上町3-1", "長﨑県長﨑市尾上町3-1"), ("德島県德島市万代町1-1", "德島県德島市万代町1-1")])
    func `a prefecture is known in its variant`(text: String, address: String) {
        #expect(PatternMasker().values(of: .address, in: "住所：" + text) == [address])
    }
}
