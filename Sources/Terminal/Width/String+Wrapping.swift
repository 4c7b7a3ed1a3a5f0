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
            if width + visibleWidth > columns && !line.isEmpty && !piece.endsLine {
                lines.append(line.withoutTrailingSpaces)
                line = ""
                width = 0
            }
            line += piece
            width += pieceWidth
        }
        return lines + [line.withoutTrailingSpaces]
    }

    /// The parts between which a line may end: words with the space after them, wide characters one by one, and closing
    /// punctuation after them apart from the word that follows it (`予約サイト:https://…`).
    private var pieces: [String] {
        var pieces: [String] = []
        var word = ""
        for character in self {
            let isCloser = word.isEmpty && character.isClosing && pieces.last.map { $0.last != " " } == true
            if DisplayWidth.columns(of: character) == 2 || isCloser {
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

extension Character {
    fileprivate var isClosing: Bool { "、。，．）」』】〉》！？・ー,.)!?:;".contains(self) }
}

extension String {
    /// Whether it may not begin a line: closing punctuation alone, or a space.
    fileprivate var endsLine: Bool { allSatisfy { $0 == " " || $0.isClosing } }

    fileprivate var withoutTrailingSpaces: String {
        lastIndex { $0 != " " }.map { String(self[...$0]) } ?? ""
    }
}
