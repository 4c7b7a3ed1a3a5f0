/// Number plates of Japan and Britain.
enum Plates {
    private static let offices = """
        品川 練馬 足立 多摩 横浜 川崎 湘南 大宮 所沢 千葉 柏 水戸 宇都宮 群馬 名古屋 豊田 三河 京都 なにわ 和泉 神戸 姫路 奈良 札幌 旭川 仙台
        盛岡 福島 新潟 長岡 金沢 福井 静岡 浜松 富士山 岡山 広島 福山 下関 高松 徳島 愛媛 高知 福岡 北九州 久留米 長崎 熊本 大分 宮崎 鹿児島 沖縄
        """.words

    static func japanese(_ random: inout SeededGenerator) -> String {
        let space = random.pick([" ", " ", ""])
        let kind =
            random.pick(["3", "5", "3", "1", "4"])
            + random.pick([random.digits(2), random.letters(1, of: "ACFHKLMPXY") + random.digits(1)])
        let number = random.isOne(in: 6) ? "・\(random.number(1...9))\(random.digits(2))" : nil
        let last = number ?? "\(random.number(10...99))-\(random.digits(2))"
        return random.pick(offices) + space + kind + space + random.letters(1, of: "さすせそたちつてとなにぬねのはひふほまみむめもやゆらりるろ")
            + space + last
    }

    static func british(_ random: inout SeededGenerator) -> String {
        random.letters(2, of: "ABCDEFGHKLMNOPRSVWY")
            + random.pick(["02", "12", "18", "21", "23", "51", "61", "68", "72"])
            + random.pick([" ", " ", ""]) + random.letters(3)
    }
}
