extension NameValues {
    static let foreignGiven = words(
        "ジョン マイケル デイビッド ジェームズ メアリー アンナ マリア エミリー サラ トム ポール ピーター クリス アレックス ケビン リサ ナンシー グエン キム リー チャン ワン アリ モハメド オマル イワン オルガ ピエール ルイ ハンス カルロス ホセ ルイーザ マルコ ジュリア ソフィア"
    )
    static let placesLikeSurnames = words(
        "福島 千葉 宮崎 山口 長野 石川 香川 福井 松本 川崎 高崎 岡崎 横須賀 三浦 秋田 山梨 岩手 青森 福岡 佐賀 長崎 大分 熊本 鳥取 島根 岡山 徳島 愛媛 高知 奈良 和歌山 滋賀 三重 静岡 岐阜 富山 新潟 渋谷 品川 上野 大塚 高田 目黒 中野 荒川 足立 葛西 豊田 小田原 藤沢 平塚 大宮 浦和 川口 松山 宇都宮 水戸 柏 船橋 市川 松戸 津 堺 森 東 原 関 小野 加古川 西宮 宝塚"
    )
    static let japaneseCompanies = words(
        "さくら銀行 あおぞら電力 東都証券 日の丸運輸 みらい生命 サンライズ保険 株式会社ミドリ 山海堂 ヤマト ソニー トヨタ 任天堂 楽天 三菱商事 日本郵便 北斗不動産 スカイネット通信 ひまわり薬局 光学舎 アサヒ")
    static let japaneseProducts = words(
        "ルーター スマホ パソコン プリンター ギガプラン ひかり電話 モバイルWiFi タブレット プレミアム会員 Suica 定期預金 学資保険 カードローン シングルルーム 宅配ボックス iPhone アンドロイド ウィンドウズ エアコン テレビ"
    )
    static let japaneseWords = words(
        "手続き 料金 契約 返金 予約 荷物 会議 書類 申請 変更 解約 再発行 届出 証明書 印鑑 住民票 残高 明細 通知 設定 故障 修理 保証 在庫 送料")
    /// What makes a surname before it the name of a company, place or thing.
    static let thingsAfterSurnames = words(
        "銀行 證券 証券 電機 電器 電気 重工 重工業 観光 歯科 医院 クリニック 病院 商店 商事 物産 通商 建設 工務店 製菓 食品 酒造 運輸 交通 運送 不動産 自動車 産業 工業 製作所 製薬 化学 生命 信託 信用金庫 新聞 書店 書房 薬局 薬品 製麺 牧場 農園 園 屋 堂 亭 軒 庵 組 興業 興産 観測所 小学校 中学校 高校 学園 大学 保育園 幼稚園 駅 駅前 町 市 区 村 県 川 山 峠 橋 島 浜 海岸 湖 池 公園 神社 寺 城 通り 坂 台 団地 ニュータウン 営業所 支店 ビル ホテル 旅館 温泉 スタジアム 球場 線 インター 港 空港 漁港 牛 茶 餃子 うどん 焼 塗り 織 漬 グループ ホールディングス コーポレーション 家具 時計 カメラ 楽器 スポーツ フーズ 紡績 製鉄 鉄工 造船 セメント 洋行 貴金属 珈琲 ハム 方面 地区 地方 弁 出張所"
    )

    static let englishPlaces = [
        "London", "Paris", "New York", "Boston", "Jackson", "Austin", "Houston", "Madison", "Charlotte", "Florence",
        "Dallas", "Orlando", "Sydney", "Victoria", "San Jose", "St. Louis", "Lincoln", "Cleveland", "Denver", "Berlin",
        "Tokyo", "Osaka", "Madrid", "Toronto", "Dublin", "Phoenix", "Columbus", "Washington", "Georgia", "Virginia",
        "Finland", "Spain", "Tunisia", "Canada", "South Africa", "Brazil", "Sweden", "Brooklyn", "Manchester", "Kyoto",
    ]
    static let englishCompanies = [
        "Wells Fargo", "Morgan Stanley", "Acme", "Globex", "Initech", "Amazon", "Apple", "Microsoft", "Chase",
        "Barclays",
        "Johnson & Johnson", "Harley Davidson", "Ford", "Disney", "McDonald's", "Goldman Sachs", "Northwind", "Contoso",
        "Delta", "Verizon", "Vodafone", "Tesco", "Target", "Macy's", "Wendy's", "Sainsbury's", "Lloyds", "Mercedes",
    ]
    static let englishProducts = [
        "iPhone", "MacBook", "Kindle", "Galaxy S24", "Windows", "Prime", "Premium Plan", "Gold Card", "Alexa", "Siri",
        "PlayStation", "Photoshop", "Excel", "Chromebook", "Visa Platinum", "Netflix", "Spotify", "Office 365",
    ]
    static let englishWords = words(
        "refund invoice parcel router password warranty booking ticket statement receipt contract coupon delivery upgrade"
    )

    private static func words(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }
}
