extension Carriers {
    /// Messages that hold several kinds, such as the fields of a form and the lines below a letter.
    static func forms(in language: GeneratedLanguage) -> [String] {
        language == .japanese ? japaneseForms : englishForms
    }

    private static let japaneseForms = lines(
        """
        氏名：{person.spaced}⏎住所：〒{postal_code.ja} {address.ja}⏎電話：{phone.ja}⏎メール：{email}
        お名前: {person.kanji}（{person.reading}）⏎生年月日: {date_of_birth.ja}⏎電話番号: {phone.ja}
        {person.kanji}です。電話は{phone.ja}、メールは{email}です。
        {person.spaced}様⏎〒{postal_code.ja}⏎{address.ja}⏎TEL {phone.ja}
        カードは{card}、有効期限{card_security.expiry}、名義は{person.romaji}です。
        振込先は口座番号{bank_account.ja}、名義は{person.katakana}です。
        {person.surname}と申します。{age.ja}です。住所は{address.ja}、電話は{phone.ja}です。
        契約者 {person.kanji}、車のナンバー {plate.ja}、免許証番号 {driver_licence.ja}
        従業員 {person.kanji} マイナンバー {my_number} 基礎年金番号 {pension}
        {person.foreign}です。在留カード番号は{residence_card}、パスポート番号は{passport.ja}です。
        """)

    private static let englishForms = lines(
        """
        Name: {person.en}⏎Address: {address.us}⏎Phone: {phone.us}⏎Email: {email}
        I'm {person.en}, born on {date_of_birth.en}, and my SSN is {ssn.us}.
        My name is {person.en}, my number is {phone.uk} and my email is {email}.
        Kind regards,⏎{person.en}⏎{phone.us}⏎{email}
        Card {card}, expiry {card_security.expiry}, CVV {card_security.code}, name on card {person.en}.
        Please refund {person.en}, IBAN {bank_account.iban}.
        This is Mrs {person.en-surname}, {address.uk}, phone {phone.uk}.
        Driver: {person.en}⏎Reg: {plate.uk}⏎Driving licence: {driver_licence.uk}
        Patient {person.en}, NHS number {insurance.nhs}, date of birth {date_of_birth.en}.
        Traveller {person.en}, passport number {passport.abroad}, phone {phone.abroad}.
        """)
}
