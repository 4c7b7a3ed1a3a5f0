/// What becomes of line breaks in text that is made safe to print.
package enum LineBreaks: Sendable, Equatable {
    /// Each becomes a space, so the text stays on one line.
    case spaced

    /// Each becomes a line feed, whichever of Unicode's line breaks it was.
    case kept
}

extension StringProtocol {
    /// The text without anything that could drive a terminal or turn the direction of other text around.
    ///
    /// A tab becomes a space, other C0 controls and DEL their visible pictures (`␛` for ESC), C1 controls U+FFFD;
    /// bidirectional controls vanish. Source: ECMA-48; Unicode Technical Standard #55 for the latter.
    ///
    ///     "\u{1B}[31mred".sanitizedForTerminal()  // "␛[31mred"
    package func sanitizedForTerminal(lineBreaks: LineBreaks = .spaced) -> String {
        if utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return String(self) }
        var safe = ""
        for character in self {
            if character.isNewline {
                safe += lineBreaks == .kept ? "\n" : " "
            } else {
                safe.unicodeScalars += character.unicodeScalars.compactMap(\.printable)
            }
        }
        return safe
    }
}

extension Unicode.Scalar {
    fileprivate var printable: Unicode.Scalar? {
        switch value {
        case 0x09: " "
        case 0x00...0x1F: Unicode.Scalar(0x2400 + value)  // control pictures
        case 0x7F: "\u{2421}"
        case 0x80...0x9F: "\u{FFFD}"
        case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: nil
        default: self
        }
    }
}
