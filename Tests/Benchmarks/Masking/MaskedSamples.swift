import TestSupport

/// Texts to mask: what the generator composes, and what is made to be dear.
enum MaskedSamples {
    /// Clean utterances of both languages.
    static func clean() -> [String] {
        texts { generator, language in generator.clean(language: language).text }
    }

    /// Utterances of both languages with values of every kind.
    static func withValues() -> [String] {
        texts { generator, language in generator.mixed(language: language).text }
    }

    private static func texts(
        _ make: (inout PersonalInformationGenerator, GeneratedLanguage) -> String
    ) -> [String] {
        var generator = PersonalInformationGenerator(seed: 11)
        return (0..<4_000).flatMap { _ in
            [GeneratedLanguage.japanese, .english].map { make(&generator, $0) }
        }
    }

    /// Fragments that a scanner begins to read and gives up late, repeated.
    private static let fragments = [
        "1", "1 ", "1-", "0.", "12 34-", "a@", "@", "a.b@c", "http://a:b", "?key=", "::", "f:", "〇", "一丁目", "東京都", "にに",
        "ぜろ",
        "one ", "oh ", "tel ", "電話", "様", "さん", "と申します", "山", "田中", "たなか", "ー", "・", "ア・", "Mr ", "John ", "j. ", "O'",
        "[PHONE", "[",
        "name: ", "A1", "A1 ", "AB12 ", "GB", "DE89", "昭和1年", "1/1/1 ", "\u{200B}1", "e\u{301}", "1\u{20E3}", "🙂",
        "дом ",
        "street 1 ", "1 st ", "千代田区1-", "at ", " dot ", "アット", "ｶﾞ", "の", "年1月", "4111 ", "様1", "\n1", "　1",
    ]

    /// Each fragment, and each pair of some, repeated up to a length in UTF-8 bytes.
    static func adversarial(bytes: Int) -> [(name: String, text: String)] {
        var random = SeededGenerator(seed: 4)
        let pairs = (0..<40).map { _ in
            (0..<3).map { _ in fragments[Int.random(in: 0..<fragments.count, using: &random)] }.joined()
        }
        return (fragments + pairs).map { fragment in
            (fragment.debugDescription, String(repeating: fragment, count: bytes / fragment.utf8.count))
        }
    }
}
