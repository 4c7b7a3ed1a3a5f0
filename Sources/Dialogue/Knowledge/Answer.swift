public import TextAnalysis

/// One answer of a bundle, in each language it is written in.
public struct Answer: Sendable, Equatable, Codable {
    /// An answer as written in one language.
    public struct Wording: Sendable, Equatable, Codable {
        public let language: Language
        /// A short noun phrase, as "did you mean" lists show it.
        public let title: String
        /// The whole answer.
        public let text: String
        /// Where to read on, if anywhere.
        public let url: String?
        /// The text, and below it the link where the text does not have it.
        package let textWithLink: String

        public init(language: Language, title: String, text: String, url: String?) {
            self.language = language
            self.title = title
            self.text = text
            self.url = url
            textWithLink = url.map { text.contains($0) ? text : "\(text)\n\($0)" } ?? text
        }

        private enum CodingKeys: String, CodingKey {
            case language, title, text, url
        }

        public init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            self.init(
                language: try container.decode(Language.self, forKey: .language),
                title: try container.decode(String.self, forKey: .title),
                text: try container.decode(String.self, forKey: .text),
                url: try container.decodeIfPresent(String.self, forKey: .url))
        }
    }

    public let id: AnswerID
    /// At least one.
    public let wordings: [Wording]
    public let category: String?
    /// The least confidence, 0 to 1, from which this answer is given; `nil` for the bundle's own.
    public let threshold: Double?

    public init(id: AnswerID, wordings: [Wording], category: String?, threshold: Double?) {
        self.id = id
        self.wordings = wordings
        self.category = category
        self.threshold = threshold
    }

    /// The wording in a language, or in the answer's first.
    public func wording(in language: Language) -> Wording {
        wordings.first { $0.language == language } ?? wordings[0]
    }
}
