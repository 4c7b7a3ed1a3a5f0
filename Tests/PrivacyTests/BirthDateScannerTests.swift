import Privacy
import Testing

struct BirthDateScannerTests {
    @Test(arguments: [
        ("生年月日は1990年1月2日です", ["1990年1月2日"]), ("1990/1/2生まれです", ["1990/1/2"]),
        ("誕生日は19900102", ["19900102"]), ("DOB 02/01/1990", ["02/01/1990"]),
        ("born on March 4, 1980 in Tokyo", ["March 4, 1980"]),
        ("I was born March 4th 1980", ["March 4th 1980"]), ("date of birth: 4 March 1980", ["4 March 1980"]),
        ("4th of March 1980 is my birthday", ["4th of March 1980"]),
        ("昭和55年3月4日生まれ", ["昭和55年3月4日"]), ("平成元年一月八日生まれの息子", ["平成元年一月八日"]), ("生年月日 S55.3.4", ["S55.3.4"]),
        ("生年月日 H1/2/3", ["H1/2/3"]), ("生年月日：R6.3.4", ["R6.3.4"]),
        ("昭和五十五年三月四日生まれ", ["昭和五十五年三月四日"]), ("3月4日生まれです", ["3月4日"]), ("my birthday is March 4", ["March 4"]),
        ("生年月日 1.9.9.0-0.1-0.2", ["1.9.9.0-0.1-0.2"]),
        ("生年月日は1990年（平成2年）1月2日", ["1990年（平成2年）1月2日"]),
        ("生まれたのは昭和63年12月31日です", ["昭和63年12月31日"]), ("1972.2.14生", ["1972.2.14"]),
        ("born in Osaka on Showa 55, March 4", ["Showa 55, March 4"]),
        ("生年月日を1992-04-01から1992-04-02へ訂正", ["1992-04-01", "1992-04-02"]),
    ])
    func `dates that are said to be of a birth are found whole`(text: String, values: [String]) {
        #expect(PatternMasker().values(of: .dateOfBirth, in: text) == values)
    }

    @Test(arguments: [
        ("生年月日は#です", "1990年11月22日"), ("DOB #", "1990-01-02"), ("誕生日は#", "昭和55年3月14日"),
    ])
    func `it is found in every disguise`(carrier: String, value: String) {
        for disguised in value.disguised {
            let text = carrier.replacing("#", with: disguised)
            #expect(PatternMasker().values(of: .dateOfBirth, in: text) == [disguised], "\(text)")
        }
    }

    @Test(arguments: [
        "2024年1月15日に予約したい", "1990年1月2日の新聞", "3月4日に誕生日プランを予約", "誕生日ケーキを3/4に2個", "birthday party on March 4",
        "my birthday party is for 20 people", "born in 1980", "昭和55年築", "S55.3.4 の資料",
        "誕生日は来月です。3月4日に行きます", "生年月日の変更は2週間かかる", "I was born in Japan, arriving 10/12",
    ])
    func `other dates are none`(text: String) {
        #expect(PatternMasker().values(of: .dateOfBirth, in: text).isEmpty)
    }
}
