/// How long ago something was, in at most three columns up to a hundred weeks: `now`, `5m`, `2h`, `3d`, `6w`.
struct Age: CustomStringConvertible {
    private let amount: Int
    /// Its letter, and the word in Japanese; `nil` for less than a minute.
    private let unit: Phrase?

    /// Both in milliseconds of Unix time.
    init(of time: Int, at now: Int) {
        let minutes = max(now - time, 0) / 60_000
        (amount, unit) =
            switch minutes {
            case 0: (0, nil)
            case 1..<60: (minutes, Phrase("m", "分"))
            case 60..<1_440: (minutes / 60, Phrase("h", "時間"))
            case 1_440..<20_160: (minutes / 1_440, Phrase("d", "日"))
            default: (minutes / 10_080, Phrase("w", "週間"))
            }
    }

    var description: String { unit.map { "\(amount)\($0.english)" } ?? "now" }

    /// `3d ago`, `now`; `3日前`, `たった今`.
    func phrase(in words: Wording) -> String {
        guard let unit else { return words("now", "たった今") }
        return words("\(amount)\(unit.english) ago", "\(amount)\(unit.japanese)前")
    }
}
