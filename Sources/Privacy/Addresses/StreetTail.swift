/// The parts of an address after its street: unit, post office box, city, state, postal code and country.
struct StreetTail {
    /// What was read.
    struct Parts: OptionSet {
        let rawValue: UInt32

        static let unit = Parts(rawValue: 1 << 0)
        static let city = Parts(rawValue: 1 << 1)
        static let state = Parts(rawValue: 1 << 2)
        static let code = Parts(rawValue: 1 << 3)
        static let country = Parts(rawValue: 1 << 4)
        /// A comma or line break stands before one of them.
        static let separated = Parts(rawValue: 1 << 5)
    }

    private(set) var end: Int
    private(set) var parts: Parts = []

    /// An address without capitals, where a city's name is known only by what surrounds it.
    private let isLowerCase: Bool
    private static let mostParts = 12
    private static let mostWords = 5

    /// Reads the parts after an index; `isOpen` where a city may follow without comma, after a number or unit.
    init(after start: Int, isOpen: Bool, isLowerCase: Bool, in shadow: Shadow) {
        end = start
        self.isLowerCase = isLowerCase
        var place = start
        var mayOpen = isOpen
        var hasCity = false
        var wasHard = false
        for _ in 0..<Self.mostParts {
            guard let gap = StreetGap(in: shadow, from: place) else { break }
            wasHard = wasHard || gap.isHard
            defer { if wasHard, end > start { parts.insert(.separated) } }
            if let next = Self.unitEnd(in: shadow, from: gap.end) {
                parts.insert(.unit)
                (end, place, mayOpen, hasCity) = (next, next, true, false)
            } else if !parts.contains(.code), let next = Self.codeEnd(in: shadow, from: gap.end),
                gap.isHard || hasCity || !parts.isDisjoint(with: [.city, .state, .country])
                    || Self.isLongCode(gap.end..<next)
            {
                parts.insert(.code)
                (end, place, mayOpen, hasCity) = (next, next, !hasCity, true)
            } else if let next = StreetWords.phraseEnd(of: .country, in: shadow, from: gap.end),
                !isLowerCase || gap.isHard || mayOpen || hasCity, !goesOn(next, in: shadow)
            {
                parts.insert(.country)
                (end, place, hasCity, mayOpen) = (next, next, true, false)
            } else if gap.isHard || hasCity, let next = stateEnd(in: shadow, from: gap.end) {
                parts.insert(.state)
                (end, place, hasCity, mayOpen) = (next, next, true, false)
            } else if gap.isHard || mayOpen,
                let city = cityEnd(in: shadow, from: gap.end)
            {
                let isClosed =
                    isLowerCase && !gap.isHard
                    ? parts.contains(.unit) && shadow.kind(at: city) != .space : Self.isClosed(city, in: shadow)
                let isAfterCode = parts.contains(.code) && !isLowerCase && !gap.isHard
                if isClosed || isAfterCode, !gap.isLine || gap.hasComma || Self.isEnd(city, in: shadow) {
                    parts.insert(.city)
                    end = city
                }
                (place, hasCity, mayOpen) = (city, true, false)
            } else {
                break
            }
        }
    }

    private static func isLongCode(_ range: Range<Int>) -> Bool { range.count >= 5 }

    /// "Apt. 4B", "Suite 501", "#12", "3rd floor", "P.O. Box 12".
    static func unitEnd(in shadow: Shadow, from start: Int) -> Int? {
        var index = start
        var hasWord = false
        if shadow.scalar(at: index) == 0x23 {
            index += 1
            hasWord = true
        } else if let token = StreetToken(in: shadow, from: index) {
            let mark = StreetWords.mark(of: token.range, in: shadow)
            if token.isOrdinal(in: shadow), let next = StreetToken(in: shadow, from: token.end + 1),
                StreetWords.mark(of: next.range, in: shadow).contains(.unit)
            {
                return next.range.upperBound
            }
            if let box = PostBox.end(in: shadow, from: start) { return box }
            guard mark.contains(.unit) else { return nil }
            index = token.end
            hasWord = true
            if shadow.scalar(at: index) == 0x20 { index += 1 }
            if shadow.scalar(at: index) == 0x23 { index += 1 }
        }
        guard hasWord, let number = StreetToken(in: shadow, from: index),
            number.isNumber || number.range.count == 1
        else { return nil }
        return number.range.upperBound
    }

