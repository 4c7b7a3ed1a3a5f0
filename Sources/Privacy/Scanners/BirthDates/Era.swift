/// The eras of Japan since 1868, each with its last year, by name, first character and letter (JIS X 0301).
enum Era {
    /// A mark's raw value is the last year.
    struct LastYear: OptionSet, Sendable {
        let rawValue: UInt32
    }

    static let names = PhraseTable<LastYear>(
        [("明治 明 m", 45), ("大正 大 t", 15), ("昭和 昭 s", 64), ("平成 平 h", 31), ("令和 令 r", 30)]
            .flatMap { names, year in
                names.split(separator: " ").map { (String($0), LastYear(rawValue: year)) }
            })
}
