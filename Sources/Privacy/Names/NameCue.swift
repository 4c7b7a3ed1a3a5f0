/// A phrase that says of the words beside it that they are a name.
struct NameCue: OptionSet, Sendable {
    let rawValue: UInt32

    /// 「と申します」: what is before is a name, whatever it is.
    static let introducesBefore = NameCue(rawValue: 1 << 0)
    /// 様, 氏: what is before is a name unless it is a role.
    static let honorsBefore = NameCue(rawValue: 1 << 1)
    /// さん, くん, ちゃん, 先生: what is before is a name if a table knows it or it is katakana.
    static let addressesBefore = NameCue(rawValue: 1 << 2)
    /// 「氏名：」, 「名前は」: what is after is a name.
    static let namesAfter = NameCue(rawValue: 1 << 3)
    /// 「です」 after a surname that begins a sentence.
    static let copula = NameCue(rawValue: 1 << 4)
    /// "my name is", "mr": the words after it are a name.
    static let englishAfter = NameCue(rawValue: 1 << 5)
    /// "name:": the words after it in the line are a name.
    static let englishForm = NameCue(rawValue: 1 << 6)

    /// 「妻の」, 「長男」: what is after is a given name.
    static let relativeAfter = NameCue(rawValue: 1 << 7)

    /// "thanks," at the end of a line: the next line is a name, if it is nothing else.
    static let signature = NameCue(rawValue: 1 << 8)

    static let table = PhraseTable<NameCue>(
        phrases.flatMap { cue, text in text.split(separator: ",").map { (String($0), cue) } })

    private static let phrases: [(NameCue, String)] = [
        (
            .introducesBefore,
            "と申し,ともうし,と名乗,という者,というもの,と言う者,といいます,と言います,といいまして,と言いまして,って者,という名前,という苗字,という名字,という姓,と書いて,って人,って男,って女,って方,と名付け,という女の子,という男の子"
        ),
        (.honorsBefore, "様,さま,氏,殿"),
        (.addressesBefore, "さん,くん,君,ちゃん,先生,弁護士,コーチ,先輩,部長,課長,係長,主任,社長,教授,医師"),
        (
            .namesAfter,
            "氏名:,名前:,お名前:,なまえ:,申込者:,申請者:,契約者:,名義人:,名義:,受取人:,担当:,患者:,利用者:,宛名:,宛先:,フリガナ:,ふりがな:,カナ:,氏名は,名前は,お名前は,名義は,名義人は,担当者:,担当者名:,ご担当:,署名:,代表者:,保護者:,児童:"
        ),
        (
            .relativeAfter,
            "妻の,夫の,息子の,娘の,母の,父の,兄の,弟の,姉の,妹の,孫の,長男の,次男の,三男の,長女の,次女の,三女の,長男,次男,三男,長女,次女,三女,うちの,子の名前,友人の,同僚の,扶養の"
        ),
        (.copula, "です,でございます,でーす,だけど,ですが,ですけど"),
        (
            .englishAfter,
            "my name is,my name's,name is,mr,mrs,ms,mr.,mrs.,ms.,dr,dr.,prof.,attn:,attention:,dear mr,dear ms,my names"
        ),
        (.signature, "thanks,thank you,regards,sincerely,cheers,best,yours,best wishes,faithfully,truly,many thanks"),
        (
            .englishForm,
            "name:,full name:,customer name:,customer:,patient:,contact:,contact name:,account holder:,cardholder:,cardholder name:,holder:,guest:,passenger:,applicant:,signed:,recipient:"
        ),
    ]
}
