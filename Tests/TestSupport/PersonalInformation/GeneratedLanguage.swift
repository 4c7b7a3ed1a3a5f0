/// The language of a generated text.
package enum GeneratedLanguage: String, CaseIterable, Sendable {
    case japanese = "ja"
    case english = "en"
}