    /// A ZIP code, a code of three to six digits, a British or Canadian postcode, a Japanese code.
    private static func codeEnd(in shadow: Shadow, from start: Int) -> Int? {
        guard let token = StreetToken(in: shadow, from: start), token.range.count <= 12 else { return nil }
        let next = StreetToken(in: shadow, from: token.range.upperBound + 1)
        let isSpaced = shadow.scalar(at: token.range.upperBound) == 0x20
        if token.isNumber {
            if token.isSolid {
                if token.digits == 2, isSpaced, let next, next.isSolid, next.digits > 3 {
                    return codeEnd(in: shadow, from: next.range.lowerBound)
                }
                return (3...6).contains(token.digits) ? token.range.upperBound : nil
            }
            let isHyphenated = StreetToken.isHyphen(shadow.scalars[token.rest.lowerBound])
            return isHyphenated && token.rest.count(where: { shadow.classes[$0] == .digit }) == 4
                && (token.digits == 5 || token.digits == 3)
                ? token.range.upperBound : nil
        }
        if let postcode = BritishPostcode(at: start, in: shadow), postcode.isUpper { return postcode.range.upperBound }
        guard token.range.count <= 4, shadow.kind(at: token.range.lowerBound + 1).isWord,
            token.range.contains(where: { shadow.classes[$0] == .digit }), isSpaced, let next, next.digits == 1,
            next.range.count == 3
        else { return nil }
        return next.range.upperBound
    }

    private func stateEnd(in shadow: Shadow, from start: Int) -> Int? {
        if let end = StreetWords.phraseEnd(of: .state, in: shadow, from: start), !goesOn(end, in: shadow) {
            return end
        }
        guard let token = StreetToken(in: shadow, from: start), token.range.count <= 3, !token.isNumber else {
            return nil
        }
        if isLowerCase {
            guard let gap = StreetGap(in: shadow, from: token.end) else { return nil }
            return Self.codeEnd(in: shadow, from: gap.end) != nil
                || StreetWords.phraseEnd(of: .country, in: shadow, from: gap.end) != nil ? token.range.upperBound : nil
        }
        return token.range.allSatisfy { shadow.classes[$0] == .upper } ? token.range.upperBound : nil
    }

    /// The end of up to five words that can be a city's name; a part in brackets may follow.
    private func cityEnd(in shadow: Shadow, from start: Int) -> Int? {
        var index = start
        var end: Int?
        for _ in 0..<Self.mostWords {
            guard let token = StreetToken(in: shadow, from: index), !token.isNumber else { break }
            let mark = StreetWords.mark(of: token.range, in: shadow)
            if mark.contains(.stop), !mark.contains(.particle) { break }
            if token.range.contains(where: { shadow.classes[$0] == .digit }) { break }
            if mark.contains(.unit) || mark.contains(.country) && end != nil { break }
            if !isLowerCase, !token.isCapital(in: shadow), !mark.contains(.particle) { break }
            if !mark.contains(.particle) || isLowerCase || token.isCapital(in: shadow) { end = token.range.upperBound }
            index = token.hasDot && token.range.count <= 2 ? token.end : token.range.upperBound
            guard shadow.kind(at: index) == .space else { break }
            index += 1
        }
        guard let end, shadow.scalar(at: end + 1) == 0x28 else { return end }
        var close = end + 2
        while close < shadow.count, close - end < 30, shadow.classes[close] != .barrier {
            if shadow.scalars[close] == 0x29 { return close + 1 }
            close += 1
        }
        return end
    }

    /// Whether a name goes on after the name of a state or country: "Colorado Springs".
    private func goesOn(_ index: Int, in shadow: Shadow) -> Bool {
        guard shadow.kind(at: index) == .space, let token = StreetToken(in: shadow, from: index + 1), !token.isNumber,
            token.isCapital(in: shadow) || isLowerCase
        else { return false }
        return StreetWords.mark(of: token.range, in: shadow).isDisjoint(with: [.country, .state, .stop])
    }

    private static func isEnd(_ index: Int, in shadow: Shadow) -> Bool { index >= shadow.count }

    /// Whether a sentence or part ends at an index, or a word follows that no name has.
    private static func isClosed(_ index: Int, in shadow: Shadow) -> Bool {
        guard shadow.kind(at: index) == .space, index < shadow.count else { return true }
        guard let token = StreetToken(in: shadow, from: index + 1) else { return true }
        return StreetWords.mark(of: token.range, in: shadow).contains(.stop)
    }
}
