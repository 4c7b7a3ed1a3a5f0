/// Finds e-mail addresses: a local part, an at sign and a dotted domain (RFC 5322 `addr-spec` without quoted parts, RFC 1035),
/// with the signs as they are or spelt (``SpelledSign``).
struct EmailScanner: PIIScanner {
    func scan(_ text: ScannedText, into findings: inout [PIIFinding]) {
        let shadow = text.shadow
        var end = 0
        var index = 0
        while index < shadow.count {
            guard let at = Self.at(index, in: shadow) else {
                index += 1
                continue
            }
            index += 1
            guard let local = EmailLocalPart(before: at.start, after: end, isSpelled: at.isSpelled, in: shadow),
                let domain = EmailDomain(at: at.end, isSpelled: at.isSpelled, in: shadow)
            else { continue }
            if at.isSpelled && !at.isMarked && !Self.isMeant(local, domain, in: text) { continue }
            findings.append(PIIFinding(kind: .email, range: local.start..<domain.end))
            end = domain.end
            index = end
        }
    }

    private struct At {
        let start: Int
        let end: Int
        let isSpelled: Bool
        let isMarked: Bool
    }

    private static func at(_ index: Int, in shadow: Shadow) -> At? {
        switch shadow.scalars[index] {
        case 0x40: return At(start: index, end: index + 1, isSpelled: false, isMarked: true)
        case 0x61 where !shadow.kind(at: index - 1).isWord, 0x28, 0x5B, 0x7B, 0x3C, 0x3042, 0x3010, 0x300C:
            guard let sign = SpelledSign.at(index, in: shadow), sign.sign == .at else { return nil }
            return At(start: index, end: sign.end, isSpelled: true, isMarked: sign.isMarked)
        default: return nil
        }
    }

    /// Whether a bare "at" is an at sign: a dot of the domain is spelt too or an e-mail address is announced, and the word before
    /// is no word that "at" follows in a sentence.
    private static func isMeant(_ local: EmailLocalPart, _ domain: EmailDomain, in text: ScannedText) -> Bool {
        let shadow = text.shadow
        guard domain.hasSpelledDot || isAnnounced(before: local.start, in: shadow) else { return false }
        guard !local.hasSigns else { return true }
        guard let word = sentenceWords.longestWord(in: shadow.scalars, from: local.start) else { return true }
        return word.end != local.end
    }

    /// Whether "mail" or メール stands a little before a place.
    private static func isAnnounced(before place: Int, in shadow: Shadow) -> Bool {
        for start in max(0, place - 20)..<place
        where announcing.longestWord(in: shadow.scalars, from: start) != nil { return true }
        return false
    }

    private struct Mark: OptionSet, Sendable {
        let rawValue: UInt32
    }

    private static let announcing = PhraseTable<Mark>([("mail", Mark(rawValue: 1)), ("メール", Mark(rawValue: 1))])

    private static let sentenceWords = PhraseTable<Mark>(
        """
        a i me us we you it him her he she they them this that these those is are was were be been am not and or but so look
        looking looked see find found visit shop shopping buy bought sell sold check go goes going went come came arrive arrived
        live lives lived living stay stayed staying work works worked working meet met meeting here there available located
        site page pages up out in on back over right everything something anything nothing all more again now today tomorrow
        order orders ordered book booked price prices priced product products item items store stores account website
        registered hosted website online one people someone anyone directly please just only also online info's based start
        started begin read more learn money data stuff things services service offer offers deal deals login sign signed
        """
        .split(whereSeparator: \.isWhitespace).map { (String($0), Mark(rawValue: 1)) })
}
