/// The street and house number of an address: "12 Main St", "Feldstrasse 42", "27534 103 Cassidy Street".
struct StreetLine {
    /// What its words and numbers say for it.
    struct Signs: OptionSet {
        let rawValue: UInt32

        /// A word that follows nothing but a street's name.
        static let type = Signs(rawValue: 1 << 0)
        static let plainType = Signs(rawValue: 1 << 1)
        static let prefix = Signs(rawValue: 1 << 2)
        static let ending = Signs(rawValue: 1 << 3)
        /// A number after the name.
        static let numberAfter = Signs(rawValue: 1 << 4)
        static let numberBefore = Signs(rawValue: 1 << 5)
        static let twoNumbersBefore = Signs(rawValue: 1 << 6)
        /// A word of the name without capital.
        static let smallWord = Signs(rawValue: 1 << 7)
        /// The word before the type is a type itself: "lane road".
        static let typeAsName = Signs(rawValue: 1 << 8)
        /// A prefix that is no English word: "ul."
        static let foreignPrefix = Signs(rawValue: 1 << 9)
        /// Three numbers with hyphens before the name, as romanised Japanese addresses have: "1-19-11 Jinnan".
        static let lotNumber = Signs(rawValue: 1 << 10)
    }

    let start: Int
    private(set) var end: Int
    private(set) var signs: Signs = []
    /// Whether no word of the name begins with a capital.
    private(set) var isLowerCase = true
    /// The words of the name.
    private(set) var names = 0

    private static let mostWords = 8

    /// Reads a street line at an index, a house number first or a name; nothing where no name comes.
    init?(in shadow: Shadow, from start: Int) {
        self.start = start
        end = start
        var index = start
        var isSplit = false
        while let number = StreetToken(in: shadow, from: index), number.isHouse(in: shadow),
            !number.isOrdinal(in: shadow), !number.hasDot, !signs.contains(.twoNumbersBefore)
        {
            signs.insert(signs.contains(.numberBefore) ? .twoNumbersBefore : .numberBefore)
            if Self.hyphens(of: number, in: shadow) == 2, number.digits < 4 { signs.insert(.lotNumber) }
            index = number.end
            if shadow.scalar(at: index) == 0x2C { index += 1 }
            guard shadow.scalar(at: index) == 0x20, index < shadow.count else { return nil }
            if shadow.classes[index] == .lineBreak { isSplit = true }
            index += 1
        }
        readName(in: shadow, from: index)
        if isSplit, signs.isDisjoint(with: [.type, .plainType, .lotNumber]) || signs.contains(.smallWord) {
            return nil
        }
        guard names > 0,
            !signs.isDisjoint(with: [.type, .plainType, .prefix, .ending, .numberAfter, .twoNumbersBefore, .lotNumber])
        else { return nil }
    }

    /// Whether a fraction, thousands or minutes follow a number.
    private static func isAmount(_ token: StreetToken, in shadow: Shadow) -> Bool {
        switch shadow.scalar(at: token.range.upperBound) {
        case 0x2C, 0x2E, 0x3A: shadow.kind(at: token.range.upperBound + 1) == .digit
        case 0x25, 0x2B: true
        default: false
        }
    }

    private static func hyphens(of number: StreetToken, in shadow: Shadow) -> Int {
        number.range.reduce(0) { StreetToken.isHyphen(shadow.scalars[$1]) ? $0 + 1 : $0 }
    }

