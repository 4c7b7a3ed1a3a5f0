extension SeededGenerator {
    /// One of a list.
    mutating func pick<Element>(_ choices: [Element]) -> Element {
        choices[Int.random(in: choices.indices, using: &self)]
    }

    /// A number of a range.
    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

    /// A number of a range, with zeros before it up to a width.
    mutating func number(_ range: ClosedRange<Int>, width: Int) -> String {
        let digits = String(number(range))
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    /// True once in `count` draws.
    mutating func isOne(in count: Int) -> Bool { number(1...count) == 1 }

    /// Random digits.
    mutating func digits(_ count: Int) -> String { letters(count, of: "0123456789") }

    /// Random letters of an alphabet.
    mutating func letters(_ count: Int, of alphabet: String = "ABCDEFGHJKLMNPRSTUVWXYZ") -> String {
        let choices = Array(alphabet)
        return String((0..<count).map { _ in pick(choices) })
    }

    /// A text by a pattern: `#` is any digit, `@` any capital letter but I, O and Q, all else stands for itself.
    mutating func pattern(_ pattern: String) -> String {
        pattern.map { $0 == "#" ? digits(1) : $0 == "@" ? letters(1) : String($0) }.joined()
    }
}

extension String {
    /// The text cut into groups of the given sizes, with a separator between; what is left over is one group more.
    func grouped(_ sizes: [Int], by separator: String) -> String {
        var rest = Substring(self)
        var groups: [Substring] = []
        for size in sizes where !rest.isEmpty {
            groups.append(rest.prefix(size))
            rest = rest.dropFirst(size)
        }
        if !rest.isEmpty { groups.append(rest) }
        return groups.joined(separator: separator)
    }

    /// The words of a list, which white space separates.
    var words: [String] { split { $0.isWhitespace }.map(String.init) }
}
