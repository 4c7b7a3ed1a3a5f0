import Privacy
import Testing

struct JapaneseAddressScannerTests {
    @Test(arguments: [
        "東京都渋谷区神南1-19-11", "東京都渋谷区神南一丁目十九番十一号", "渋谷区神南1丁目19番11号",
        "大阪府大阪市北区梅田３丁目１番３号", "埼玉県川越市大字古谷上123番地の2", "長野県北佐久郡軽井沢町大字軽井沢1178番地",
        "軽井沢町大字軽井沢1178番地", "札幌市中央区北1条西2丁目3-4", "北海道旭川市永山町3条5丁目2-1",
        "京都市中京区寺町通御池上る上本能寺前町488番地", "京都府京都市下京区四条通烏丸東入長刀鉾町10番地",
        "横浜市西区みなとみらい3-1-1", "東京都八王子市元本郷町三丁目24番1号", "三鷹市下連雀３の４の５",
        "名古屋市中区三の丸三ー一ー二", "鎌ケ谷市新鎌ヶ谷2-6-1", "仙台市青葉区一番町3-4-5",
        "東京都 新宿区 西新宿 2-8-1", "千葉県印旛郡栄町安食台1-2", "岐阜県多治見市笠原町2082-5",
        "高知市はりまや町1-5-1", "東京都目黒区自由が丘2-10-5", "福岡市博多区博多駅前2-1-1", "石川県金沢市鞍月１丁目１番地",
        "岩手県盛岡市玉山第5地割12番地", "新潟市中央区学校町通1番町602-1", "旭川市6条通9丁目46", "高松市番町一丁目8番15号",
        "佐賀市城内1丁目1-59", "東京渋谷区神南1-19-11", "奈良県奈良市登大路町30番地",
    ])
    func `an address from the municipality or prefecture to its number is found`(address: String) {
        for carrier in ["%", "住所は%です", "%に住んでいます", "お届け先を%に変更してください", "新しい住所：%"] {
            #expect(PatternMasker().values(of: .address, in: carrier.replacing("%", with: address)) == [address])
        }
    }

    @Test(arguments: [
        "渋谷区神南1-19-11 パークサイドマンション203号室", "東京都千代田区丸の内1-1-1 丸の内ビル5階",
        "港区虎ノ門1-2-3 コーポ虎ノ門 102", "東京都港区六本木六丁目10番1号六本木ヒルズ森タワー33F",
        "千葉県市川市八幡1-1-1メゾン八幡201", "那覇市泉崎1丁目2番2号、グランドハイツ 3F",
        "渋谷区神南1-19-11-203号室", "目黒区自由が丘2-10-5 ハイツ山田A101", "渋谷区神南1-19-11 203号室",
        "渋谷区神南1-19-11 第二山田荘12号", "渋谷区神南1-19-11渋谷ビル3階301号室", "中央区八重洲2-2-1 東京ミッドタウン八重洲 15階",
        "渋谷区神南一-一九-一一パークハイツ四F", "渋谷区神南1-19-11 B1F", "渋谷区神南1-19-11 5階", "渋谷区神南1-19-11ｸﾞﾗﾝﾄﾞﾊｲﾂ101",
    ])
    func `building and room belong to the address`(address: String) {
        #expect(PatternMasker().values(of: .address, in: "住所は\(address)です") == [address])
    }

    @Test(arguments: [
        ("住所は神南1-19-11です", "神南1-19-11"), ("神南1-19-11に住んでいます", "神南1-19-11"),
        ("うちは神南1丁目19番11号にあります", "神南1丁目19番11号"), ("お届け先は駿河台2-3", "駿河台2-3"),
    ])
    func `a town alone needs an address word or the shape of an address`(text: String, address: String) {
        #expect(PatternMasker().values(of: .address, in: text) == [address])
        #expect(PatternMasker().values(of: .address, in: "神南1-19-11は誤りです").isEmpty)
    }

    @Test(arguments: [
        "東京都渋谷区神南①-⑲-⑪", "東京都渋谷区神南１−１９‐１１", "東京都渋谷区神南1ー19ー11",
        "東京都渋谷区神南1 - 1 9 - 1 1", "東京都渋谷区神南1〜19〜11", "東\u{200B}京都渋\u{00AD}谷区神南1-\u{200D}19-11",
        "東京都渋谷区\n神南1-19-11", "東京都渋\n谷区神南1-19-11", "東京都渋谷区神南一-一九-一一", "東京都渋谷区神南1.19.11",
    ])
    func `disguised numbers and split names are found whole`(address: String) {
        #expect(PatternMasker().values(of: .address, in: "住所は\(address)です") == [address])
    }

    @Test(arguments: [
        "東京都の人口は1,400万人", "渋谷区役所1階", "大阪市営バス3番", "2-3人", "第1条第2項", "千葉県で2回", "横浜市中央図書館の3階",
        "福岡市の30代", "札幌市に5月3日", "京都市で2泊3日", "東京都内で1-2名", "横浜駅3番線", "新宿駅から徒歩5-10分",
        "大阪市のホテルで12-15時", "北海道3泊4日", "銀座4丁目の交差点", "渋谷区に住んでいます", "川越市で3-4人", "渋谷区", "東京都",
        "渋谷区のコールセンター03-1234-5678", "浦和が2-1で勝利", "名古屋市立大学2年", "一丁目の角", "2丁目3番目の店",
        "仙台市営地下鉄3番出口", "札幌市は2-1で勝ちました", "住所変更は1-2日かかります", "お届け先は3件まで", "川崎市2-1浦和",
    ])
    func `places without a house's number, and numbers that count, stay`(text: String) {
        #expect(PatternMasker().values(of: .address, in: text).isEmpty)
    }

    @Test func `postal code and telephone number beside an address are values of their own`() {
        let text = "〒150-0041 東京都渋谷区神南1-19-11 電話03-1234-5678"
        #expect(PatternMasker().values(of: .address, in: text) == ["東京都渋谷区神南1-19-11"])
        #expect(PatternMasker().values(of: .postalCode, in: text) == ["150-0041"])
        #expect(PatternMasker().values(of: .phone, in: text) == ["03-1234-5678"])
    }

    @Test func `two addresses are found one by one`() {
        let text = "渋谷区神南1-19-11から港区虎ノ門1-2-3へ引っ越します"
        #expect(PatternMasker().values(of: .address, in: text) == ["渋谷区神南1-19-11", "港区虎ノ門1-2-3"])
    }

    @Test(arguments: ["大阪市中央区大手前2", "奈良市登大路町30"])
    func `a single number counts where the address is the whole text`(address: String) {
        #expect(PatternMasker().values(of: .address, in: address) == [address])
        #expect(PatternMasker().values(of: .address, in: "\(address)を見ました").isEmpty)
    }

    @Test func `a date or count after the number stays`() {
        for rest in [" 3月に引っ越し", "3月1日に引っ越し", " 2名"] {
            let found = PatternMasker().values(of: .address, in: "渋谷区神南1丁目19番11号" + rest)
            #expect(found == ["渋谷区神南1丁目19番11号"])
        }
    }

    @Test func `a sentence that goes on after the number is no building`() {
        let text = "渋谷区神南1-19-11 キャンセルしたい"
        #expect(PatternMasker().values(of: .address, in: text) == ["渋谷区神南1-19-11"])
    }
}
