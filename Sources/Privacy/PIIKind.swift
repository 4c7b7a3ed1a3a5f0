public import TextAnalysis

/// A kind of personal information, by a stable identifier such as `email`.
public struct PIIKind: RawRepresentable, Hashable, Sendable, Codable {
    /// The identifier that traces, JSON and manifests use.
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }

    /// An e-mail address (RFC 5322 `addr-spec`, without quoted local parts).
    public static let email = PIIKind(rawValue: "email")
    /// A telephone number: Japanese national forms, E.164, and North American and British shapes.
    public static let phone = PIIKind(rawValue: "phone")
    /// A postal code: Japan 〒000-0000, US ZIP+4 and ZIP beside its name, United Kingdom.
    public static let postalCode = PIIKind(rawValue: "postal_code")
    /// A payment card number: 13 to 19 digits with a valid check digit (ISO/IEC 7812-1, Luhn).
    public static let cardNumber = PIIKind(rawValue: "card")

    /// What stands in the text for a value of this kind, in a language.
    public func placeholder(in language: Language?) -> String {
        let names = Self.names[self] ?? [:]
        return "[\(names[language ?? .english] ?? names[.english] ?? rawValue.uppercased())]"
    }

    /// Every built-in placeholder with its kind.
    static var allPlaceholders: [(text: String, kind: PIIKind)] {
        names.flatMap { kind, names in names.values.map { ("[\($0)]", kind) } }
    }

    private static let names: [PIIKind: [Language: String]] = [
        .email: [.japanese: "メールアドレス", .english: "EMAIL"],
        .phone: [.japanese: "電話番号", .english: "PHONE"],
        .postalCode: [.japanese: "郵便番号", .english: "POSTAL_CODE"],
        .cardNumber: [.japanese: "カード番号", .english: "CARD_NUMBER"],
    ]
}
