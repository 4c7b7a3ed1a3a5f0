extension Carriers {
    /// What people ask a support desk after they have said who they are.
    static func tails(in language: GeneratedLanguage) -> [String] { language == .japanese ? japanese : english }

    /// What people say first.
    static func openings(in language: GeneratedLanguage) -> [String] {
        language == .japanese
            ? ["すみません、", "お世話になっております。", "こんにちは。", "はじめまして。", "あの、", "お問い合わせです。\n"]
            : ["Hi. ", "Hello there! ", "Excuse me. ", "Good morning. ", "Hello,\n", "Sorry to bother you. "]
    }

    private static let japanese = lines(
        """
        どうすればよいですか？
        確認をお願いします。
        手続きの方法を教えてください。
        変更できますか。
        いつ届きますか？
        返金してもらえますか。
        ログインできなくて困っています。
        領収書は発行できますか？
        解約したいです。
        急いでいます！
        よろしくお願いいたします。
        折り返しの連絡をください。
        登録が正しいか見てもらえますか。
        送料はいくらですか？
        登録を消してください。
        料金プランを変えたいのですが。
        エラーが出て先に進めません。
        ポイントは使えますか？
        注文をキャンセルしたいです。
        土日でも対応していますか？
        3日前から使えません。
        1,980円のプランです。
        ありがとうございます。
        担当の方につないでください。
        """)

    private static let english = lines(
        """
        What should I do?
        Please check it.
        How do I change it?
        Can you update my account?
        When will it arrive?
        Can I get a refund?
        I cannot log in.
        Can you send me a receipt?
        I want to cancel my plan.
        It is urgent!
        Thanks in advance.
        Please call me back.
        Is that registered correctly?
        How much is shipping?
        Please delete it from your records.
        I would like another plan.
        I get an error and cannot go on.
        Can I use my points?
        I want to cancel my order.
        Are you open on weekends?
        It has not worked for 3 days.
        I am on the $19.80 plan.
        Thank you.
        May I speak to an agent?
        """)
}
