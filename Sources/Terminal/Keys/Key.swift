/// One thing a user did at the keyboard.
package enum Key: Sendable, Equatable {
    /// A scalar of text; an accent or a joiner follows as a key of its own.
    case character(Unicode.Scalar)

    /// Text pasted in one go, unfiltered.
    case paste(String)

    /// A letter held with Ctrl.
    case control(Control)

    case enter, tab, escape
    case backspace, delete
    case left, right, up, down
    case home, end
    case pageUp, pageDown

    /// An arrow with Ctrl or Alt, or Alt-B and Alt-F.
    case wordLeft, wordRight

    /// Alt-Backspace, and Alt-D or Ctrl-Delete.
    case deleteWordLeft, deleteWordRight

    /// The Ctrl combinations that have a meaning while text is edited; the raw value is the byte they send.
    package enum Control: UInt8, Sendable {
        case a = 0x01
        case b = 0x02
        case c = 0x03
        case d = 0x04
        case e = 0x05
        case f = 0x06
        case k = 0x0B
        case l = 0x0C
        case n = 0x0E
        case p = 0x10
        case s = 0x13
        case u = 0x15
        case w = 0x17
        case z = 0x1A
    }

    /// The key that sends a C0 control or DEL, or nil for one without a meaning.
    init?(controlByte byte: UInt8) {
        switch byte {
        case 0x08, 0x7F: self = .backspace
        case 0x09: self = .tab
        case 0x0A, 0x0D: self = .enter
        default:
            guard let control = Control(rawValue: byte) else { return nil }
            self = .control(control)
        }
    }
}

extension Key: ExpressibleByUnicodeScalarLiteral {
    /// The key of a character: `"j"`.
    package init(unicodeScalarLiteral scalar: Unicode.Scalar) { self = .character(scalar) }
}
