/// A value that was put into a generated text, as it was before its disguise and as it stands there.
package struct PlantedValue: Equatable, Sendable {
    /// The kind's identifier, such as `phone`.
    package let kind: String
    /// The value before it was disguised.
    package let plain: String
    /// The value as it stands in the text.
    package let written: String

    /// Whether the disguise changed it, scalar by scalar.
    package var isDisguised: Bool { !plain.unicodeScalars.elementsEqual(written.unicodeScalars) }
}
