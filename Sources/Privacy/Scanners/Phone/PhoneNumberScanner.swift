/// Finds telephone numbers: with a country code (ITU-T E.164), as they are dialled in Japan, the United Kingdom and North America
/// (``NationalNumber``), and beside a word that announces one also local numbers and the shapes of other countries.
struct PhoneNumberScanner: PIIScanner {
    func scan(_ text: ScannedText, into findings: inout [PIIFinding]) {
        guard !text.numbers.groups.isEmpty else { return }
        let before = findings.count
        text.findNumbers(of: 7...18, as: .phone, into: &findings) { Self.isNumber($0, in: text) }
        guard findings.count == before else { return }
        text.findNumbers(of: 6...13, as: .phone, into: &findings) { Self.isAnnounced($0, in: text) }
    }

    /// Whether digits and groups alone say that it is one.
    private static func isNumber(_ number: Number, in text: ScannedText) -> Bool {
        if number.isSpread && (isList(number, in: text) || isInsideSpread(number, in: text)) { return false }
        if isEndedByNext(number, in: text) { return false }
        let isBroken = !number.isSpread && text.shadow.isBroken(number.range)
        if number.isInternational {
            return !(number.isFraction && number.shape[0] > 3) && CountryCode.isNumber(number, from: 0)
        }
        if number[0] == 0 {
            guard !number.isFraction || number.shape[0] >= 2 else { return false }
            let isNational = NationalNumber.hasTrunkPrefix(number, isBroken: isBroken)
            guard isNational || NationalNumber.hasInternationalPrefix(number) else { return false }
            if isNational && NationalNumber.isMobile(number) { return !isPartOfCode(number, in: text) }
            return isFree(number, in: text)
        }
        guard NationalNumber.isNorthAmerican(number, isBroken: isBroken), !isPartOfCode(number, in: text) else {
            return false
        }
        return !announces([.other, .insurance, .socialSecurity], number, in: text)
    }

    /// 「0.5 1.2 3.4」: digits with a dot and a space by turns.
    private static func isList(_ number: Number, in text: ScannedText) -> Bool {
        for index in 1..<number.groupCount {
            let separator = text.numbers.groups[number.groups.lowerBound + index].separator
            if separator != (index % 2 == 1 ? .dot : .space) { return false }
        }
        return true
    }

    /// Whether a single digit stands before, so that a longer row began earlier.
    private static func isInsideSpread(_ number: Number, in text: ScannedText) -> Bool {
        let first = number.groups.lowerBound
        return first > 0 && text.numbers.groups[first].separator != .none && text.numbers.groups[first - 1].count == 1
    }

    /// Whether the last digit begins a line and is a quantity: the number ends before it.
    private static func isEndedByNext(_ number: Number, in text: ScannedText) -> Bool {
        let end = number.range.upperBound
        return text.shadow.kind(at: end - 2) == .lineBreak
            && (text.shadow.isUnit(at: end) || text.shadow.isJoinedAfter(end))
    }

    /// Whether nothing around a number says that it is another or part of a longer code.
    private static func isFree(_ number: Number, in text: ScannedText) -> Bool {
        if isPartOfCode(number, in: text) { return false }
        let isClear = number.groupCount == 3 && number.shape[2] >= 3 && number.shape[0] > 1
        return isClear || !announces(another, number, in: text)
    }

    private static func isPartOfCode(_ number: Number, in text: ScannedText) -> Bool {
        let (start, end) = (number.range.lowerBound, number.range.upperBound)
        if text.shadow.isJoinedBefore(start) { return true }
        guard number.isSolid, !number.isSpoken,
            text.shadow.isAfterLetter(start) || text.shadow.isBeforeLetter(end) || text.shadow.isInPath(start)
        else {
            return text.shadow.scalar(at: start - 1) == 0x2D && text.shadow.isAfterLetter(start)
                && !announces(.phone, number, in: text)
        }
        if announces(.phone, number, in: text) { return false }
        return !(text.shadow.scalar(at: end) == 0x78 && text.shadow.kind(at: end + 1) == .digit)
    }

    private static func announces(_ family: ContextFamily, _ number: Number, in text: ScannedText) -> Bool {
        let nearest = text.context.nearest(before: number.range.lowerBound, within: 14, in: text.shadow)
        return !nearest.isDisjoint(with: family) && (family == .phone || !nearest.contains(.phone))
    }

    /// What has digits of its own that a telephone number could be taken for.
    private static let another: ContextFamily = [
        .other, .account, .myNumber, .corporateNumber, .driverLicence, .passport, .residenceCard, .insurance, .pension,
        .socialSecurity,
    ]

    /// Whether a word announces the number, and it is no date, quantity or range.
    private static func isAnnounced(_ number: Number, in text: ScannedText) -> Bool {
        let (start, end) = (number.range.lowerBound, number.range.upperBound)
        guard !NationalNumber.isDate(number), !text.shadow.isUnit(at: end), !text.shadow.isAfterCurrency(start),
            !text.shadow.isJoinedBefore(start), !text.shadow.isBeforeLetter(end) || text.shadow.scalar(at: end) == 0x78,
            isLocal(number)
        else { return false }
        if NationalNumber.isNorthAmerican(number), isSaid(before: start, in: text.shadow) { return true }
        let reach = number.isSolid ? 12 : 20
        let nearest = text.context.nearest(before: start, within: reach, in: text.shadow)
        if nearest.contains(.phone) { return true }
        return nearest.isEmpty && number.count >= 7
            && text.context.families(after: end, within: 8, in: text.shadow).contains(.phone)
    }

    /// Whether "its", "it's" or "me at" stands before a number, which nothing else announces.
    private static func isSaid(before start: Int, in shadow: Shadow) -> Bool {
        guard shadow.scalar(at: start - 1) == 0x20 else { return false }
        for place in max(0, start - 6)..<max(0, start - 1) where !shadow.kind(at: place - 1).isWord {
            if let word = sayings.longestWord(in: shadow.scalars, from: place), word.end == start - 1 { return true }
        }
        return false
    }

    private static let sayings = PhraseTable<ContextFamily>(
        ["its", "it's", "me at", "us at", "me on"].map { ($0, .phone) })

    private static func isLocal(_ number: Number) -> Bool {
        if number.isSolid || number.isSpread { return (7...11).contains(number.count) }
        if number.count == 6 { return number.shape == [2, 4] && number.isHyphenated }
        if number.isFraction || number.isDotted && number.shape[0] == 1 { return false }
        if number.shape == [4, 4] && isYear(number.value(0..<4)) && isYear(number.value(4..<8)) { return false }
        return number.groupCount <= 6 && number.shape[0] <= (number[0] == 0 ? 5 : 4)
    }

    private static func isYear(_ value: Int) -> Bool { (1900...2099).contains(value) }
}
