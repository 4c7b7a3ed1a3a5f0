extension Carriers {
    /// Japanese sentences that carry a name or a way to reach somebody.
    static let japaneseContacts: [String: String] = [
        "email": """
        メールアドレスは{email}です。
        連絡先のメールは {email} になります。
        {email}宛に領収書を送ってください。
        登録したアドレスが{email}から変わりました。
        確認メールが届きません。アドレスは「{email}」で合っていますか？
        返信は{email}までお願いします
        メール：{email}
        前は{email}を使っていましたが、今は{email}です。
        ログインIDの{email}でエラーになります。
        {email}にパスワード再設定のメールが来ないんですけど
        {email} です、よろしくお願いします
        {email}、{email}、{email}の三つを登録したいです。
        mail→{email}
        メアド変えました！{email}です！
        サブアドレスを{email}から{email}に変更してください。
        """,
        "url": """
        このURLを開くとエラーになります {url}
        再設定のリンクは {url} です。
        送られてきたリンク（{url}）が期限切れでした。
        ダウンロード先：{url}
        {url} にアクセスできません。
        URLは「{url}」でした。
        メールに {url} と書いてありました、押しても大丈夫ですか？
        管理画面は {url} から入っています。
        共有リンクです。⏎{url}
        """,
        "ip": """
        IPアドレスは{ip.v4}です。
        うちの固定IPは {ip.v4} なんですが接続できません。
        {ip.v4}からのアクセスを許可してください。
        サーバー {ip.v4}:8080 に繋がりません。
        IPv6アドレスは {ip.v6} です。
        接続元は{ip.v4}と{ip.v6}の二つです。
        ログに {ip.v4} からの不正ログインがありました。
        ネットワークは {ip.v4}/24 です。
        pingの宛先は「{ip.v6}」です。
        {ip.v4}と{ip.v4}の間でパケットが落ちます。
        """,
        "phone": """
        電話番号は{phone.ja}です。
        {phone.ja}に折り返しお電話ください。
        携帯は{phone.ja}、自宅は{phone.ja}です。
        連絡先：{phone.ja}
        つながらないときは {phone.ja} までお願いします
        TEL {phone.ja} FAX {phone.ja}
        さきほど{phone.ja}から着信がありましたが、そちらですか？
        電話番号を{phone.ja}に変更したいです。
        本社の番号は「{phone.ja}」内線12です。
        海外にいるので{phone.abroad}にかけてください。
        登録してある番号（{phone.ja}）はもう使っていません。
        {phone.ja}です。留守なら{phone.ja}へ。
        ケータイ{phone.ja}にSMSが届きません
        tel:{phone.ja}
        2台契約しています。{phone.ja}と{phone.ja}です。
        3回も{phone.ja}からかかってきました、1回目は10時です。
        SMS認証を{phone.ja}宛にもう一度送ってもらえますか？
        """,
        "postal_code": """
        郵便番号は{postal_code.ja}です。
        〒{postal_code.ja}なんですが、配達できますか？
        届け先の郵便番号が{postal_code.ja}に変わりました。
        〒 {postal_code.ja} のエリアは対象ですか。
        郵便番号：{postal_code.ja}
        郵便番号を{postal_code.ja}と入れるとエラーが出ます。
        配送先〒{postal_code.ja}の送料を教えてください。
        引っ越し先は〒{postal_code.ja}です
        郵便番号（{postal_code.ja}）から住所が出てきません。
        {postal_code.ja}は離島扱いですか？
        郵便番号が{postal_code.ja}から{postal_code.ja}に変わります。
        """,
        "address": """
        住所は{address.ja}です。
        〒{postal_code.ja} {address.ja}
        {address.ja}に引っ越しました。
        届け先を{address.ja}に変えてください。
        お届け先：{address.ja}
        今は{address.ja}に住んでいます。
        請求書の宛先は「{address.ja}」でお願いします。
        実家が{address.ja}なので、そちらに送ってもらえますか？
        旧住所 {address.ja}⏎新住所 {address.ja}
        英語表記だと {address.romaji} です。
        {address.ja}在住です。
        引っ越して{address.ja}になったので、3月から変更してください。
        現住所は{address.ja}、勤務先は{address.ja}です。
        工事の場所は{address.ja}、時間は10時からです。
        住所を聞かれたので{address.ja}と答えました。
        （住所）{address.ja}
        """,
        "person": """
        {person.kanji}と申します。
        名前は{person.spaced}です。
        {person.surname}です、お世話になっております。
        担当の{person.surname}さんはいらっしゃいますか？
        {person.kanji}（{person.reading}）です。
        氏名：{person.spaced}　フリガナ：{person.reading}
        契約者は妻の{person.kanji}です。
        ローマ字で{person.romaji}と登録しました。
        予約名は{person.katakana}でお願いします。
        {person.foreign}様宛の荷物が届きました。
        私は{person.foreign}です。日本に住んでいます。
        息子の{person.given}の分も申し込みたいです。
        昨日{person.kanji}様から電話をいただきました。
        名義を{person.katakana}に変更してください。
        なまえは{person.hiragana}です
        カードの名義は{person.romaji}です。
        {person.surname}ですけど、先日の件どうなりましたか？
        {person.surname}と{person.surname}の二人で使います。
        もしもし、{person.kanji}ですが。
        {person.kanji}、{person.kanji}、{person.kanji}の3名で予約します。
        知り合いの{person.surname}先生からの紹介です。
        受取人を{person.spaced}から{person.spaced}に変えてください。
        わたしは{person.given}といいます。
        {person.surname}課長に確認したら、総務の{person.surname}に聞くように言われました。
        娘（{person.given}）のアカウントです。
        """,
        "age": """
        {person.kanji}、{age.ja}です。
        {person.surname}と申します。{age.ja}ですが申し込めますか？
        父の{person.kanji}は{age.ja}です。
        名前は{person.spaced}、年齢は{age.ja}です。
        {person.kanji}さん（{age.ja}）が利用します。
        祖母の{person.given}が{age.ja}になりました。
        契約者 {person.katakana} {age.ja}
        {age.ja}の{person.kanji}です。割引はありますか。
        {person.surname}さん、{age.ja}、会員です。
        母（{person.kanji}、{age.ja}）の代わりに問い合わせています。
        """,
        "plate": """
        車のナンバーは{plate.ja}です。
        駐車場の登録：{plate.ja}
        ナンバープレートが{plate.ja}の車で行きます。
        {plate.ja}の車を移動してください。
        登録車両を{plate.ja}に変更したいです。
        車両番号 {plate.ja} の保険について
        来店時の車は「{plate.ja}」です。
        レンタカー（{plate.ja}）を返却しました。
        ナンバー{plate.ja}のレッカーをお願いします。
        白い車で、ナンバーは{plate.ja}
        """,
    ]
}
