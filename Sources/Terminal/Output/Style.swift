/// How a piece of text stands out on a terminal.
///
/// Source: ECMA-48 8.3.117, Select Graphic Rendition.
package struct Style: Sendable, Equatable {
    /// The eight colours every terminal has, in the shade its user chose; the raw value is the ECMA-48 parameter.
    package enum Color: UInt8, Sendable {
        case red = 31
        case green = 32
        case yellow = 33
        case blue = 34
        case magenta = 35
        case cyan = 36
    }

    /// How heavy the letters are; the raw value is the ECMA-48 parameter.
    package enum Weight: UInt8, Sendable {
        case bold = 1
        case faint = 2
    }

    /// The colour, or nil for the terminal's own.
    package let color: Color?

    /// The weight, or nil for the ordinary one.
    package let weight: Weight?

    /// Whether text and background change places.
    package let isReversed: Bool

    /// Combines a colour and a weight.
    package init(color: Color? = nil, weight: Weight? = nil, isReversed: Bool = false) {
        self.color = color
        self.weight = weight
        self.isReversed = isReversed
    }

    /// Text as it is.
    package static let plain = Style()

    /// Bold text.
    package static let bold = Style(weight: .bold)

    /// Text that steps back.
    package static let faint = Style(weight: .faint)

    /// Text and background change places.
    package static let reversed = Style(isReversed: true)

    /// The parameters that switch the style on, separated by semicolons; empty for plain text.
    var parameters: String {
        [weight?.rawValue, isReversed ? 7 : nil, color?.rawValue].compactMap { $0.map(String.init) }.joined(
            separator: ";")
    }
}