    private mutating func readName(in shadow: Shadow, from start: Int) {
        var index = start
        var wasType = false
        for count in 0..<Self.mostWords {
            guard let token = StreetToken(in: shadow, from: index) else { return }
            if token.isNumber, !token.isOrdinal(in: shadow) {
                guard names > 0, !Self.isAmount(token, in: shadow),
                    token.isHouse(in: shadow) || token.isSolid && token.digits <= 4
                else { return }
                if signs.contains(.type), !signs.contains(.ending), !signs.contains(.prefix), token.digits == 5 {
                    return
                }
                signs.insert(.numberAfter)
                end = token.hasDot && StreetGap(in: shadow, from: token.end) != nil ? token.end : token.range.upperBound
                return
            }
            let mark = StreetWords.mark(of: token.range, in: shadow)
            if wasType {
                if mark.contains(.type), !signs.contains(.type) {
                    signs.insert(.type)
                    end = token.hasDot && isAbbreviation(token, in: shadow) ? token.end : token.range.upperBound
                    return
                }
                guard mark.contains(.direction) else { return }
                end = token.range.upperBound
                return
            }
            if mark.contains(.unit) && !mark.contains(.plainType) { return }
            if mark.contains(.stop), mark.isDisjoint(with: [.particle, .prefix]) { return }
            if count == 0, mark.contains(.prefix), isName(after: token, in: shadow) {
                signs.insert(.prefix)
                if token.isCapital(in: shadow) { isLowerCase = false }
                if !mark.contains(.plainPrefix) { signs.insert(.foreignPrefix) }
                if mark.contains(.plainPrefix), !token.isCapital(in: shadow) { signs.insert(.smallWord) }
                index = token.end
                if shadow.scalar(at: index) == 0x2F { index += 1 }
                if shadow.scalar(at: index) == 0x20 { index += 1 }
                continue
            }
            take(token, mark, &wasType, in: shadow)
            index = token.end
            guard shadow.scalar(at: index) == 0x20, index < shadow.count else { return }
            if shadow.classes[index] == .lineBreak, !isType(soonAfter: index + 1, in: shadow) { return }
            index += 1
        }
    }

    /// Takes a word of the name in, or the type after it.
    private mutating func take(
        _ token: StreetToken, _ mark: StreetWords, _ wasType: inout Bool, in shadow: Shadow
    ) {
        let isType = !mark.isDisjoint(with: [.type, .plainType])
        let isParticle = mark.contains(.particle)
        let isCapital = token.isCapital(in: shadow)
        if isCapital { isLowerCase = false }
        if isType, names > 0, !signs.contains(.prefix),
            !(mark == [.type, .particle] && goesOn(after: token, in: shadow))
        {
            signs.insert(mark.contains(.type) ? .type : .plainType)
            if !isCapital { signs.insert(.smallWord) }
            end = token.hasDot && isAbbreviation(token, in: shadow) ? token.end : token.range.upperBound
            wasType = true
            return
        }
        if isType, !isCapital, !isParticle { signs.insert(.typeAsName) }
        if mark.contains(.ending) || StreetWords.hasEnding(token.range, in: shadow) {
            signs.insert(.ending)
        } else if !isCapital, !isParticle, !token.isNumber {
            signs.insert(.smallWord)
        }
        if !isParticle || isCapital { names += 1 }
        if !signs.isDisjoint(with: [.prefix, .lotNumber]) && isCapital
            || signs.contains(.twoNumbersBefore)
            || signs.contains(.ending) || signs.contains(.prefix) && names == 1
        {
            end = token.range.upperBound
        }
    }

    /// Whether a dot belongs to the word before it, not to the end of the sentence.
    private func isAbbreviation(_ token: StreetToken, in shadow: Shadow) -> Bool {
        guard token.range.count <= 4, let gap = StreetGap(in: shadow, from: token.end) else { return false }
        return gap.isHard || shadow.classes[gap.end] != .upper
            || StreetTail.unitEnd(in: shadow, from: gap.end) != nil
    }

    /// Whether a name goes on after "St", which stands for Saint there: "St Omers Road".
    private func goesOn(after token: StreetToken, in shadow: Shadow) -> Bool {
        names == 0 && shadow.kind(at: token.end + 1).isLetter
    }

    private func isName(after token: StreetToken, in shadow: Shadow) -> Bool {
        var index = token.end
        if shadow.scalar(at: index) == 0x2F { index += 1 }
        if shadow.scalar(at: index) == 0x20 { index += 1 }
        guard let next = StreetToken(in: shadow, from: index) else { return false }
        let mark = StreetWords.mark(of: next.range, in: shadow)
        return !next.isNumber && (!mark.contains(.stop) || mark.contains(.particle))
    }

    /// Whether a line goes on with the type of the street, or with a name in capitals and its type.
    private func isType(soonAfter index: Int, in shadow: Shadow) -> Bool {
        guard let token = StreetToken(in: shadow, from: index) else { return false }
        let mark = StreetWords.mark(of: token.range, in: shadow)
        if mark.contains(.type) { return true }
        guard token.isCapital(in: shadow), !mark.contains(.stop) else { return false }
        if mark.contains(.plainType) { return true }
        guard shadow.scalar(at: token.end) == 0x20, let next = StreetToken(in: shadow, from: token.end + 1) else {
            return false
        }
        return next.isCapital(in: shadow)
            && !StreetWords.mark(of: next.range, in: shadow).isDisjoint(with: [.type, .plainType])
    }
}
