/// Finds postal codes: Japan's three and four digits (Japan Post, 1998) with a hyphen or の, or beside 〒 or 「郵便番号」; US ZIP+4
/// (Publication 28 of the Postal Service), a ZIP beside its name or a state's, other countries' beside their name, and the
/// United Kingdom's (``BritishPostcode``).
struct PostalCodeScanner: PIIScanner {
    func scan(_ text: ScannedText, into findings: inout [PIIFinding]) {
        guard !text.numbers.groups.isEmpty else { return }
        text.findNumbers(of: 4...9, as: .postalCode, into: &findings) { Self.isCode($0, in: text) }
        findBritishCodes(in: text, into: &findings)
        text.forEachCode(shaped: "a9a9a9") { code in
            let isWritten =
                code.isCapital && code.range.count == 7 && text.shadow.scalar(at: code.range.lowerBound + 3) == 0x20
            if isWritten && Self.isCanadian(code) && !text.isDenied(code.range, exceptAs: .postalCode)
                || text.context.nearest(before: code.range.lowerBound, within: 16, in: text.shadow).contains(
                    .postalCode)
            {
                findings.append(PIIFinding(kind: .postalCode, range: code.range))
            }
        }
        text.forEachCode(shaped: "a9*****") { code in
            if text.context.nearest(before: code.range.lowerBound, within: 6, in: text.shadow) == .postalCode,
                code.digitCount >= 3, code.isSolid || text.shadow.scalar(at: code.range.lowerBound + 3) == 0x20
            {
                findings.append(PIIFinding(kind: .postalCode, range: code.range))
            }
        }
    }

    /// Canada's letters (Canada Post, Addressing Guidelines): no D, F, I, O, Q, U; no W or Z first.
    private static func isCanadian(_ code: Code) -> Bool {
        for index in stride(from: 0, through: 4, by: 2) {
            switch code[index] {
            case 0x64, 0x66, 0x69, 0x6F, 0x71, 0x75: return false
            case 0x77, 0x7A: if index == 0 { return false }
            default: break
            }
        }
        return true
    }

    private static func isCode(_ number: Number, in text: ScannedText) -> Bool {
        let (start, end) = (number.range.lowerBound, number.range.upperBound)
        let shadow = text.shadow
        guard !number.isInternational, !shadow.isJoinedBefore(start), !shadow.isJoinedAfter(end),
            !shadow.isAfterCurrency(start), !shadow.isBeforeLetter(end), shadow.scalar(at: start - 1) != 0x3D
        else { return false }
        let nearest = text.context.nearest(before: start, within: 16, in: shadow)
        let isAnnounced =
            nearest.contains(.postalCode)
            || nearest.isEmpty && text.context.families(after: end, within: 4, in: shadow).contains(.postalCode)
        if isAnnounced { return isAnnouncedShape(number) && !shadow.isUnit(at: end) }
        guard nearest.isDisjoint(with: [.other, .account, .phone]), !shadow.isAfterLetter(start) else { return false }
        switch number.shape {
        case [3, 4]:
            let isWritten = number.isHyphenated || shadow.scalar(at: number.secondStart(in: text) - 1) == 0x306E
            return isWritten && number.value(0..<3) != 0 && !shadow.isUnit(at: end) && !isRange(number)
        case [1, 1, 1, 1, 1, 1, 1]: return hasHyphenAfterThird(number, in: text)
        case [5, 4]: return number.isHyphenated && !shadow.isUnit(at: end)
        case [5], [4]: return isAfterState(start, number.count, in: shadow)
        default: return false
        }
    }

    /// Any country's; Japan's seven digits in any groups.
    private static func isAnnouncedShape(_ number: Number) -> Bool {
        if number.isSpread || number.isSpoken { return number.count == 5 || number.count == 7 || number.count == 9 }
        switch number.shape {
        case [4], [5], [6], [7], [3, 4], [5, 4], [3, 2], [2, 3], [3, 3], [5, 3], [9]: return true
        default: return number.count == 7
        }
    }

    /// 「100-2000」 goes up from a round number to a round number.
    private static func isRange(_ number: Number) -> Bool {
        number.value(1..<3) == 0 && number.value(4..<7) == 0 && number[3] != 0
    }

