/// Finds bank account numbers that words announce.
///
/// Japan (Zengin record formats): 7 digits, perhaps with the 3 digits of the branch and the 4 of the bank before them.
/// United States: 6 to 17 digits, and the routing number of 9 digits with its check digit (ABA Routing Number Policy).
/// United Kingdom: 8 digits, and the sort code of 3 times 2 digits (Pay.UK, VocaLink modulus checking).
struct BankAccountScanner: PIIScanner {
    func scan(_ text: ScannedText, into findings: inout [PIIFinding]) {
        if text.numbers.groups.isEmpty || text.context.occurrences.isEmpty { return }
        text.findBareNumbers(of: 6...17, as: .bankAccount, into: &findings) { number in
            if number.isInternational || text.isAmount(number.range) { return false }
            let said = text.announcement(of: number.range)
            let layout = text.layout(of: number)
            if said.isDisjoint(with: [.account, .branch, .sortCode, .routing]) {
                return isTransfer(text, number.range, layout)
            }
            return Self.isAccount(layout, number, said)
        }
    }

    /// Whether money goes to or from a number: 「に振り込」, 「から引き落と」, "direct debit from ".
    private func isTransfer(_ text: ScannedText, _ range: Range<Int>, _ layout: Number.Shape) -> Bool {
        switch layout {
        case [7], [3, 7], [8], [4, 3, 7]: break
        default: return false
        }
        let shadow = text.shadow
        switch (shadow.scalar(at: range.upperBound), shadow.scalar(at: range.upperBound + 1)) {
        case (0x306B, _), (0x3078, _), (0x304B, 0x3089):
            return text.context.families(after: range.upperBound, within: 6, in: shadow).contains(.transfer)
        default: break
        }
        let start = range.lowerBound
        guard shadow.scalar(at: start - 1) == 0x20 else { return false }
        switch (shadow.scalar(at: start - 3), shadow.scalar(at: start - 2)) {
        case (0x74, 0x6F), (0x6F, 0x6D):
            return text.context.families(before: start, within: 16, in: shadow).contains(.transfer)
        default: return false
        }
    }

    private static func isAccount(_ layout: Number.Shape, _ number: Number, _ said: ContextFamily) -> Bool {
        switch layout {
        case [7], [3, 7], [4, 3, 7], [3, 4], [4, 3], [3, 1, 7]: true
        case [6], [2, 2, 2]: said.contains(.sortCode)
        case [2, 2, 2, 8], [6, 8]: said.contains(.sortCode) || said.contains(.account)
        case [4, 4, 4, 4]: false
        case [9]: said.contains(.account) || hasValidRoutingDigit(number)
        case [4, 4, 1], [3, 3, 3]: said.contains(.routing) && hasValidRoutingDigit(number)
        case [4, 4], [4, 4, 2], [4, 4, 4], [2, 6], [3, 3, 4], [3, 4, 3]: said == .account && number[0] != 0
        default: layout[1] == 0 ? !said.contains(.branch) : number.count == 7 && number.isSpaced && layout[0] < 4
        }
    }

    /// Whether the sum of the digits weighted 3, 7, 1 is a multiple of ten and the first two name a Federal Reserve district.
    static func hasValidRoutingDigit(_ number: Number) -> Bool {
        switch number.value(0..<2) {
        case 0...12, 21...32, 61...72, 80: break
        default: return false
        }
        var sum = 0
        for index in 0..<9 { sum += number[index] * (index % 3 == 0 ? 3 : index % 3 == 1 ? 7 : 1) }
        return sum % 10 == 0
    }
}
