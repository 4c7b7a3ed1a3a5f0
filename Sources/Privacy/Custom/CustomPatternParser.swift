import TextAnalysis

/// Reads the pattern language of ``CustomPattern`` from left to right.
struct CustomPatternParser {
    /// One part of a pattern: what it may be, and how often.
    struct Part {
        let scalars: ScalarClass
        var least = 1
        var most = 1
    }

    private let characters: [Character]
    private var index = 0
    private var parts: [Part] = []

    /// The parts of a pattern in order.
    static func parts(of pattern: String) throws(CustomPatternError) -> [Part] {
        var parser = CustomPatternParser(characters: Array(pattern))
        while parser.index < parser.characters.count { try parser.readPart() }
        guard !parser.parts.isEmpty else { throw CustomPatternError(reason: .empty, column: 1) }
        let positions = parser.parts.reduce(0) { $0 + $1.most }
        guard positions <= CustomPattern.mostPositions else {
            throw CustomPatternError(reason: .tooLong(positions: positions), column: 1)
        }
        guard parser.parts.contains(where: { $0.least > 0 }) else {
            throw CustomPatternError(reason: .fitsNothing, column: 1)
        }
        return parser.parts
    }

    private init(characters: [Character]) { self.characters = characters }

    private func error(_ reason: CustomPatternError.Reason, at place: Int) -> CustomPatternError {
        CustomPatternError(reason: reason, column: place + 1)
    }

    private mutating func readPart() throws(CustomPatternError) {
        let start = index
        let character = characters[index]
        index += 1
        let classes: [ScalarClass]
        switch character {
        case "[": classes = [try readClass(from: start)]
        case ".": classes = [.any]
        case "\\": classes = try readEscape(from: start)
        case "?", "{": throw error(.nothingToCount, at: start)
        case "(", ")", "|", "*", "+", "^", "$", "]", "}": throw error(.unsupported(character), at: start)
        default: classes = try Self.folded(character, orThrow: { error($0, at: start) }).map { ScalarClass($0) }
        }
        guard index < characters.count, characters[index] == "?" || characters[index] == "{" else {
            parts += classes.map { Part(scalars: $0) }
            return
        }
        guard classes.count == 1 else { throw error(.severalCharacters(character), at: start) }
        parts.append(try readCount(of: classes[0]))
    }

    private mutating func readCount(of scalars: ScalarClass) throws(CustomPatternError) -> Part {
        let start = index
        index += 1
        guard characters[start] == "{" else { return try checked(Part(scalars: scalars, least: 0, most: 1), start) }
        let least = readNumber()
        var most = least
        if index < characters.count, characters[index] == "," {
            index += 1
            most = readNumber()
        }
        guard index < characters.count else { throw error(.unclosed("{"), at: start) }
        guard characters[index] == "}", let least, let most, least <= most, most >= 1 else {
            throw error(.badCount, at: start)
        }
        index += 1
        return try checked(Part(scalars: scalars, least: least, most: most), start)
    }

    /// A part that is not counted again.
    private func checked(_ part: Part, _ start: Int) throws(CustomPatternError) -> Part {
        if index < characters.count, characters[index] == "?" || characters[index] == "{" {
            throw error(.nothingToCount, at: index)
        }
        if part.most > 1, part.scalars == .space { throw error(.countOfSpaces, at: start) }
        return part
    }

    private mutating func readNumber() -> Int? {
        let start = index
        while index < characters.count, index - start < 4, characters[index].isASCII, characters[index].isNumber {
            index += 1
        }
        return Int(String(characters[start..<index]))
    }

    /// What stands after a `\`.
    private mutating func readEscape(from start: Int) throws(CustomPatternError) -> [ScalarClass] {
        guard index < characters.count else { throw error(.endsWithBackslash, at: start) }
        let character = characters[index]
        index += 1
        switch character {
        case "d": return [.digit]
        case "w": return [.word]
        case "s": return [.space]
        default:
            guard !character.isLetter, !character.isNumber else { throw error(.unknownEscape(character), at: start) }
            return try Self.folded(character, orThrow: { error($0, at: start) }).map { ScalarClass($0) }
        }
    }

    private mutating func readClass(from start: Int) throws(CustomPatternError) -> ScalarClass {
        var scalars = ScalarClass()
        if index < characters.count, characters[index] == "^" { throw error(.negatedClass, at: index) }
        while index < characters.count, characters[index] != "]" {
            let place = index
            if characters[index] == "\\" {
                index += 1
                for escaped in try readEscape(from: place) { scalars.formUnion(escaped) }
                continue
            }
            let first = try member(at: index)
            index += 1
            guard index + 1 < characters.count, characters[index] == "-", characters[index + 1] != "]" else {
                scalars.formUnion(ScalarClass(first))
                continue
            }
            let last = try member(at: index + 1)
            guard first <= last, Self.alphabets.contains(where: { $0.contains(first) && $0.contains(last) }) else {
                throw error(.badRange, at: place)
            }
            scalars.formUnion(ScalarClass([first...last]))
            index += 2
        }
        guard index < characters.count else { throw error(.unclosed("["), at: start) }
        index += 1
        guard !scalars.ranges.isEmpty else { throw error(.emptyClass, at: start) }
        return scalars
    }

    /// A character of a class, folded.
    private func member(at place: Int) throws(CustomPatternError) -> UInt32 {
        let folded = try Self.folded(characters[place], orThrow: { error($0, at: place) })
        guard folded.count == 1 else { throw error(.severalCharacters(characters[place]), at: place) }
        return folded[0]
    }

    /// Alphabets in which a range means something, folded: digits, Latin, kana (katakana become hiragana), kanji.
    private static let alphabets: [ClosedRange<UInt32>] = [
        0x30...0x39, 0x61...0x7A, 0x3041...0x3096, 0x3400...0x4DBF, 0x4E00...0x9FFF,
    ]

    /// A character as a shadow has it.
    private static func folded(
        _ character: Character, orThrow error: (CustomPatternError.Reason) -> CustomPatternError
    ) throws(CustomPatternError) -> [UInt32] {
        if character.isWhitespace { return [0x20] }
        let isCapital = character.unicodeScalars.first?.properties.isUppercase ?? false
        let scalars = NormalizedText(String(character)).string.unicodeScalars.map {
            LookAlike.latin(for: $0.value, isCapital: isCapital)
        }
        guard !scalars.isEmpty else { throw error(.invisible) }
        return scalars
    }
}
