/// The words behind the name of an action, taken one by one.
struct BundlesOperands {
    private let action: String
    private var rest: ArraySlice<String>

    init(action: String, _ words: some Sequence<String>) {
        self.action = action
        rest = Array(words)[...]
    }

    /// The next word.
    mutating func word(_ name: String) throws(UsageError) -> String {
        guard let word = rest.popFirst(), !word.isEmpty else { throw .missingOperand(name, command: "bundles") }
        return word
    }

    /// The next word, if there is one.
    mutating func optionalWord() -> String? { rest.popFirst() }

    /// The next word, which is a version.
    mutating func version(_ name: String = "VERSION") throws(UsageError) -> Int {
        guard let number = Int(try word(name)), number > 0 else {
            throw .badValue("bundles \(action)", expected: "the number of a version; see taiwa bundles history")
        }
        return number
    }

    /// Nothing may be left.
    func end() throws(UsageError) {
        guard rest.isEmpty else { throw .unexpectedOperand(command: "bundles") }
    }
}
