/// The words behind the name of an action, taken one by one.
struct ActionWords {
    let command: String
    let action: String
    private var rest: ArraySlice<String>

    init(_ command: String, _ action: String, _ words: some Sequence<String>) {
        self.command = command
        self.action = action
        rest = Array(words)[...]
    }

    var isEmpty: Bool { rest.isEmpty }

    /// The next word.
    mutating func word(_ name: String) throws(UsageError) -> String {
        guard let word = rest.popFirst(), !word.isEmpty else { throw .missingOperand(name, command: command) }
        return word
    }

    /// The next word, if there is one.
    mutating func optionalWord() -> String? { rest.popFirst() }

    /// Nothing may be left.
    func end() throws(UsageError) {
        guard rest.isEmpty else { throw .unexpectedOperand(command: command) }
    }

    /// That a word is not what it should be.
    func refusal(expected: String) -> UsageError { .badValue("\(command) \(action)", expected: expected) }
}
