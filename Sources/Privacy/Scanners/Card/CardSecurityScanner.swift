/// Finds a card's verification code (three digits on the back, four on an American Express: PCI DSS glossary, CAV2, CVC2, CVV2,
/// CID) where it is announced or follows the card's number and expiry, and the date of expiry (ISO/IEC 7813: month and year)
/// beside its name or the card's number.
struct CardSecurityScanner: PIIScanner {
    func scan(_ text: ScannedText, into findings: inout [PIIFinding]) {
        let numbers = text.numbers
        guard !numbers.groups.isEmpty else { return }
        var index = 0
        while index < numbers.groups.count {
            if let expiry = CardExpiry(at: index, in: text), Self.isAnnounced(expiry, in: text) {
                findings.append(PIIFinding(kind: .cardSecurity, range: expiry.range))
                index = expiry.next
            } else if let code = Self.code(at: index, in: text), Self.isAnnounced(code, in: text) {
                findings.append(PIIFinding(kind: .cardSecurity, range: code.range))
                index = code.next
            } else {
                index += 1
            }
        }
        numbers.forEachNumber(of: 12...19, in: text.shadow) {
            CardNumberScanner.isCard($0, in: text)
        } _: { card in
            findBeside(card, in: text, &findings)
        }
    }

    /// Finds what follows a card's number without words: the expiry, the code, or both.
    private func findBeside(_ card: Number, in text: ScannedText, _ findings: inout [PIIFinding]) {
        var index = card.groups.upperBound
        var end = card.range.upperBound
        for _ in 0..<2 {
            guard index < text.numbers.groups.count else { return }
            let start = text.numbers.groups[index].range.lowerBound
            guard start - end <= 3, (end..<start).allSatisfy({ Self.isGap(text.shadow, $0) }) else { return }
            if let expiry = CardExpiry(at: index, in: text) {
                findings.append(PIIFinding(kind: .cardSecurity, range: expiry.range))
                (index, end) = (expiry.next, expiry.range.upperBound)
            } else if let code = Self.code(at: index, in: text) {
                findings.append(PIIFinding(kind: .cardSecurity, range: code.range))
                return
            } else {
                return
            }
        }
    }

    private static func isGap(_ shadow: Shadow, _ index: Int) -> Bool {
        switch shadow.scalars[index] {
        case 0x20, 0x28, 0x29, 0x2C, 0x2F, 0x3001, 0x3B: true
        default: false
        }
    }

    /// Three or four digits that stand alone.
    private static func code(at index: Int, in text: ScannedText) -> DigitPiece? {
        guard let piece = text.numbers.piece(at: index, most: 4, in: text.shadow), piece.count >= 3,
            !text.shadow.isJoinedAfter(piece.range.upperBound),
            !text.shadow.isUnit(at: piece.range.upperBound), !text.shadow.isBeforeLetter(piece.range.upperBound),
            !text.shadow.isAfterCurrency(piece.range.lowerBound)
        else { return nil }
        return piece
    }

    private static func isAnnounced(_ code: DigitPiece, in text: ScannedText) -> Bool {
        guard !text.shadow.isJoinedBefore(code.range.lowerBound) else { return false }
        let before = text.context.nearest(before: code.range.lowerBound, within: 20, in: text.shadow)
        if before.contains(.cardCode) { return true }
        if isCode(before: code.range.lowerBound, in: text.shadow),
            !text.context.families(before: code.range.lowerBound, within: 48, in: text.shadow)
                .isDisjoint(with: [.card, .expiry])
        {
            return true
        }
        return before.isEmpty
            && text.context.families(after: code.range.upperBound, within: 8, in: text.shadow).contains(.cardCode)
    }

    /// Whether "code" or コード stands right before a place.
    private static func isCode(before place: Int, in shadow: Shadow) -> Bool {
        for start in max(0, place - 9)..<max(0, place) {
            if let word = codes.longestWord(in: shadow.scalars, from: start), place - word.end <= 4,
                !(word.end..<place).contains(where: { shadow.classes[$0] == .digit })
            {
                return !shadow.kind(at: start - 1).isLetter && shadow.kind(at: start - 1) != .katakana
            }
        }
        return false
    }

    private static let codes = PhraseTable<ContextFamily>(["code", "コード", "暗証"].map { ($0, .cardCode) })

    private static func isAnnounced(_ expiry: CardExpiry, in text: ScannedText) -> Bool {
        let start = expiry.range.lowerBound
        guard text.context.nearest(before: start, in: text.shadow).contains(.expiry) else {
            return text.context.nearest(before: start, within: 8, in: text.shadow).isEmpty
                && text.context.families(after: expiry.range.upperBound, within: 6, in: text.shadow).contains(.expiry)
        }
        let words = text.context.families(before: start, in: text.shadow)
        let after = text.context.families(after: expiry.range.upperBound, within: 1, in: text.shadow)
        if after.contains(.other) && text.shadow.kind(at: expiry.range.upperBound) != .lineBreak { return false }
        return words.contains(.card) || words.isDisjoint(with: Self.otherDocuments)
    }

    private static let otherDocuments: ContextFamily = [
        .other, .passport, .driverLicence, .residenceCard, .insurance, .pension,
    ]
}
