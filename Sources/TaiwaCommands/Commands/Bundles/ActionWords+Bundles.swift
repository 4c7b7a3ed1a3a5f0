extension ActionWords {
    /// The next word, which is a version.
    mutating func version(_ name: String = "VERSION") throws(UsageError) -> Int {
        guard let number = Int(try word(name)), number > 0 else {
            throw refusal(expected: "the number of a version; see taiwa bundles history")
        }
        return number
    }
}
