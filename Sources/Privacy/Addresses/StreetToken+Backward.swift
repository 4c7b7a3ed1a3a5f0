extension StreetToken {
    private static let longestReach = 64

    /// Where the word before a place begins, if it can be of a street's name.
    static func nameStart(before place: Int, notBefore limit: Int, in shadow: Shadow) -> Int? {
        guard let start = start(before: place, notBefore: limit, in: shadow), shadow.kind(at: start) != .digit,
            shadow.classes[place - 1] != .lineBreak, shadow.scalar(at: place - 2) != 0x2C,
            let token = StreetToken(in: shadow, from: start)
        else { return nil }
        let mark = StreetWords.mark(of: token.range, in: shadow)
        if mark.contains(.stop), mark.isDisjoint(with: [.particle, .prefix]) { return nil }
        return mark.contains(.unit) ? nil : start
    }

    /// Whether an address can begin with the word at an index: not "of".
    static func canBegin(at index: Int, in shadow: Shadow) -> Bool {
        guard let token = StreetToken(in: shadow, from: index) else { return false }
        let mark = StreetWords.mark(of: token.range, in: shadow)
        return !mark.contains(.particle) || mark.contains(.prefix) || token.isCapital(in: shadow)
    }

    /// Where the word or number begins that ends at a space before a place.
    static func start(before place: Int, notBefore limit: Int, in shadow: Shadow) -> Int? {
        guard place - 1 > limit, shadow.scalars[place - 1] == 0x20 else { return nil }
        var start = place - 1
        while start > limit, start + longestReach > place, isWordPart(shadow, at: start - 1) { start -= 1 }
        while start < place - 1, !shadow.classes[start].isWord { start += 1 }
        return start < place - 1 ? start : nil
    }

    private static func isWordPart(_ shadow: Shadow, at index: Int) -> Bool {
        switch shadow.scalars[index] {
        case 0x2E, 0x27, 0x2D, 0x2F, 0x2C, 0x2019: true
        default: shadow.classes[index].isWord
        }
    }

    /// Whether it is a word of ASCII letters.
    func matches(_ word: StaticString, in shadow: Shadow) -> Bool {
        guard range.count == word.utf8CodeUnitCount else { return false }
        return word.withUTF8Buffer { bytes in
            range.indices.allSatisfy { shadow.scalars[$0] == UInt32(bytes[$0 - range.lowerBound]) }
        }
    }
}
