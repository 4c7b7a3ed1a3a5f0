/// A complete small bundle of four answers with six examples each: its files by content, to be changed and written.
package struct SampleBundle: Sendable {
    package var manifest: String
    package var answers: String
    package var examples: String
    package var exam: String
    /// An example of the bundle, word for word.
    package let question: String
    /// The answer that `question` wants.
    package let expected: String

    /// Writes the files into a directory below another.
    ///
    /// - Returns: the bundle's directory.
    @discardableResult
    package func write(to directory: TemporaryDirectory, as name: String) throws -> String {
        try directory.write(manifest, to: "\(name)/bundle.json")
        try directory.write(answers, to: "\(name)/answers.csv")
        try directory.write(examples, to: "\(name)/examples.csv")
        try directory.write(exam, to: "\(name)/exam.csv")
        return "\(directory.path)/\(name)"
    }
}

extension SampleBundle {
    /// A shop in Japanese; it always answers, so that tests do not hang on trained numbers.
    package static let japanese = SampleBundle(
        manifest: """
            {
              "format": 1,
              "title": {"ja": "お店"},
              "languages": ["ja"],
              "thresholds": {"answer": 0, "offer": 1, "closeness": 1}
            }

            """,
        answers: """
            id,title,answer,url
            password-reset,パスワードの再設定,ログイン画面の「パスワードを忘れた方」から再設定できます。,https://shop.example.jp/password
            close-account,退会の手続き,マイページの「退会」から手続きできます。,
            receipt,領収書の発行,注文履歴から領収書を発行できます。,
            delivery,配達の日数,ご注文から三日ほどでお届けします。,

            """,
        examples: """
            text,id
            パスワードを忘れました,password-reset
            暗証の言葉を変えたい,password-reset
            ログインのパスワードがわからない,password-reset
            パスワードを再設定したい,password-reset
            パスワードを新しくする方法,password-reset
            合言葉を忘れてログインできない,password-reset
            退会したいです,close-account
            会員をやめたい,close-account
            アカウントを消してほしい,close-account
            会員登録を解除する方法,close-account
            退会の手続きを教えて,close-account
            登録を削除したい,close-account
            領収書をください,receipt
            領収書はどこで発行できますか,receipt
            経費で落とすので領収書が必要です,receipt
            宛名入りの領収書がほしい,receipt
            請求書と領収書の違い,receipt
            領収書を印刷したい,receipt
            いつ届きますか,delivery
            荷物は何日で着きますか,delivery
            配達の日を知りたい,delivery
            届くまでの日数,delivery
            まだ荷物が届かない,delivery
            配送にどれくらいかかりますか,delivery

            """,
        exam: """
            text,expected
            パスワードを忘れてしまいました,password-reset
            退会する方法,close-account
            領収書が必要です,receipt
            荷物はいつ届きますか,delivery
            明日の天気は,-

            """,
        question: "領収書をください", expected: "receipt")

    /// A library in English; it always answers, so that tests do not hang on trained numbers.
    package static let english = SampleBundle(
        manifest: """
            {
              "format": 1,
              "title": {"en": "Library"},
              "languages": ["en"],
              "thresholds": {"answer": 0, "offer": 1, "closeness": 1}
            }

            """,
        answers: """
            id,title,answer,url
            opening-hours,Opening hours,We are open from nine to five.,https://library.example.com/hours
            renew-loan,Renewing a loan,Renew in your account before the day it is due.,
            lost-card,A lost library card,We print a new card at the desk.,
            reserve-room,Reserving a room,Rooms are reserved at the desk.,

            """,
        examples: """
            text,id
            when do you open,opening-hours
            what are your opening hours,opening-hours
            are you open on sunday,opening-hours
            what time does the library close,opening-hours
            how late are you open today,opening-hours
            is the library open on holidays,opening-hours
            how do i renew a book,renew-loan
            can i extend my loan,renew-loan
            i need my books for another week,renew-loan
            renew my borrowed items,renew-loan
            my loan is due and i am not finished,renew-loan
            extend the due date,renew-loan
            i lost my library card,lost-card
            my card was stolen,lost-card
            replace a missing card,lost-card
            i cannot find my card,lost-card
            how much is a new card,lost-card
            my card is broken,lost-card
            book a meeting room,reserve-room
            can we reserve a room for our group,reserve-room
            i want a quiet room to study,reserve-room
            how do i cancel my room,reserve-room
            is there a room free tomorrow,reserve-room
            reserve a study room,reserve-room

            """,
        exam: """
            text,expected
            what time do you open,opening-hours
            please renew my loan,renew-loan
            i have lost my card,lost-card
            may i reserve a room,reserve-room
            who won the football match,-

            """,
        question: "i lost my library card", expected: "lost-card")
}
