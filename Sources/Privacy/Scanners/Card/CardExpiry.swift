/// A month and year without day, as a card's expiry is written: 12/27, 12/2027, 12月27年, 2027年12月, 1227.
struct CardExpiry {
    /// Its place in the shadow.
    let range: Range<Int>
    /// The index of the group after it.
    let next: Int

    private static let years = 20...59

    /// The expiry that begins with a group.
    init?(at index: Int, in text: ScannedText) {
        if let expiry = CardExpiry(at: index, joinsUnits: false, in: text) {
            self = expiry
        } else if let expiry = CardExpiry(at: index, joinsUnits: true, in: text) {
            self = expiry
        } else {
            return nil
        }
    }

    /// - Parameter joinsUnits: whether a line may break in a year: 「202⏎7年3月」.
    private init?(at index: Int, joinsUnits: Bool, in text: ScannedText) {
        let (numbers, shadow) = (text.numbers, text.shadow)
        guard let first = numbers.piece(at: index, most: 4, joinsUnits: joinsUnits, in: shadow),
            !shadow.isJoinedBefore(first.range.lowerBound),
            !shadow.isAfterLetter(first.range.lowerBound)
        else { return nil }
        guard let sign = Self.sign(in: shadow, after: first.range.upperBound),
            let second = numbers.piece(at: first.next, most: 4, joinsUnits: joinsUnits, in: shadow),
            second.range.lowerBound == sign.end
        else {
            guard first.count == 4, !joinsUnits, Self.isMonth(first.value / 100),
                Self.years.contains(first.value % 100),
                !shadow.isUnit(at: first.range.upperBound), !shadow.isJoinedAfter(first.range.upperBound)
            else { return nil }
            (range, next) = (first.range, first.next)
            return
        }
        let isMonthFirst = first.count <= 2 && Self.isMonth(first.value) && Self.isYear(second) && sign.mark != 0x5E74
        let isYearFirst = Self.isYear(first) && second.count <= 2 && Self.isMonth(second.value) && sign.mark != 0x6708
        guard isMonthFirst || isYearFirst else { return nil }
        var end = second.range.upperBound
        if sign.mark == 0x6708 || sign.mark == 0x5E74 {
            let unit: UInt32 = isMonthFirst ? 0x5E74 : 0x6708
            if shadow.scalar(at: end) == unit { end += 1 }
            if shadow.scalar(at: end) == 0x20 && shadow.scalar(at: end + 1) == unit { end += 2 }
            if sign.mark == 0x6708 && end == second.range.upperBound && second.count != 2 { return nil }
        }
        let after = shadow.scalar(at: end)
        guard after != 0x65E5, !shadow.isJoinedAfter(end), shadow.kind(at: end) != .digit,
            !(after == 0x6708 || after == 0x5E74), !shadow.isBeforeDay(end), !shadow.isUnit(at: end)
        else { return nil }
        range = first.range.lowerBound..<end
        next = second.next
    }

    private static func isMonth(_ value: Int) -> Bool { (1...12).contains(value) }

    private static func isYear(_ piece: DigitPiece) -> Bool {
        piece.count == 2 && years.contains(piece.value) || piece.count == 4 && (2020...2059).contains(piece.value)
    }

    /// What separates month and year, and where it ends, with spaces around it; a line may break there.
    private static func sign(in shadow: Shadow, after place: Int) -> (mark: UInt32, end: Int)? {
        var place = place
        if shadow.scalar(at: place) == 0x20 { place += 1 }
        let mark = shadow.scalar(at: place)
        switch mark {
        case 0x2F, 0x2D, 0x2E, 0x7E, 0x30FC, 0x6708, 0x5E74, 0x2044, 0x2215, 0x30FB: place += 1
        default: return nil
        }
        if shadow.scalar(at: place) == 0x20 { place += 1 }
        return (mark, place)
    }
}

extension Shadow {
    /// Whether a day follows a month: 「12月27日」, 「2027年12月 3日」.
    fileprivate func isBeforeDay(_ place: Int) -> Bool {
        var place = place
        if kind(at: place) == .space { place += 1 }
        let start = place
        while place - start < 2, kind(at: place) == .digit { place += 1 }
        return place > start && scalar(at: place) == 0x65E5
    }
}
