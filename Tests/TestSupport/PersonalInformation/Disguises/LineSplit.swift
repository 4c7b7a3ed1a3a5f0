/// A value that a line feed cuts in two.
enum LineSplit {
    /// A line feed after or in place of a separator, or in the middle where that is no Latin word.
    static func split(_ value: String, _ random: inout SeededGenerator) -> String {
        var scalars = Array(value.unicodeScalars)
        guard scalars.count > 1 else { return value }
        let separators = scalars.indices.dropFirst().dropLast().filter {
            "- @.:/?&　".unicodeScalars.contains(scalars[$0]) && scalars[$0 + 1] != "/"
        }
        let middle = scalars.count / 2
        let isWord = scalars[middle - 1].isASCIILetter && scalars[middle].isASCIILetter
        if separators.isEmpty || !isWord && random.isOne(in: 3) {
            scalars.insert("\n", at: middle)
        } else {
            let place = random.pick(separators)
            if scalars[place] == " " || scalars[place] == "　" {
                scalars[place] = "\n"
            } else {
                scalars.insert("\n", at: place + 1)
            }
        }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }
}

extension Unicode.Scalar {
    fileprivate var isASCIILetter: Bool { isASCII && properties.isAlphabetic }
}
