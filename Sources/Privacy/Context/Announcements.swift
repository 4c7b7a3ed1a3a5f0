import TextAnalysis

/// The words of a masked text that say no more than that a value stands there: 「[氏名1]と申します。」, "my number is [PHONE1] and".
///
/// They are no part of a question, and so the reader of features leaves them out with the value.
enum Announcements {
    /// What a phrase is to an announcement.
    private struct Phrase: OptionSet, Sendable {
        let rawValue: UInt32
        /// It can be part of one.
        static let inside = Phrase(rawValue: 1)
        /// It can end one in the middle of a sentence.
        static let closing = Phrase(rawValue: 2)
    }

    /// The ranges of UTF-8 bytes of a masked text that its words are read without: each placeholder, and with it what only
    /// announces it.
    static func cuts(in string: String, around placeholders: [MaskedText.Placeholder]) -> [Range<Int>] {
        var announced = ranges(in: string, around: placeholders)[...]
        var cuts: [Range<Int>] = []
        var end = 0
        for placeholder in placeholders {
            var cut = placeholder.range
            announced = announced.drop { $0.upperBound <= cut.lowerBound }
            if let range = announced.first, range.overlaps(cut) {
                cut = min(cut.lowerBound, range.lowerBound)..<max(cut.upperBound, range.upperBound)
            }
            guard cut.upperBound > end else { continue }
            cuts.append(max(end, cut.lowerBound)..<cut.upperBound)
            end = cut.upperBound
        }
        return cuts
    }

    /// The ranges of UTF-8 bytes of a masked text that announce its placeholders, the placeholders included; none where nothing else
    /// would be left.
    private static func ranges(in string: String, around placeholders: [MaskedText.Placeholder]) -> [Range<Int>] {
        guard !placeholders.isEmpty else { return [] }
        var shadow = Shadow()
        shadow.read(string)
        var ranges: [Range<Int>] = []
        var start = 0
        var leavesLetters = false
        while start < shadow.count {
            let end = clauseEnd(in: shadow, from: start)
            let announced = announcementEnd(in: shadow, from: start, to: end)
            if let announced { ranges.append(shadow.originalRange(of: start..<announced)) }
            let rest = (announced ?? start)..<end
            leavesLetters =
                leavesLetters || rest.contains { shadow.classes[$0].isWord || shadow.classes[$0].isJapanese }
            start = end
        }
        return leavesLetters ? ranges : []
    }

    /// The end of a clause: after the next punctuation or line break.
    private static func clauseEnd(in shadow: Shadow, from start: Int) -> Int {
        var index = start
        while index < shadow.count {
            let kind = shadow.classes[index]
            let scalar = shadow.scalars[index]
            index += 1
            if kind == .lineBreak || kind == .punctuation && breaks(scalar) { return index }
        }
        return index
    }

    private static func breaks(_ scalar: UInt32) -> Bool {
        switch scalar {
        // , ! ? ; 、 。, and the brackets and hyphens that forms have are inside.
        case 0x2C, 0x21, 0x3F, 0x3B, 0x3001, 0x3002, 0x2E: true
        default: false
        }
    }

    /// How far the words from the start of a clause on announce a value; nothing where they do not, or where more follows that
    /// belongs to them.
    private static func announcementEnd(in shadow: Shadow, from start: Int, to end: Int) -> Int? {
        var index = start
        var hasValue = false
        var closed: Int?
        while index < end {
            switch shadow.classes[index] {
            case .barrier:
                hasValue = true
                index += 1
            case .space, .lineBreak, .punctuation: index += 1
            default:
                guard let phrase = phrase(in: shadow, at: index), phrase.end <= end else { return closed }
                index = phrase.end
                if hasValue && phrase.mark.contains(.closing) { closed = index }
            }
        }
        return hasValue ? end : nil
    }

    private static func phrase(in shadow: Shadow, at index: Int) -> (end: Int, mark: Phrase)? {
        var longest: (end: Int, mark: Phrase)?
        table.forEachWord(in: shadow.scalars, from: index) { end, mark in
            if shadow.classes[end - 1].isWord && shadow.kind(at: end).isWord { return }
            longest = (end, mark)
        }
        return longest
    }

    private static let table: PhraseTable<Phrase> = {
        let both: [(String, Phrase)] = [(closing, [.inside, .closing]), (inside, .inside)]
        return PhraseTable(
            both.flatMap { text, phrase in text.split(separator: ",").map { (String($0), phrase) } })
    }()

    private static let closing =
        "です,ですが,ですけど,ですけれども,でございます,でございますが,と申します,と申しますが,ともうします,といいます,といいますが,と言います,と言いますが,なのですが,なんですが,なんですけど,だけど,and,but,here,speaking"
    private static let inside = """
        は,が,の,に,を,で,と,も,へ,や,から,まで,って,様,さん,氏,私,わたし,わたくし,僕,俺,当方,こちら,自分,名前,お名前,氏名,フリガナ,ふりがな,名義,\
        電話,電話番号,お電話番号,携帯,携帯番号,携帯電話,連絡先,ご連絡先,メール,メールアドレス,アドレス,住所,ご住所,現住所,自宅,郵便番号,〒,カード,カード番号,クレジットカード,\
        クレジットカード番号,番号,口座,口座番号,生年月日,年齢,マイナンバー,個人番号,免許証,免許証番号,パスポート,パスポート番号,旅券番号,保険証,被保険者番号,保険者番号,記号,\
        在留カード,在留カード番号,基礎年金番号,年金番号,車のナンバー,ナンバー,有効期限,セキュリティコード,法人番号,支店,普通,ipアドレス,tel,fax,mail,url,住んでいます,住んでいて,生まれ,歳,才,\
        my,name,is,name's,i,am,i'm,im,this,it's,its,the,a,at,on,by,from,to,of,or,phone,number,mobile,telephone,cell,call,me,reach,email,e-mail,address,live,lives,card,credit,debit,account,no,\
        passport,driver's,license,licence,ssn,social,security,dob,date,birth,born,zip,postcode,postal,code,ip,customer,mr,mrs,ms,dr,dear,hi,hello,hey,regards,thanks,iban,expiry,cvc,cvv,plate,\
        registration,insurance,pension,nhs,member,id,aged,years,old
        """
}
