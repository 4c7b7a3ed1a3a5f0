/// What the tables say of a unit: that it begins, goes on in or ends a word of theirs.
struct NameMarks: OptionSet, Sendable, Hashable {
    let rawValue: UInt32

    /// A surname in kanji begins, goes on, ends; one of the most frequent.
    static let surnameStart = NameMarks(rawValue: 1 << 0)
    static let surnameInside = NameMarks(rawValue: 1 << 1)
    static let surnameEnd = NameMarks(rawValue: 1 << 2)
    static let commonSurname = NameMarks(rawValue: 1 << 3)
    /// A character that given names begin and end with; the pairs of bits count how many do: 0 to 3.
    static let initialLow = NameMarks(rawValue: 1 << 4)
    static let initialHigh = NameMarks(rawValue: 1 << 5)
    static let finalLow = NameMarks(rawValue: 1 << 6)
    static let finalHigh = NameMarks(rawValue: 1 << 7)
    /// The reading of a surname or given name in kana.
    static let surnameReading = NameMarks(rawValue: 1 << 8)
    static let givenReading = NameMarks(rawValue: 1 << 9)
    /// 様, さん, Mr after or before a name.
    static let honorific = NameMarks(rawValue: 1 << 10)
    /// 担当者, 店長: a person by their part.
    static let role = NameMarks(rawValue: 1 << 11)
    /// A prefecture, municipality or country.
    static let place = NameMarks(rawValue: 1 << 12)
    /// 市, 駅, 銀行, 株式会社, Bank, Street: what is before (or after) it is no person.
    static let thing = NameMarks(rawValue: 1 << 13)
    /// 申します, 名前は, "my name is": a name is near.
    static let introduction = NameMarks(rawValue: 1 << 14)
    /// A given name, surname or place in Latin letters.
    static let latinGiven = NameMarks(rawValue: 1 << 15)
    static let latinSurname = NameMarks(rawValue: 1 << 16)
    static let latinPlace = NameMarks(rawValue: 1 << 17)
    /// A name that is usually a word: will, rose, bank.
    static let latinWord = NameMarks(rawValue: 1 << 18)
    /// A frequent English word that is no name.
    static let commonWord = NameMarks(rawValue: 1 << 19)
    /// A reading of a Japanese name in Latin letters.
    static let romaji = NameMarks(rawValue: 1 << 20)
    /// A kanji digit, or what is counted.
    static let numeral = NameMarks(rawValue: 1 << 21)

    /// What says that a unit may be of a name.
    static let names: NameMarks = [
        .surnameStart, .surnameInside, .surnameEnd, .commonSurname, .initialHigh, .finalHigh, .surnameReading,
        .givenReading, .latinGiven, .latinSurname, .latinWord, .romaji, .place, .latinPlace, .numeral,
    ]
    /// What says that a name is near, or none.
    static let contexts: NameMarks = [.honorific, .role, .thing, .introduction, .place, .latinPlace, .commonWord]

    /// Those that a unit inside a word has, where its first unit has these.
    static let spreading: NameMarks = [
        .place, .honorific, .role, .thing, .introduction, .surnameReading, .givenReading,
    ]
}
