/// How many columns text takes on a terminal.
///
/// Wide and fullwidth characters and emoji take two, combining marks and invisible characters none, ambiguous ones one.
/// Source: UAX #11 (East Asian Width) and UTS #51 (emoji).
///
///     "日本語 and ｶﾅ".displayWidth  // 13
package enum DisplayWidth {
    /// The columns of one grapheme cluster.
    ///
    /// An emoji sequence or a flag takes two. In any other cluster the scalars add up, because terminals give the
    /// half-width voiced sound mark of `ｶﾞ` a column of its own.
    package static func columns(of character: Character) -> Int {
        let scalars = character.unicodeScalars
        let sum = scalars.reduce(0) { $0 + columns(of: $1) }
        return scalars.count > 1 && isEmojiSequence(scalars) ? 2 : sum
    }

    /// The columns of a scalar that stands alone.
    package static func columns(of scalar: Unicode.Scalar) -> Int {
        if (0x20...0x7E).contains(scalar.value) { return 1 }
        if isInvisible(scalar) { return 0 }
        return WideScalars.contains(scalar) || isWideEmoji(scalar) ? 2 : 1
    }

    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xAD: return false  // Terminals show the soft hyphen.
        case 0x1160...0x11FF, 0xD7B0...0xD7FF: return true  // Hangul vowels and finals join the leading consonant.
        default: break
        }
        switch scalar.properties.generalCategory {
        case .control, .format, .nonspacingMark, .enclosingMark, .lineSeparator, .paragraphSeparator: return true
        default: return scalar.properties.isDefaultIgnorableCodePoint
        }
    }

    private static func isWideEmoji(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isEmojiPresentation && !isRegionalIndicator(scalar)
    }

    private static func isEmojiSequence(_ scalars: Character.UnicodeScalarView) -> Bool {
        guard let first = scalars.first, first.properties.isEmoji else { return false }
        return scalars.dropFirst().contains { scalar in
            switch scalar.value {
            case 0x200D, 0xFE0F: true  // zero-width joiner, emoji variation selector
            default: scalar.properties.isEmojiModifier || isRegionalIndicator(scalar)
            }
        }
    }

    private static func isRegionalIndicator(_ scalar: Unicode.Scalar) -> Bool {
        (0x1F1E6...0x1F1FF).contains(scalar.value)
    }
}

extension StringProtocol {
    /// How many columns the text takes on a terminal; controls and line breaks take none.
    package var displayWidth: Int {
        if utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return utf8.count }
        return reduce(0) { $0 + DisplayWidth.columns(of: $1) }
    }
}
