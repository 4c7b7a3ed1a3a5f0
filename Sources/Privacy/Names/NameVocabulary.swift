/// Words around names and words that look like names, by what they say.
enum NameVocabulary {
    /// Japanese words, found wherever they stand; katakana and hiragana are one.
    static let japanese: [(NameMarks, String)] = [
        (
            .honorific,
            """
            さん さま 様 サマ くん 君 ちゃん 氏 殿 先生 先輩 部長 課長 係長 主任 社長 専務 常務 会長 教授 博士 監督 選手 議員 大臣 首相 大統領 知事
            市長 区長 町長 村長 投手 捕手 医師 弁護士 記者 夫妻 夫人 女史 嬢 姓 名義 本人 容疑者 被告 店長 所長 院長 校長 園長 支店長 室長 司令官 将軍 皇帝 王 女王
            役 監修 著 作詞 作曲 編曲 演
            """
        ),
        (
            .role,
            """
            担当者 担当 店長 おおきに 神様 王様 仏様 殿様 姫様 女王様 馳走様 疲れ様 苦労様 世話様 お陰様 人様 他人様 ご両家 長男 次男 三男 長女 次女 三女
            フリーランス オーナー スタッフ ヘルパー ドライバー ママ パパ ケアマネ ワン ニャン メーカー ディーラー ハローワーク ソニー ヤマト ヤフー グーグル アマゾン アップル ドコモ
            ソフトバンク ニトリ イオン ユニクロ ローソン トヨタ ホンダ マツダ スバル ゲスト メンバー ユーザー ホスト サポート オペレーター お客 客 客様 お客様 皆 皆様 皆さん みなさん みなさま 奥 奥様 奥さん 旦那 旦那さん 大家 大家さん お母さん お父さん お兄さん お姉さん
            お子 お子様 子 息子 息子さん 娘 娘さん 孫 お孫さん 両親 母 父 兄 姉 弟 妹 妻 夫 主人 家族 友人 同僚 上司 部下 先生 先輩 後輩 運転手 店員 社員 職員 係員 駅員
            看護師 医者 お医者 弁護士 会社員 学生 生徒 患者 利用者 契約者 加入者 名義人 本人 代理人 管理人 責任者 業者 王 神 仏 皆々 貴 何 誰 どなた どちら 某 殿 姫 赤
            社長 部長 課長 係長 所長 校長 市長 区長 大臣 首相 大統領 監督 選手
            """
        ),
        (
            .thing,
            """
            市 区 町 村 県 府 都 郡 州 国 駅 線 通り 通 橋 川 山 島 湖 海 湾 岬 峠 港 空港 寺 神社 城 公園 学校 小学校 中学校 高校 高等学校 大学 学園 学院 病院 医院
            銀行 信用金庫 証券 保険 生命 商店 商会 商事 物産 産業 工業 製作所 電機 電器 電気 電力 鉄道 建設 不動産 自動車 製薬 食品 酒造 新聞 出版 放送 テレビ 会社 株式会社 有限会社
            支店 本店 店 館 図書館 博物館 美術館 ホテル 旅館 ビル 組 部 課 室 局 庁 省 署 役所 区役所 市役所 役場 丁目 番地 号 時代 幕府 軍 隊 党 連盟 協会 組合 財団
            グループ ホールディングス 堂 屋 亭 軒 庵 園 荘 弁 焼 牛 米 茶 酒 城跡 遺跡 地区 地方 地域 平野 半島 海岸 温泉 賞 杯 戦 事件 法 記念 線路 号線 番線 語 人 製 産 式 流 風 型 系
            """
        ),
        (
            .introduction,
            """
            と申し と申す ともうし といい と言い という と言う と名乗 名前 氏名 お名前 なまえ 名は 名字 苗字 姓は 担当の 担当は こちら 宛 宛て 申込者 申請者 契約者 名義 受取人 送付先 代表
            私は わたしは 僕は 俺は 当方 です と呼 の件 まで ご担当 フリガナ ふりがな カナ 夫の 妻の 息子の 娘の 母の 父の 兄の 弟の 姉の 妹の 上司の 同僚の 友人の 弊社の 御社の
            """
        ),
    ]

    /// English words, found as whole words.
    static let english: [(NameMarks, String)] = [
        (
            .honorific,
            "mr mrs ms miss mx dr prof professor sir madam dame lord lady rev father sister brother uncle aunt captain"
        ),
        (
            .role,
            """
            customer manager agent boss husband wife son daughter mother father mom dad mum sister brother friend doctor
            nurse teacher colleague guy man woman girl boy person people team staff somebody someone everyone anybody
            """
        ),
        (
            .thing,
            """
            street st avenue ave road rd lane drive court boulevard bank university college school hospital hotel inc llc
            ltd corp corporation company co group airport station park city county river lake island mountain valley
            beach bridge tower building center centre museum church festival award prize day cup league club band
            orchestra album song movie film street's records foundation institute association society times post news
            """
        ),
        (
            .introduction,
            """
            name names called named im i'm am this speaking here dear hi hello hey regards thanks sincerely cheers from to
            contact ask attn attention cc signed by with meet met call tell behalf
            """
        ),
        (
            .commonWord,
            """
            the a an and or but if then so of in on at for with without about into over under after before between
            is are was were be been being do does did done have has had having can could shall should would may might must
            will i you he she it we they me him her us them my your his its our their mine yours this that these those
            what which who whom whose where when why how not no yes please thank thanks ok okay hello hi hey good morning
            evening afternoon night today tomorrow yesterday monday tuesday wednesday thursday friday saturday sunday
            january february march april june july august september october november december
            get got need want like know think see make made take took give given go going went come came send sent pay
            paid buy bought order account card number phone email address date time day week month year money payment
            transfer balance bill charge fee app website online bank password login code help problem issue question
            new old first last next one two three four five six seven eight nine ten all any some more most other same
            open close change update cancel add remove delete check find tell ask call let try use used work works
            working just also still already now here there up down out off back again only very too much many little
            because since until while during than as by from per via ty thx tysm pls plz btw lol tho ur
            """
        ),
    ]
}
