/// Finds accounts of the Japan Post Bank: 記号, 5 digits from 1 to 0, and 番号, 2 to 8 digits that end in 1 (Japan Post
/// Bank, "記号番号から振込用の店名・預金種目・口座番号への変換"), where words announce them.
struct PostBankAccountScanner: PIIScanner {
    /// How far 番号 may be behind 記号.
    private static let reach = 24

    func scan(_ text: ScannedText, into findings: inout [PIIFinding]) {
        if text.numbers.groups.isEmpty { return }
        guard text.context.occurrences.contains(where: { $0.family == .symbol || $0.family == .postBank }) else {
            return
        }
        let groups = text.numbers
        var symbolEnd = -Self.reach
        var first = 0
        while first < groups.groups.count {
            let (symbol, afterSymbol) = row(text, from: first, most: 5)
            if let symbol, symbol.count == 5, symbol[0] == 1, symbol[4] == 0, isSymbolAnnounced(text, symbol) {
                findings.append(PIIFinding(kind: .bankAccount, range: text.bareRange(of: symbol)))
                symbolEnd = symbol.range.upperBound
                first = afterSymbol
                continue
            }
            let (number, afterNumber) = row(text, from: first, most: 8)
            if let number, (2...8).contains(number.count), number.count > 4 || number[number.count - 1] == 1,
                isNumberAnnounced(text, number, symbolEnd), !text.isAmount(text.bareRange(of: number))
            {
                findings.append(PIIFinding(kind: .bankAccount, range: text.bareRange(of: number)))
                first = afterNumber
                continue
            }
            first += 1
        }
    }

    /// The number of a group, or of a row of single digits, and the group after it.
    private func row(_ text: ScannedText, from first: Int, most: Int) -> (Number?, Int) {
        let groups = text.numbers.groups
        var number = Number(at: groups[first].range.lowerBound, isInternational: false, group: first)
        guard groups[first].count <= most else { return (nil, first + 1) }
        number.append(groups[first], of: text.numbers.digits)
        var next = first + 1
        while next < groups.count, number.count + groups[next].count <= most,
            isSplit(text, groups[next - 1], groups[next])
        {
            number.append(groups[next], of: text.numbers.digits)
            next += 1
        }
        return (number, next)
    }

    private func isSplit(_ text: ScannedText, _ group: DigitGroup, _ next: DigitGroup) -> Bool {
        switch next.separator {
        case .none, .other, .hyphen: false
        case .space, .dot:
            group.count == 1 && next.count == 1 || text.shadow.classes[group.range.upperBound] == .lineBreak
        }
    }

    private func isSymbolAnnounced(_ text: ScannedText, _ symbol: Number) -> Bool {
        let said = text.context.families(before: symbol.range.lowerBound, within: Self.reach, in: text.shadow)
        return !said.isDisjoint(with: [.symbol, .postBank]) && !said.contains(.insurance)
            && !text.isAmount(text.bareRange(of: symbol))
    }

    private func isNumberAnnounced(_ text: ScannedText, _ number: Number, _ symbolEnd: Int) -> Bool {
        let start = number.range.lowerBound
        if start - symbolEnd <= Self.reach { return true }
        let said = text.context.families(before: start, within: Self.reach, in: text.shadow)
        return said.contains(.postBank) && number.count >= 6 && number[number.count - 1] == 1
    }
}
