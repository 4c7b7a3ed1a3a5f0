public import TextAnalysis

/// A kind of personal information, by a stable identifier such as `email`.
public struct PIIKind: RawRepresentable, Hashable, Sendable, Codable {
    /// The identifier that traces, JSON, manifests and corpora use.
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }

    /// An e-mail address (RFC 5322 `addr-spec`, without quoted local parts), also spelt with "at" and "dot".
    public static let email = PIIKind(rawValue: "email")
    /// A URL that carries a secret: user information (RFC 3986, 3.2.1) or a token in its query or fragment.
    public static let url = PIIKind(rawValue: "url")
    /// An IPv4 or IPv6 address (RFC 791, RFC 4291).
    public static let ip = PIIKind(rawValue: "ip")
    /// A telephone number: Japanese national forms, E.164, and North American and British shapes.
    public static let phone = PIIKind(rawValue: "phone")
    /// A postal code: Japan 〒000-0000, US ZIP+4 and ZIP beside its name, United Kingdom.
    public static let postalCode = PIIKind(rawValue: "postal_code")
    /// A postal address down to a number: Japanese 丁目・番地・号, or a street with its house number.
    public static let address = PIIKind(rawValue: "address")
    /// A person's name, without title or honorific.
    public static let person = PIIKind(rawValue: "person")
    /// A payment card number: 13 to 19 digits with a valid check digit (ISO/IEC 7812-1, Luhn).
    public static let card = PIIKind(rawValue: "card")
    /// A card's verification code or date of expiry.
    public static let cardSecurity = PIIKind(rawValue: "card_security")
    /// A bank account: Japanese branch and account, Japan Post Bank 記号 and 番号, IBAN (ISO 13616), US routing number.
    public static let bankAccount = PIIKind(rawValue: "bank_account")
    /// Japan's Individual Number: 12 digits, the last a check digit (Order No. 85 of 2014 of the Ministry of Internal Affairs).
    public static let myNumber = PIIKind(rawValue: "my_number")
    /// Japan's Corporate Number: 13 digits, the first a check digit (Order No. 70 of 2014 of the Ministry of Finance).
    public static let corporateNumber = PIIKind(rawValue: "corporate_number")
    /// A driver's licence number.
    public static let driverLicence = PIIKind(rawValue: "driver_licence")
    /// A passport number (ICAO Doc 9303: up to nine letters and digits; Japan two letters and seven digits).
    public static let passport = PIIKind(rawValue: "passport")
    /// The number of a Japanese residence card: two letters, eight digits, two letters.
    public static let residenceCard = PIIKind(rawValue: "residence_card")
    /// A health insurance number: Japanese insurer and insured numbers, NHS number, Medicare identifier.
    public static let insurance = PIIKind(rawValue: "insurance")
    /// Japan's basic pension number: four and six digits.
    public static let pension = PIIKind(rawValue: "pension")
    /// A US Social Security or Individual Taxpayer number, or a British National Insurance number.
    public static let ssn = PIIKind(rawValue: "ssn")
    /// A date that is said to be of a birth, in Western years or Japanese eras.
    public static let dateOfBirth = PIIKind(rawValue: "date_of_birth")
    /// An age, where a person is named too.
    public static let age = PIIKind(rawValue: "age")
    /// A vehicle's registration plate.
    public static let plate = PIIKind(rawValue: "plate")
    /// A value of a pattern that a bundle names.
    public static let custom = PIIKind(rawValue: "custom")

    /// Every built-in kind. Of two findings of one length the kind that comes first here counts.
    public static let all: [PIIKind] = [
        .card, .myNumber, .url, .email, .residenceCard, .corporateNumber, .ssn, .custom, .pension, .insurance,
        .driverLicence, .passport, .bankAccount, .cardSecurity, .dateOfBirth, .ip, .plate, .phone, .postalCode,
        .address, .age, .person,
    ]

    /// The kinds that may never be kept: My Number by the Act on the Use of Numbers (article 20), card data by PCI DSS 3.
    public static let mandatory: [PIIKind] = [.card, .cardSecurity, .myNumber]

    /// Its place in ``all``; after all of them for a kind of somebody else's.
    var rank: Int { Self.ranks[self] ?? Self.all.count }

    private static let ranks = Dictionary(uniqueKeysWithValues: all.enumerated().map { ($1, $0) })

    /// The word in its placeholders: `電話番号`, `PHONE`.
    public func label(in language: Language?) -> String {
        let names = Self.names[self] ?? [:]
        return names[language ?? .english] ?? names[.english] ?? rawValue.uppercased()
    }

    /// What stands in the text for a value of this kind, the `number`th in its conversation, in a language.
    public func placeholder(_ number: Int, in language: Language?) -> String { "[\(label(in: language))\(number)]" }

    /// Every built-in label with its kind.
    static var labels: [(text: String, kind: PIIKind)] {
        all.flatMap { kind in (names[kind] ?? [:]).sorted { $0.key < $1.key }.map { ($0.value, kind) } }
    }

    private static let names: [PIIKind: [Language: String]] = [
        .email: [.japanese: "メールアドレス", .english: "EMAIL"],
        .url: [.japanese: "秘密のURL", .english: "URL"],
        .ip: [.japanese: "IPアドレス", .english: "IP_ADDRESS"],
        .phone: [.japanese: "電話番号", .english: "PHONE"],
        .postalCode: [.japanese: "郵便番号", .english: "POSTAL_CODE"],
        .address: [.japanese: "住所", .english: "ADDRESS"],
        .person: [.japanese: "氏名", .english: "PERSON"],
        .card: [.japanese: "カード番号", .english: "CARD"],
        .cardSecurity: [.japanese: "カード情報", .english: "CARD_SECURITY"],
        .bankAccount: [.japanese: "口座番号", .english: "BANK_ACCOUNT"],
        .myNumber: [.japanese: "マイナンバー", .english: "MY_NUMBER"],
        .corporateNumber: [.japanese: "法人番号", .english: "CORPORATE_NUMBER"],
        .driverLicence: [.japanese: "免許証番号", .english: "DRIVER_LICENCE"],
        .passport: [.japanese: "旅券番号", .english: "PASSPORT"],
        .residenceCard: [.japanese: "在留カード番号", .english: "RESIDENCE_CARD"],
        .insurance: [.japanese: "保険証番号", .english: "INSURANCE"],
        .pension: [.japanese: "年金番号", .english: "PENSION"],
        .ssn: [.japanese: "社会保障番号", .english: "SSN"],
        .dateOfBirth: [.japanese: "生年月日", .english: "DATE_OF_BIRTH"],
        .age: [.japanese: "年齢", .english: "AGE"],
        .plate: [.japanese: "車両番号", .english: "PLATE"],
        .custom: [.japanese: "識別番号", .english: "CUSTOM"],
    ]
}
