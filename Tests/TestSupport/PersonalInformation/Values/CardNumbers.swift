/// Payment card numbers with a right check digit, of every family of issuers, and what stands beside them on a card.
enum CardNumbers {
    /// The beginnings of a family's numbers and their lengths.
    struct Family {
        let prefixes: ClosedRange<Int>
        let length: Int

        init(_ prefixes: ClosedRange<Int>, _ length: Int) {
            self.prefixes = prefixes
            self.length = length
        }
    }

    static let families = [
        Family(4...4, 16), Family(4...4, 16), Family(4...4, 13), Family(4...4, 19), Family(51...55, 16),
        Family(51...55, 16), Family(2221...2720, 16), Family(34...34, 15), Family(37...37, 15), Family(3528...3589, 16),
        Family(3528...3589, 16), Family(300...305, 14), Family(36...36, 14), Family(38...39, 14),
        Family(6011...6011, 16),
        Family(644...649, 16), Family(65...65, 16), Family(62...62, 16), Family(62...62, 19), Family(5018...5018, 16),
        Family(6304...6304, 18), Family(6759...6759, 16), Family(6761...6763, 19), Family(2200...2204, 16),
    ]

    static func number(_ random: inout SeededGenerator) -> String {
        let family = random.pick(families)
        let prefix = String(random.number(family.prefixes))
        let number = CheckDigits.luhn(prefix + random.digits(family.length - prefix.count - 1))
        let sizes =
            switch family.length {
            case 15: [4, 6, 5]
            case 14: [4, 6, 4]
            case 18, 19: random.isOne(in: 2) ? [4, 4, 4, 4, 3] : [6, 13]
            case 13: [4, 3, 3, 3]
            default: [4, 4, 4, 4]
            }
        return number.grouped(sizes, by: random.pick([" ", "-", "-", ""]))
    }

    static func securityCode(_ random: inout SeededGenerator) -> String { random.digits(random.pick([3, 3, 3, 4])) }

    static func expiry(_ random: inout SeededGenerator) -> String {
        let month = random.number(1...12, width: 2)
        let year = random.number(26...34)
        return random.pick(["\(month)/\(year)", "\(month)/\(year)", "\(month)/20\(year)", "\(month)-\(year)"])
    }

    /// An expiry as Japanese text: 12月27年.
    static func japaneseExpiry(_ random: inout SeededGenerator) -> String {
        let month = random.number(1...12)
        let year = random.number(26...34)
        return random.pick(["\(month)月\(year)年", "20\(year)年\(month)月", "\(month)月20\(year)年"])
    }
}
