/// Japanese addresses from the prefecture, the municipality or the town to the room.
enum JapaneseAddresses {
    private static let buildings = """
        コーポ青葉 メゾン神宮 サンハイツ グリーンパレス パークマンション エスポワール桜 レジデンス中央 さくら荘 第二ハイツ桜 山田ビル ライオンズプラザ
        プラウドタワー シャトー若葉 みどりアパート ヴィラ海岸 スカイコート 県営住宅3号棟 日の出団地12棟
        """.words

    static func random(_ random: inout SeededGenerator) -> String {
        let town = random.pick(JapaneseTowns.all)
        let head =
            switch random.number(1...10) {
            case 1...6: town.prefecture + town.municipality
            case 7, 8: town.municipality
            case 9: ""
            default: "\(town.prefecture) \(town.municipality) "
            }
        return head + town.town + number(&random) + building(&random)
    }

    /// An address in Latin letters, with its postal code now and then.
    static func romaji(_ random: inout SeededGenerator) -> String {
        let town = random.pick([
            "Jingumae, Shibuya-ku, Tokyo", "Nishi-Shinjuku, Shinjuku-ku, Tokyo", "Umeda, Kita-ku, Osaka",
            "Meieki, Nakamura-ku, Nagoya", "Minatomirai, Nishi-ku, Yokohama", "Sannomiya-cho, Chuo-ku, Kobe",
            "Hakata-ekimae, Hakata-ku, Fukuoka", "Kokubuncho, Aoba-ku, Sendai",
        ])
        let number = [3, 20, 30].map { String(random.number(1...$0)) }.joined(separator: "-")
        let code = random.isOne(in: 2) ? " \(random.number(100...999))-\(random.digits(4))" : ""
        return "\(number) \(town)\(code)"
    }

    private static func number(_ random: inout SeededGenerator) -> String {
        let (block, lot, house) = (random.number(1...7), random.number(1...29), random.number(1...30))
        return switch random.number(1...12) {
        case 1...4: "\(block)-\(lot)-\(house)"
        case 5: "\(block)-\(lot)"
        case 6, 7: "\(block)丁目\(lot)番\(house)号"
        case 8: "\(block)丁目\(lot)-\(house)"
        case 9: "\(random.number(10...3999))番地"
        case 10: "\(random.number(10...1999))番地の\(house)"
        case 11: "\(kanji(block))丁目\(kanji(lot))番\(kanji(house))号"
        default: "\(kanji(block))丁目\(kanji(lot))の\(kanji(house))"
        }
    }

    private static func building(_ random: inout SeededGenerator) -> String {
        let room = "\(random.number(1...14))0\(random.number(1...9))"
        let name = random.pick(buildings)
        return switch random.number(1...8) {
        case 1: " \(name)\(room)号室"
        case 2: "\(name)\(room)"
        case 3: "　\(name) \(room)"
        case 4: "-\(room)"
        case 5: " \(name)\(random.number(2...40))階"
        default: ""
        }
    }

    /// A number up to 99 in kanji: 二十三.
    static func kanji(_ number: Int) -> String {
        let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
        guard number >= 10 else { return digits[number] }
        return (number >= 20 ? digits[number / 10] : "") + "十" + digits[number % 10]
    }
}
