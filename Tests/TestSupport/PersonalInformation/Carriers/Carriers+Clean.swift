extension Carriers {
    /// Messages without personal information; many hold what looks like it.
    package static func clean(in language: GeneratedLanguage) -> [String] {
        language == .japanese ? cleanJapanese : cleanEnglish
    }

    private static let cleanJapanese = lines(
        """
        パスワードを忘れてしまいました。
        注文番号は########です。まだ届きません。
        チケット番号A-#####の件はどうなりましたか。
        料金は#,###円で合っていますか？
        先月の請求が##,###円になっています。
        202#年3月に契約しました。
        12月24日までに届きますか？
        営業時間は9:00〜18:30ですか。
        10時から11時半の間に配達してください。
        バージョン1.2.3に更新できません。
        アプリのバージョンが10.2.1.3のままです。
        ver 3.14.15 で落ちます。
        iOS 17.4.1で動きますか。
        担当者様はいらっしゃいますか？
        店長さんにお礼を伝えてください。
        お客様センターの場所を教えてください。
        大家さんの許可が要りますか。
        奥様と一緒に来られますか、と聞かれました。
        母の日のギフトを探しています。
        来週、福島に行く予定です。
        松本市にも店舗はありますか？
        山口県への送料を知りたいです。
        渋谷区に住んでいますが配達できますか。
        東京都内なら当日届きますか？
        北海道と沖縄は追加料金がかかりますか。
        本田技研の株は買えますか？
        上野駅から歩いて何分ですか。
        高島屋の商品券は使えますか。
        松屋とすき家のクーポンはありますか？
        森や林の多い所でも電波は届きますか。
        今は東の方が混んでいますか。
        花の種を買いたいです。
        光回線の工事はいつですか。
        部屋は2LDKで、45平米です。
        305号室のエアコンが壊れました。
        割引は20%から30%になりますか？
        画面に「エラー E-####」と出ます。
        コード404と表示されました。
        型番はWH-1000XM5です。
        iPhone 15 Pro Maxのケースが欲しい。
        品番 ABC-####-## の在庫はありますか。
        サイズは25.5cmと26cmのどちらがいいですか。
        第3条第2項の意味がわかりません。
        規約の12ページを見ています。
        利用者は全国で約1200万人だそうですね。
        公式サイトは https://www.example.com/help ですか？
        https://shop.example.jp/items?page=2&sort=price が開けません。
        110番と119番以外の連絡先はありますか。
        郵便番号を入れても住所が出ません。
        電話番号を変更する方法を教えてください。
        メールアドレスの変更はどこからできますか？
        クレジットカードの有効期限が切れました。
        マイナンバーカードは本人確認に使えますか。
        免許証の写真を撮り直したいです。
        18歳未満でも申し込めますか？
        65歳以上の割引はありますか。
        ポイントが1,234,567点あります。
        5Gと4Gの違いは何ですか。
        Wi-Fiが2.4GHzだと遅いです。
        最初の3か月は無料ですか？
        2024/04/01から料金が変わりますか。
        平成30年に買った製品の保証は？
        昭和レトロの商品はありますか。
        予約は2名、19時からでお願いします。
        追跡番号の見方がわかりません。
        Appleの製品も下取りできますか。
        電話を3回かけましたが、つながりません。
        カードを2枚持っていて、10月に1枚届きました。
        住所を入力する欄が1つ足りません。
        名前の欄に20文字までしか入りません。
        JANコードは4902777773018と書いてあります。
        本のISBNは978-4-16-148410-7です。
        誕生日クーポンは4月1日から使えますか？
        口座振替は毎月27日ですか。
        暗証番号を3回間違えました。
        伊藤園のお茶とキリンのジュースはありますか。
        会員ランクがAからBに下がりました。
        月々2,980円×24回払いで合計71,520円ですよね。
        受付時間は平日9-17時ですか。
        1-2-3の順に押しても動きません。
        東京から大阪まで2-3日かかりますか？
        先生や生徒さんも使えますか。
        """)

    private static let cleanEnglish = lines(
        """
        I forgot my password.
        My order number is ######## and it has not arrived.
        Ticket A-##### is still open.
        Is the price $#,###.## correct?
        I was charged #### yen last month.
        I signed up in March 202#.
        Will it arrive by December 24?
        Are you open from 9:00 to 18:30?
        Please deliver between 10 am and 11:30.
        I cannot update to version 1.2.3.
        The app is stuck on version 10.2.1.3 for weeks.
        It crashes on ver 3.14.15 every time.
        Does it work on iOS 17.4.1?
        May I speak to a manager?
        Will you mark the ticket as solved?
        I may cancel at any time, right?
        The price rose again this month.
        Do you grant refunds for late deliveries?
        I will pay the bill in May.
        Do you sell gifts for Valentine's Day?
        Is Saint Patrick's Day a holiday for your support?
        Can I pay from my Wells Fargo account?
        Do you work with Morgan Stanley?
        Does the Apple app store version differ?
        Can I trade in a Ford or a Tesla?
        Do you have a branch in Manchester?
        I live in Springfield, do you deliver there?
        How much is shipping to California?
        Is London cheaper than Paris for delivery?
        My room has 2 beds and 45 square metres.
        The lift stops at floor 12 only.
        Do I get 20% or 30% off?
        The screen says error E-####.
        I got a 404 on the help page.
        The model is WH-1000XM5.
        I need a case for the iPhone 15 Pro Max.
        Is part ABC-####-## in stock?
        Should I take size 9.5 or 10?
        I do not understand article 3, paragraph 2.
        I am reading page 12 of the terms.
        You have over 1,200,000 users, don't you?
        Is https://www.example.com/help the official site?
        https://shop.example.org/items?page=2&sort=price does not open.
        I called 911 but it was not an emergency.
        How do I change my phone number?
        Where can I update my email address?
        My credit card has expired.
        Can I use my passport to verify my identity?
        What is a CVV and where do I find it?
        Do you need my social security number?
        May I join if I am under 18?
        Is there a discount for people over 65 years?
        I have 1,234,567 points.
        What is the difference between 5G and 4G?
        The Wi-Fi is slow on 2.4 GHz.
        Are the first 3 months free?
        Do the fees change on 2024-04-01?
        A table for 2 at 7 pm, please.
        How do I read a tracking number?
        The battery lasts 8-10 hours at most.
        My plan has 3 x 500 minutes.
        The guide is only 12 pages long.
        Please hold line 2 for me.
        The contract runs for 24 months at 19.99 each.
        What does plan B cost?
        I called 3 times and nobody answered.
        I have 2 cards and one came in October.
        The name field takes only 20 letters.
        The bar code says 4902777773018.
        The ISBN of the book is 978-0-306-40615-7.
        Is the birthday voucher valid from April 1?
        The direct debit is on the 27th, right?
        I typed the wrong PIN 3 times.
        Do you sell Marks & Spencer gift cards?
        My status dropped from A to B.
        That is 29.80 times 24, so 715.20 in total, isn't it?
        Is the desk open 9-17 on weekdays?
        I pressed 1-2-3 and nothing happened.
        Does it take 2-3 days from Boston to Dallas?
        Can teachers and students use it?
        """)
}
