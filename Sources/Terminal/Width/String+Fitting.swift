extension StringProtocol {
    /// The longest beginning that takes at most `columns` columns and cuts no character.
    package func prefix(fitting columns: Int) -> SubSequence {
        var used = 0
        return prefix { character in
            used += DisplayWidth.columns(of: character)
            return used <= columns
        }
    }

    /// The text, filled with spaces to `columns` columns; wider text stays as it is.
    package func padded(to columns: Int, alignment: Alignment) -> String {
        let filling = String(repeating: " ", count: Swift.max(columns - displayWidth, 0))
        return switch alignment {
        case .left: self + filling
        case .right: filling + self
        }
    }

    /// The text itself if it fits into `columns` columns, otherwise its beginning and `…`.
    package func truncated(to columns: Int) -> String {
        if displayWidth <= columns { return String(self) }
        return columns < 1 ? "" : prefix(fitting: columns - 1) + "…"
    }
}
