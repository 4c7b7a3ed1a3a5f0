/// The eras of Japan since 1868, each with its last year, by name, first character and letter (JIS X 0301).
enum Era {
    /// A mark's raw value is the last year.
    struct LastYear: OptionSet, Sendable {
        let rawValue: UInt32
    }

    static let names = PhraseTable<LastYear>(
        [
            ("明治 明 m meiji", 45), ("大正 大 t taisho", 15), ("昭和 昭 s showa", 64), ("平成 平 h heisei", 31),
            ("令和 令 r reiwa", 30),
        ]
        .flatMap { names, year in
            names.split(separator: " ").map { (String($0), LastYear(rawValue: year)) }
        })
}
