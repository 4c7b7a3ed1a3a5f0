/// Finds US Social Security numbers (3-2-4 digits in the ranges that the SSA assigns, POMS RM 10201.035), Individual Taxpayer
/// numbers (9xx and the groups of IRS Publication 4757) and British National Insurance numbers (HMRC NIM39110).
struct SocialSecurityScanner: PIIScanner {
    func scan(_ text: ScannedText, into findings: inout [PIIFinding]) {
        if text.numbers.groups.isEmpty { return }
        text.findBareNumbers(of: 9...9, as: .ssn, into: &findings) { number in
            if number.isInternational { return false }
            switch text.layout(of: number) {
            case [3, 2, 4]:
                return Self.isAssigned(number) && text.isWhole(number)
                    && !text.isDenied(number.range, exceptAs: .socialSecurity)
                    || text.isAnnounced(number.range, as: .socialSecurity)
            case [9], [3, 3, 3], [5, 4], [3, 6]: return text.isAnnounced(number.range, as: .socialSecurity)
            default: return false
            }
        }
        text.forEachCode(shaped: "aa999999a") { code in
            guard (0x61...0x64).contains(code[8]) else { return }
            let isGrouped = code.range.count == 13
            let isNumber = Self.isBritishPrefix(code[0], code[1]) && (isGrouped || text.isWrittenAsCode(code))
            if isNumber && !text.isDenied(code.range, exceptAs: .socialSecurity)
                || text.isAnnounced(code.range, as: .socialSecurity)
            {
                findings.append(PIIFinding(kind: .ssn, range: code.range))
            }
        }
    }

    private static func isAssigned(_ number: Number) -> Bool {
        let group = number.value(3..<5)
        switch number.value(0..<3) {
        case 0, 666: return false
        case 900...:
            switch group {
            case 50...65, 70...88, 90...92, 94...99: return true
            default: return false
            }
        default: return group > 0 && number.value(5..<9) > 0
        }
    }

    /// Whether two letters begin numbers of people: none with D, F, I, Q, U, V, no O second, no administrative pair; QQ is
    /// what the example of HMRC's own forms begins with.
    private static func isBritishPrefix(_ first: UInt8, _ second: UInt8) -> Bool {
        switch (first, second) {
        case (0x71, 0x71): true
        case (0x62, 0x67), (0x67, 0x62), (0x6B, 0x6E), (0x6E, 0x6B), (0x6E, 0x74), (0x74, 0x6E), (0x7A, 0x7A): false
        case (0x64, _), (0x66, _), (0x69, _), (0x71, _), (0x75, _), (0x76, _): false
        case (_, 0x64), (_, 0x66), (_, 0x69), (_, 0x6F), (_, 0x71), (_, 0x75), (_, 0x76): false
        default: true
        }
    }
}
