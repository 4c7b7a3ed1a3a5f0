extension StringProtocol {
    /// The text in lines of at most so many columns: broken at spaces, and between characters of scripts without them.
    ///
    /// A line does not begin with closing punctuation (`、。）」`, JIS X 4051); a word longer than a line, such as a link, is
    /// left whole for the terminal to break, so that it can still be followed.
    package func wrapped(to columns: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        var width = 0
        for piece in pieces {
            let pieceWidth = piece.displayWidth
            let visibleWidth = piece.last == " " ? pieceWidth - 1 : pieceWidth
            if width + visibleWidth > columns && !line.isEmpty && !piece.isClosing {
                lines.append(line.withoutTrailingSpace)
                line = ""
                width = 0
            }
            line += piece
            width += pieceWidth
        }
        return lines + [line.withoutTrailingSpace]
    }

    /// The parts between which a line may end: words with the space after them, wide characters one by one.
    private var pieces: [String] {
        var pieces: [String] = []
        var word = ""
        for character in self {
            if DisplayWidth.columns(of: character) == 2 {
                if !word.isEmpty { pieces.append(word) }
                word = ""
                pieces.append(String(character))
                continue
            }
            word.append(character)
            if character == " " {
                pieces.append(word)
                word = ""
            }
        }
        return word.isEmpty ? pieces : pieces + [word]
    }
}

extension String {
    fileprivate var isClosing: Bool { first.map { "、。，．）」』】〉》！？・ー,.)!?:;".contains($0) } ?? false }

    fileprivate var withoutTrailingSpace: String { last == " " ? String(dropLast()) : self }
}