    private static func hasHyphenAfterThird(_ number: Number, in text: ScannedText) -> Bool {
        let groups = text.numbers.groups
        let first = number.groups.lowerBound
        if first > 0 && groups[first].separator != .none && groups[first - 1].count == 1 { return false }
        if first + 7 < groups.count && groups[first + 7].separator == .space && groups[first + 7].count == 1 {
            return false
        }
        for index in first + 1..<first + 7 {
            let isHyphen = groups[index].separator == .hyphen
            if isHyphen != (index == first + 3) { return false }
        }
        return true
    }

    private func findBritishCodes(in text: ScannedText, into findings: inout [PIIFinding]) {
        let shadow = text.shadow
        guard shadow.contains(.lower) || shadow.contains(.upper) else { return }
        var last = -1
        for group in text.numbers.groups where group.form == .digits {
            for start in max(last, 0, group.range.lowerBound - 4)..<max(last, group.range.lowerBound) {
                guard let code = BritishPostcode(at: start, in: shadow) else { continue }
                if Self.isPostcode(code, in: text) {
                    findings.append(PIIFinding(kind: .postalCode, range: code.range))
                    last = code.range.upperBound
                    break
                }
            }
        }
    }

    /// Without capitals 「room b2 5th」 and the like are left alone; without a space it must be announced or in capitals.
    private static func isPostcode(_ code: BritishPostcode, in text: ScannedText) -> Bool {
        let start = code.range.lowerBound
        let nearest = text.context.nearest(before: start, within: 16, in: text.shadow)
        if nearest.contains(.postalCode) { return true }
        if !nearest.isDisjoint(with: [.other, .plate]) { return false }
        if code.isUpper { return true }
        return code.isSpaced && !text.shadow.isOrdinal(endingAt: code.range.upperBound)
    }

    /// Whether an American state stands before five digits, or an Australian one, NSW 2000, before four.
    private static func isAfterState(_ start: Int, _ count: Int, in shadow: Shadow) -> Bool {
        if count == 4 {
            for length in 2...3
            where shadow.kind(at: start - 2) == .upper && !shadow.kind(at: start - length - 2).isWord {
                if start > length, let word = australian.longestWord(in: shadow.scalars, from: start - length - 1) {
                    return word.end == start - 1 && shadow.classes[start - length - 1] == .upper
                }
            }
            return false
        }
        guard shadow.scalar(at: start - 1) == 0x20, shadow.kind(at: start - 2) == .upper,
            shadow.kind(at: start - 3) == .upper, !shadow.kind(at: start - 4).isWord
        else { return false }
        return states.longestWord(in: shadow.scalars, from: start - 3) != nil
    }

    private static let australian = PhraseTable<State>(
        "NSW VIC QLD SA WA TAS ACT NT".split(separator: " ").map { (String($0), State(rawValue: 1)) })

    private struct State: OptionSet, Sendable {
        let rawValue: UInt32
    }

    private static let states = PhraseTable<State>(
        """
        AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI
        SC SD TN TX UT VT VA WA WV WI WY DC PR AA AE AP
        """
        .split(whereSeparator: \.isWhitespace).map { (String($0), State(rawValue: 1)) })
}

extension Number {
    /// Where its second group begins in the shadow.
    fileprivate func secondStart(in text: ScannedText) -> Int {
        text.numbers.groups[groups.lowerBound + 1].range.lowerBound
    }
}

extension Shadow {
    /// Whether two letters that end somewhere are those of 4th, 2nd, 3rd, 1st, or a unit's.
    fileprivate func isOrdinal(endingAt end: Int) -> Bool {
        switch (scalar(at: end - 2), scalar(at: end - 1)) {
        case (0x74, 0x68), (0x6E, 0x64), (0x72, 0x64), (0x73, 0x74), (0x68, 0x72), (0x67, 0x62), (0x68, 0x7A),
            (0x66, 0x74),
            (0x6C, 0x62), (0x70, 0x6D), (0x61, 0x6D), (0x67, 0x62), (0x78, 0x78):
            true
        default: false
        }
    }
}
