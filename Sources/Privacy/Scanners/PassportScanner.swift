/// Finds passport numbers: Japan's two letters and seven digits, and where a word announces them the six to nine letters and
/// digits that others have (ICAO Doc 9303-4, 4.2.2: at most nine).
///
/// Without a word that announces it Japan's shape counts where both letters are capitals, or the first is the T or M of an
/// ordinary passport, and no word says that it is a product's or order's.
struct PassportScanner: PIIScanner {
    func scan(_ text: ScannedText, into findings: inout [PIIFinding]) {
        if text.numbers.groups.isEmpty { return }
        text.forEachCode(shaped: "aa9999999") { code in
            let isOrdinary = code.isCapital || code[0] == 0x74 || code[0] == 0x6D
            let isPassport =
                isOrdinary && Self.isUsualGrouping(code) && text.shadow.scalar(at: code.range.upperBound) != 0x2D
                && !text.isDenied(code.range, exceptAs: .passport)
            if isPassport || text.isAnnounced(code.range, as: .passport) {
                findings.append(PIIFinding(kind: .passport, range: code.range))
            }
        }
        if text.context.occurrences.isEmpty { return }
        text.forEachToken(of: 6...9) { code in
            guard code.digitCount >= 5, text.isAnnounced(code.range, as: .passport), !text.isAmount(code.range),
                code.isSolid || code.letterCount > 0 || code.range.count == code.count * 2 - 1 || code.count == 9
            else { return }
            findings.append(PIIFinding(kind: .passport, range: code.range))
        }
    }

    /// Whether the digits stand together, or each apart from the others.
    private static func isUsualGrouping(_ code: Code) -> Bool {
        code.range.count <= code.count + 1 || code.range.count >= code.count + 6
    }
}
