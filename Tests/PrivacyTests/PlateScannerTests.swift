import Privacy
import Testing

struct PlateScannerTests {
    @Test(arguments: [
        ("品川 300 あ 12-34", ["品川 300 あ 12-34"]), ("品川300あ・・12です", ["品川300あ・・12"]),
        ("ナンバーは横浜 501 さ 1234", ["横浜 501 さ 1234"]), ("尾張小牧30Aい・1-23", ["尾張小牧30Aい・1-23"]),
        ("品川 三〇〇 あ 一二三四", ["品川 三〇〇 あ 一二三四"]), ("つくば 330 わ ・・・5", ["つくば 330 わ ・・・5"]),
        ("number plate AB12 CDE", ["AB12 CDE"]), ("my reg is ab12cde", ["ab12cde"]),
        ("add CA64 LWD to the number plates", ["CA64 LWD"]), ("license plate 7ABC123", ["7ABC123"]),
        ("plate ABC-1234", ["ABC-1234"]),
    ])
    func `a place, a class, a kana and digits are a plate, others where words announce them`(
        text: String, values: [String]
    ) {
        #expect(PatternMasker().values(of: .plate, in: text) == values)
    }

    @Test(arguments: [
        ("車は#です", "品川 300 あ 12-34"), ("ナンバー #", "練馬51す56-78"), ("number plate #", "AB12 CDE"),
    ])
    func `it is found in every disguise`(carrier: String, value: String) {
        for disguised in value.disguised {
            let text = carrier.replacing("#", with: disguised)
            #expect(PatternMasker().values(of: .plate, in: text) == [disguised], "\(text)")
        }
    }

    @Test(arguments: [
        "品川まで300円、あと12分", "大阪で300人が1234回", "練馬区 3-4-5", "横浜 3 時 12 分", "ナンバーは12個", "AB12 CDE", "AB12 3DE",
        "plate 12 dinner plates", "the reg desk at 10am", "registration fee 5000 yen",
        "registration code ABC123 sent",
    ])
    func `what only resembles a plate is none`(text: String) {
        #expect(PatternMasker().values(of: .plate, in: text).isEmpty)
    }
}
