/// A language by its BCP 47 tag, such as `ja` or `en`.
public struct Language: RawRepresentable, Hashable, Sendable, Codable, Comparable {
    /// The tag, lower case.
    public let rawValue: String

    /// A language by its tag; case does not matter.
    public init(rawValue: String) { self.rawValue = rawValue.lowercased() }

    /// Japanese.
    public static let japanese = Language(rawValue: "ja")
    /// English.
    public static let english = Language(rawValue: "en")

    public static func < (left: Language, right: Language) -> Bool { left.rawValue < right.rawValue }
}

extension Language {
    /// The language a normalised text is written in, told by its script: Japanese, English, or `nil` when the text has
    /// neither Japanese nor Latin letters (`123`, `???`).
    ///
    /// A Japanese character counts as three Latin letters, about what it says: 「MFAのdevice変えた」 is Japanese, while
    /// `what does 印鑑 mean` is English.
    public static func written(in text: NormalizedText) -> Language? {
        var japanese = 0
        var latin = 0
        let bytes = text.bytes.span
        var offset = 0
        while offset < bytes.count {
            let scalar = UTF8Decoding.scalar(in: bytes, at: &offset)
            switch Script(of: scalar) {
            case .han, .kana: japanese += 1
            case .word where isLatin(scalar): latin += 1
            default: break
            }
        }
        if japanese == 0 && latin == 0 { return nil }
        return japanese * 3 >= latin ? .japanese : .english
    }

    /// Letters of the Latin blocks; digits say nothing.
    private static func isLatin(_ scalar: UInt32) -> Bool {
        (0x61...0x7A).contains(scalar) || (0xAA...0x24F).contains(scalar) || (0x1E00...0x1EFF).contains(scalar)
    }
}
