package import TextAnalysis

/// A sentence or a word in both languages.
package struct Phrase: Sendable, Equatable {
    package let english: String
    package let japanese: String

    package init(_ english: String, _ japanese: String) {
        self.english = english
        self.japanese = japanese
    }
}

/// The language that the program speaks to somebody: everything that is said stands in both beside each other.
///
///     words("saved", "保存しました")
package struct Wording: Sendable, Equatable {
    package let language: Language

    package init(_ language: Language) { self.language = language }

    package static let english = Wording(.english)

    package func callAsFunction(
        _ english: @autoclosure () -> String, _ japanese: @autoclosure () -> String
    ) -> String { language == .japanese ? japanese() : english() }

    package func callAsFunction(_ phrase: Phrase) -> String { self(phrase.english, phrase.japanese) }
}
