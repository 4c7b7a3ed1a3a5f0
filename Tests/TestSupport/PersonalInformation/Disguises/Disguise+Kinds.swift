extension Disguise {
    /// The disguises that make sense for a kind in a language, in the order of the cases.
    package static func all(for kind: String, in language: GeneratedLanguage) -> [Disguise] {
        let own = table[kind] ?? []
        let others = absent[language]?[kind] ?? []
        return allCases.filter {
            own.contains($0) && !others.contains($0) && (language == .japanese || !japaneseOnly.contains($0))
        }
    }

    /// Signs that English does not know.
    private static let japaneseOnly: [Disguise] = [.halfWidthKana, .kanjiDigits]

    /// What a kind's values hold nothing for in one of the languages.
    private static let absent: [GeneratedLanguage: [String: [Disguise]]] = [
        .english: ["bank_account": [.hyphenVariants]],
        .japanese: ["driver_licence": [.lookAlikes], "insurance": [.lookAlikes]],
    ]

    private static let hidden: [Disguise] = [.plain, .fullWidth, .zeroWidth, .bidi, .softHyphen, .combining]
    private static let written: [Disguise] = hidden + [.kanjiDigits, .circledDigits, .lineSplit]
    private static let spread: [Disguise] = written + [.spacesBetweenDigits, .dotsBetweenDigits]
    private static let grouped: [Disguise] = spread + [.hyphenVariants]

    private static let table: [String: [Disguise]] = [
        "email": hidden + [.lineSplit, .lookAlikes, .speltEmail],
        "url": hidden + [.lineSplit, .lookAlikes],
        "ip": hidden + [.circledDigits, .lineSplit],
        "phone": grouped + [.spokenDigits],
        "postal_code": grouped,
        "address": written + [.halfWidthKana, .hyphenVariants, .lookAlikes],
        "person": hidden + [.halfWidthKana, .lookAlikes],
        "card": grouped + [.spokenDigits],
        "card_security": written + [.spacesBetweenDigits],
        "bank_account": grouped + [.lookAlikes],
        "my_number": grouped + [.spokenDigits],
        "corporate_number": grouped + [.lookAlikes],
        "driver_licence": grouped + [.lookAlikes],
        "passport": spread + [.lookAlikes],
        "residence_card": spread + [.lookAlikes],
        "insurance": grouped + [.lookAlikes],
        "pension": grouped,
        "ssn": grouped + [.lookAlikes],
        "date_of_birth": written + [.hyphenVariants],
        "age": written,
        "plate": written + [.hyphenVariants, .lookAlikes],
    ]
}
