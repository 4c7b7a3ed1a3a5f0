extension OptionSpecification {
    static let accessToken = OptionSpecification(
        name: "--token", placeholder: "FILE|-",
        summary: "the file that holds the token, or - for the first line of input")
    static let target = OptionSpecification(
        name: "--use", placeholder: "TARGET", summary: "talk about this domain, or tenant/domain")
    static let session = OptionSpecification(
        name: "--session", placeholder: "NAME", summary: "go on with this conversation; it outlives the connection")
    static let replyLanguage = OptionSpecification(
        name: "--lang", placeholder: "TAG", summary: "reply in this language whatever the question's (ja, en)")
    static let raw = OptionSpecification(
        name: "--raw", placeholder: nil, summary: "send lines and show replies as they are, in JSON")
}

extension ParsedArguments {
    /// The value of an option that is letters, digits and a few other characters of ASCII.
    func word(
        _ option: OptionSpecification, most: Int, and others: StaticString
    ) throws(UsageError) -> String? {
        guard let text = self[option] else { return nil }
        let isWord = text.utf8.allSatisfy { byte in
            let scalar = Character(Unicode.Scalar(byte))
            return byte < 0x80 && (scalar.isLetter || scalar.isNumber || others.description.contains(scalar))
        }
        guard isWord, text.utf8.count <= most else {
            throw .badValue(
                option.name, expected: "a word of at most \(most) letters, digits and \(others)")
        }
        return text
    }
}
