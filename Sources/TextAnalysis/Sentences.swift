/// Cuts text into sentences.
package enum Sentences {
    /// The sentences of a text in order, without the white space around them.
    ///
    /// A sentence ends after `。`, `！`, `？` or a line break, and after `.`, `!` or `?` before white space: the dots in
    /// `example.com` and `10.5` end nothing.
    package static func split(_ text: String) -> [String] {
        var sentences: [String] = []
        var current = ""
        var pending = false
        for scalar in text.unicodeScalars {
            if scalar == "\n" || pending && scalar.properties.isWhitespace {
                close(&current, into: &sentences)
                pending = false
                continue
            }
            pending = scalar == "." || scalar == "!" || scalar == "?"
            current.unicodeScalars.append(scalar)
            if scalar == "。" || scalar == "！" || scalar == "？" { close(&current, into: &sentences) }
        }
        close(&current, into: &sentences)
        return sentences
    }

    private static func close(_ sentence: inout String, into sentences: inout [String]) {
        let scalars = sentence.unicodeScalars
        let first = scalars.firstIndex { !$0.properties.isWhitespace }
        if let first, let last = scalars.lastIndex(where: { !$0.properties.isWhitespace }) {
            sentences.append(String(scalars[first...last]))
        }
        sentence = ""
    }
}
