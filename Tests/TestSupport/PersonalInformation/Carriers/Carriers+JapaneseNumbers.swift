extension Carriers {
    /// Japanese sentences that carry a card's, a bank's or an authority's number.
    static let japaneseNumbers: [String: String] = [
        "card": """
        カード番号は{card}です。
        クレジットカード {card} が使えません。
        {card}で払いたいのですが
        登録カードを{card}に変更してください。
        番号：{card}　有効期限：{card_security.expiry}　セキュリティコード：{card_security.code}
        このカード（{card}）は使えますか？
        {card}から二重に引き落とされています。
        カードは「{card}」、有効期限は{card_security.expiry-ja}です。
        クレカの番号、{card}で合ってます？
        {card}
        カード番号を{card}から{card}に変えました。
        2枚目のカードは{card}、1枚目は{card}です。
        分割3回で{card}にお願いします。
        """,
        "card_security": """
        セキュリティコードは{card_security.code}です。
        CVCは{card_security.code}と入れました。
        有効期限は{card_security.expiry}です。
        カードの有効期限：{card_security.expiry-ja}
        裏面のセキュリティコード{card_security.code}でエラーになります。
        CVV {card_security.code}、有効期限 {card_security.expiry}
        カードの有効期限が{card_security.expiry}に更新されました。
        カード番号{card}、セキュリティコード{card_security.code}です。
        セキュリティコード（{card_security.code}）が違うと言われます。
        """,
        "bank_account": """
        口座番号は{bank_account.ja}です。
        普通預金 口座番号{bank_account.ja} に返金してください。
        支店番号###、口座番号{bank_account.ja}です。
        振込先：口座番号 {bank_account.branch}
        ゆうちょの記号{bank_account.symbol} 番号{bank_account.number}です。
        ゆうちょ銀行です。記号は{bank_account.symbol}、番号は{bank_account.number}になります。
        口座：普通 {bank_account.ja}
        引き落とし口座を口座番号{bank_account.ja}に変更したいです。
        海外送金のIBANは{bank_account.iban}です。
        銀行口座（口座番号：{bank_account.branch}）に振り込んでください
        返金先の口座番号「{bank_account.ja}」を間違えました。
        振込元は口座番号{bank_account.ja}で、3月5日に1万円を振り込みました。
        口座番号が{bank_account.ja}から{bank_account.ja}に変わりました。
        """,
        "my_number": """
        マイナンバーは{my_number}です。
        個人番号：{my_number}
        マイナンバーカードの番号が{my_number}なんですが
        年末調整のマイナンバー、{my_number}で登録してください。
        個人番号は{my_number}になります。
        マイナンバー（{my_number}）を送ってしまいました。
        扶養家族の個人番号は{my_number}です。
        通知カードに書いてあるマイナンバーは「{my_number}」です。
        {my_number}がマイナンバーです。
        夫のマイナンバーが{my_number}、私のが{my_number}です。
        """,
        "corporate_number": """
        法人番号は{corporate_number}です。
        弊社の法人番号：{corporate_number}
        インボイスの登録番号は{corporate_number.invoice}です。
        請求書に登録番号{corporate_number.invoice}を入れてください。
        適格請求書発行事業者の番号「{corporate_number.invoice}」は正しいですか？
        法人番号{corporate_number}で契約しています。
        法人番号を{corporate_number}に訂正してください。
        登録番号 {corporate_number.invoice} が確認できません。
        """,
        "driver_licence": """
        免許証番号は{driver_licence.ja}です。
        運転免許証の番号：{driver_licence.ja}
        本人確認で免許証番号{driver_licence.ja}を入力しました。
        免許証番号（{driver_licence.ja}）が認識されません。
        免許証の番号は第{driver_licence.ja}号です。
        運転免許証番号「{driver_licence.ja}」で登録済みです。
        免許証番号を{driver_licence.ja}に直してください。
        レンタカーの予約で免許証番号 {driver_licence.ja} と入れました
        """,
        "passport": """
        パスポート番号は{passport.ja}です。
        旅券番号：{passport.ja}
        パスポートの番号{passport.ja}で予約しました。
        新しい旅券番号は{passport.ja}になります。
        パスポート（{passport.ja}）の名前が間違っています。
        搭乗者のパスポート番号「{passport.ja}」を登録してください。
        パスポート番号を{passport.ja}に変えたいです。
        アメリカのパスポート番号は{passport.abroad}です。
        """,
        "residence_card": """
        在留カード番号は{residence_card}です。
        在留カードの番号：{residence_card}
        在留カード{residence_card}で本人確認できますか？
        私の在留カードは「{residence_card}」です。
        在留カード番号を{residence_card}に更新しました。
        在留カード番号（{residence_card}）がエラーになります。
        新しい在留カードの番号が{residence_card}に変わりました。
        特別永住者ではなく在留カードで、番号は{residence_card}です
        """,
        "insurance": """
        保険証の記号は{insurance.symbol}、番号は{insurance.number}です。
        保険者番号は{insurance.insurer}です。
        被保険者番号：{insurance.insured}
        介護保険の被保険者番号は{insurance.insured}になります。
        健康保険証 記号{insurance.symbol} 番号{insurance.number}
        保険者番号{insurance.insurer}、被保険者番号{insurance.insured}で登録しました。
        後期高齢者医療の被保険者番号「{insurance.insured}」です。
        保険証の保険者番号（{insurance.insurer}）が読めません。
        健康保険の記号・番号は{insurance.symbol}・{insurance.number}です。
        """,
        "pension": """
        基礎年金番号は{pension}です。
        年金手帳の基礎年金番号：{pension}
        基礎年金番号{pension}で問い合わせています。
        妻の基礎年金番号は「{pension}」です。
        年金番号が{pension}なのですが、記録が見つかりません。
        基礎年金番号（{pension}）を届け出ました。
        書類に基礎年金番号 {pension} と書きました。
        年金の番号は{pension}で間違いないです
        """,
        "ssn": """
        アメリカの社会保障番号は{ssn.us}です。
        SSNは{ssn.us}です。
        社会保障番号：{ssn.us}
        米国のSSN（{ssn.us}）を登録する必要がありますか？
        イギリスの国民保険番号は{ssn.uk}です。
        ITINかSSNが必要と言われ、SSN {ssn.us} を書きました。
        社会保障番号を「{ssn.us}」と入力しました。
        以前のSSNは{ssn.us}でした。
        """,
        "date_of_birth": """
        生年月日は{date_of_birth.ja}です。
        {date_of_birth.ja}生まれです。
        誕生日は{date_of_birth.ja}です。
        生年月日：{date_of_birth.ja}
        本人確認のため生年月日を言います、{date_of_birth.ja}です。
        生年月日（{date_of_birth.ja}）の登録が間違っています。
        私は{date_of_birth.ja}に生まれました。
        {person.kanji}、{date_of_birth.ja}生まれです。
        生年月日を{date_of_birth.ja}に訂正したいです
        生年月日、{date_of_birth.ja}で登録してあるはずです。
        子どもの誕生日は{date_of_birth.ja}で、2人目は{date_of_birth.ja}です。
        """,
    ]
}
