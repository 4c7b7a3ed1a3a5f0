/// Letters and digits of a shadow read as one code, such as `TK1234567`, without what stands between them.
struct Code {
    /// More than any code has (IBAN: 34).
    static let mostCharacters = 40

    private var characters = SIMD64<UInt8>(repeating: 0)
    private(set) var count = 0
    private(set) var digitCount = 0
    /// Its place in the shadow.
    private(set) var range: Range<Int>
    /// Whether every letter was written as a capital.
    private(set) var isCapital = true
    /// Whether nothing stands between its characters.
    private(set) var isSolid = true

    var letterCount: Int { count - digitCount }

    init(at start: Int) { range = start..<start }

    /// A character by its place from the left: `a` to `z` or `0` to `9` in ASCII.
    subscript(index: Int) -> UInt8 { characters[index] }

    /// A digit by its place from the left, 0 to 9; `nil` for a letter.
    func digit(_ index: Int) -> Int? { characters[index] <= 0x39 ? Int(characters[index]) - 0x30 : nil }

    /// Takes in a letter that stands in a place of the shadow.
    mutating func append(letter: UInt32, isCapital: Bool, at place: Int) {
        self.isCapital = self.isCapital && isCapital
        append(UInt8(truncatingIfNeeded: letter), from: place, to: place + 1)
    }

    /// Takes in a digit that is written in places of the shadow.
    mutating func append(digit: UInt8, from start: Int, to end: Int) {
        digitCount += 1
        append(0x30 + digit, from: start, to: end)
    }

    private mutating func append(_ character: UInt8, from start: Int, to end: Int) {
        guard count < Self.mostCharacters else { return }
        if start > range.upperBound { isSolid = false }
        characters[count] = character
        count += 1
        range = range.lowerBound..<max(end, range.upperBound)
    }
}
