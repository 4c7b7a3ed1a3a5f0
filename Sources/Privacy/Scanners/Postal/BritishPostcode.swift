/// British postcodes (Royal Mail, Postcode Address File; BS 7666): an area of one or two letters, a district, and after a space a
/// digit and two letters of which none is C, I, K, M, O or V.
struct BritishPostcode {
    /// Its place in the shadow.
    let range: Range<Int>
    /// Whether all its letters are capitals.
    let isUpper: Bool
    /// Whether its two halves are set apart.
    let isSpaced: Bool

    private static let longest = 7

    /// The postcode that begins at an index; digits and letters may each be set apart by a space, dot or hyphen.
    init?(at start: Int, in shadow: Shadow) {
        guard shadow.classes[start].isLetter, !shadow.kind(at: start - 1).isWord, !shadow.isAfterLetter(start) else {
            return nil
        }
        // One bit a scalar from the left: whether it is a digit.
        var digits: UInt16 = 0
        var count = 0
        var isUpper = true
        var isSpaced = false
        var index = start
        var gaps = 0
        while count < Self.longest {
            guard shadow.kind(at: index).isWord else { break }
            if shadow.kind(at: index) == .digit { digits |= 1 << UInt16(count) }
            if shadow.kind(at: index) == .lower { isUpper = false }
            count += 1
            index += 1
            if Self.isInwardEnd(count, digits, at: index, in: shadow) { break }
            if Self.isGap(shadow.scalar(at: index)), shadow.kind(at: index + 1).isWord {
                if shadow.kind(at: index + 1) == .digit { isSpaced = true }
                gaps += 1
                index += 1
            }
        }
        guard count >= 5, gaps <= 1 || gaps == count - 1, Self.isInwardEnd(count, digits, at: index, in: shadow),
            Self.isShape(digits & (1 << UInt16(count - 3) - 1), count - 3), Self.isArea(at: start, in: shadow),
            Self.isInward(index - 1, gaps > 1 ? 2 : 1, in: shadow)
        else { return nil }
        range = start..<index
        self.isUpper = isUpper
        self.isSpaced = isSpaced
    }

    /// Whether the scalars so far end like a postcode: a digit and two letters, and no word goes on.
    private static func isInwardEnd(_ count: Int, _ digits: UInt16, at end: Int, in shadow: Shadow) -> Bool {
        count >= 5 && digits >> UInt16(count - 3) == 1 && !shadow.kind(at: end).isWord
    }

    /// A9, A99, AA9, AA99, A9A, AA9A.
    private static func isShape(_ digits: UInt16, _ count: Int) -> Bool {
        switch (count, digits) {
        case (2, 0b10), (3, 0b110), (3, 0b100), (4, 0b1100), (3, 0b010), (4, 0b0100): true
        default: false
        }
    }

    private static func isInward(_ last: Int, _ step: Int, in shadow: Shadow) -> Bool {
        for index in [last, last - step] {
            switch shadow.scalar(at: index) {
            case 0x63, 0x69, 0x6B, 0x6D, 0x6F, 0x76: return false
            default: break
            }
        }
        return true
    }

    private static func isGap(_ scalar: UInt32) -> Bool { scalar == 0x20 || scalar == 0x2D || scalar == 0x2E }

    private struct Area: OptionSet, Sendable {
        let rawValue: UInt32
    }

    private static let areas = PhraseTable<Area>(
        """
        AB AL B BA BB BD BF BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G
        GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL
        OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN
        WR WS WV YO ZE
        """
        .split(whereSeparator: \.isWhitespace).map { (String($0), Area(rawValue: 1)) })

    /// Whether the letters before the first digit are an area's.
    private static func isArea(at start: Int, in shadow: Shadow) -> Bool {
        var state = areas.target(of: 0, shadow.scalars[start])
        var index = start + 1
        if isGap(shadow.scalar(at: index)) { index += 1 }
        if state != 0, shadow.kind(at: index).isLetter { state = areas.target(of: state, shadow.scalars[index]) }
        return state != 0 && areas.isWord(state)
    }
}
