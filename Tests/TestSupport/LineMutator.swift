/// Makes lines such as a peer that is broken or hostile sends: requests of both forms with a few things done to them.
///
/// A line has 1 to 16,383 octets, no line feed, and no carriage return at its end, so that with a line feed it is one line that
/// must get one reply. Now and then one is a good request; none asks the server or the connection to end.
package struct LineMutator {
    package let seed: UInt64
    private var random: SeededGenerator

    package init(seed: UInt64) {
        self.seed = seed
        random = SeededGenerator(seed: seed)
    }

    /// The next line, without a line feed.
    package mutating func next() -> [UInt8] {
        var line = random.isOne(in: 12) ? random.pick(Self.foreign) : Array(random.pick(Self.requests).utf8)
        for _ in 0..<random.number(random.isOne(in: 20) ? 0...8 : 1...3) { mutate(&line) }
        line.removeAll { $0 == 0x0A }
        if line.count > Self.longest { line.removeLast(line.count - Self.longest) }
        while line.last == 0x0D { line.removeLast() }
        return line.isEmpty ? [0x20] : line
    }

    private static let longest = 16_383

    private mutating func mutate(_ line: inout [UInt8]) {
        let place = random.number(0...line.count)
        switch random.number(0...9) {
        case 0: flip(&line)
        case 1: line.removeSubrange(place..<min(line.count, place + random.number(1...8)))
        case 2: line.insert(contentsOf: line[place..<min(line.count, place + random.number(1...40))], at: place)
        case 3: line.removeLast(line.count - place)
        case 4: replaceValue(in: &line)
        case 5: insertMember(into: &line)
        case 6: line = Array(random.pick(Self.prefixes)) + line
        case 7: stretch(&line, at: place)
        default: line.insert(contentsOf: random.pick(Self.fragments), at: place)
        }
    }

    private mutating func flip(_ line: inout [UInt8]) {
        guard !line.isEmpty else { return }
        let index = random.number(line.indices.lowerBound...line.count - 1)
        line[index] = random.isOne(in: 2) ? UInt8(random.number(0...255)) : line[index] ^ 1 << random.number(0...7)
    }

    /// Puts a text, number or list of another kind behind a colon or an equals sign.
    private mutating func replaceValue(in line: inout [UInt8]) {
        let signs = line.indices.filter { line[$0] == UInt8(ascii: ":") || line[$0] == UInt8(ascii: "=") }
        guard let sign = signs.randomElement(using: &random) else { return flip(&line) }
        let end = line[sign...].firstIndex { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "}") || $0 == 0x20 }
        line.replaceSubrange(sign + 1..<max(sign + 1, end ?? line.count), with: random.pick(Self.values))
    }

    /// Puts a member, perhaps a second of its name, behind a brace.
    private mutating func insertMember(into line: inout [UInt8]) {
        let name = random.pick(Self.names)
        guard let brace = line.firstIndex(of: UInt8(ascii: "{")) else {
            line += Array(" \(name)=".utf8) + random.pick(Self.values)
            return
        }
        line.insert(contentsOf: Array("\"\(name)\":".utf8) + random.pick(Self.values) + [0x2C], at: brace + 1)
    }

    /// Repeats a fragment until the line is long, or longer than a line may be.
    private mutating func stretch(_ line: inout [UInt8], at place: Int) {
        let fragment = random.pick(Self.fragments)
        let count = random.number(1...random.pick([64, 1_400, 17_000]))
        line.insert(contentsOf: (0..<count).map { fragment[$0 % fragment.count] }, at: place)
    }
}
