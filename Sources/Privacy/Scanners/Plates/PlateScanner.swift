/// Finds registration plates of vehicles.
///
/// Japan: place, class of 2 or 3 digits of which the last may be letters, kana, 1 to 4 digits (Ordinance for Enforcement of the
/// Road Transport Vehicle Act, article 13). United Kingdom: two letters, two digits, three letters, and the shapes before
/// 2001 (DVLA INF104); United States: up to eight letters and digits; both where words announce them.
struct PlateScanner: PIIScanner {
    func scan(_ text: ScannedText, into findings: inout [PIIFinding]) {
        if text.numbers.groups.isEmpty { return }
        if text.shadow.contains(.hiragana) || text.shadow.contains(.katakana) { findJapanese(text, into: &findings) }
        guard text.context.occurrences.contains(where: { $0.family.contains(.plate) }) else { return }
        find("aa99aaa", text, into: &findings)
        find("aa99999", text, into: &findings)
        find("aaa9999", text, into: &findings)
        find("9aaa999", text, into: &findings)
        find("aaa999", text, into: &findings)
        find("aaa999a", text, into: &findings)
        find("a999aaa", text, into: &findings)
        find("a99aaa", text, into: &findings)
        find("999aaa", text, into: &findings)
        text.forEachToken(of: 5...8) { code in
            if code.letterCount > 0 && code.digitCount > 1 && isAnnounced(text, code) {
                findings.append(PIIFinding(kind: .plate, range: code.range))
            }
        }
    }

    private func find(_ shape: CodeShape, _ text: ScannedText, into findings: inout [PIIFinding]) {
        text.forEachCode(shaped: shape) { code in
            guard isAnnounced(text, code) else { return }
            findings.append(PIIFinding(kind: .plate, range: code.range))
        }
    }

    private func isAnnounced(_ text: ScannedText, _ code: Code) -> Bool {
        (text.isWrittenAsCode(code) || code.count > 4 && code[3] <= 0x39 && code.digit(code.count - 1) == nil)
            && text.isAnnounced(code.range, as: .plate)
    }

    private func findJapanese(_ text: ScannedText, into findings: inout [PIIFinding]) {
        let shadow = text.shadow
        for index in shadow.scalars.indices where isKana(shadow, index) {
            guard let start = classStart(shadow, before: index), let end = serialEnd(text, after: index) else {
                continue
            }
            if let place = PlateOffices.start(of: shadow, before: start) {
                findings.append(PIIFinding(kind: .plate, range: place..<end))
            } else if text.isAnnounced(start..<end, as: .plate) {
                findings.append(PIIFinding(kind: .plate, range: start..<end))
            }
        }
    }

    /// A single kana, or a letter of the plates of foreign forces, between a class and a serial number.
    private func isKana(_ shadow: Shadow, _ index: Int) -> Bool {
        switch shadow.classes[index] {
        case .hiragana, .katakana:
            shadow.scalars[index] != 0x30FC && !isPlainKana(shadow, index - 1) && !isPlainKana(shadow, index + 1)
        case .upper:
            !shadow.kind(at: index - 1).isLetter && !shadow.kind(at: index + 1).isLetter
        default: false
        }
    }

    private func isPlainKana(_ shadow: Shadow, _ index: Int) -> Bool {
        switch shadow.kind(at: index) {
        case .hiragana, .katakana: shadow.scalars[index] != 0x30FC
        default: false
        }
    }

    /// Where two or three characters, the first a digit, begin before a kana.
    private func classStart(_ shadow: Shadow, before kana: Int) -> Int? {
        var index = kana
        var count = 0
        var start: Int?
        while count < 3 {
            var gap = 0
            while gap < 2, isGap(shadow.scalar(at: index - 1)), index > 0 {
                index -= 1
                gap += 1
            }
            let kind = shadow.kind(at: index - 1)
            let isDigit = kind == .digit || index > 0 && DigitGroups.kanjiDigit(shadow.scalars[index - 1]) != nil
            guard isDigit || kind == .upper && count < 2 else { break }
            index -= 1
            count += 1
            if isDigit && count >= 2 { start = index }
        }
        return start
    }

    /// The end of one to four digits after a kana, perhaps with dots for those that are left out.
    private func serialEnd(_ text: ScannedText, after kana: Int) -> Int? {
        let shadow = text.shadow
        var index = kana + 1
        var (count, gap) = (0, 0)
        var end = index
        while count < 4, gap < 8, index < shadow.count {
            let scalar = shadow.scalars[index]
            if shadow.classes[index] == .digit || DigitGroups.kanjiDigit(scalar) != nil {
                count += 1
                end = index + 1
                gap = 0
            } else if isGap(scalar) {
                gap += 1
            } else {
                break
            }
            index += 1
        }
        guard count > 0, !shadow.kind(at: end).isWord else { return nil }
        return end
    }

    private func isGap(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x20, 0x2D, 0x2E, 0x7E, 0x30FB, 0x30FC, 0xB7, 0x2022, 0x22C5: true
        default: false
        }
    }
}
