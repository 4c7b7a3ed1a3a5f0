/// Numbers of health and care insurance: Japan, the National Health Service and Medicare.
enum InsuranceNumbers {
    /// The insurer: eight digits with the law's number and the prefecture's first, or six.
    static func insurer(_ random: inout SeededGenerator) -> String {
        let law = random.pick(["01", "06", "31", "32", "33", "34", "39", ""])
        return CheckDigits.luhn(law + random.number(1...47, width: 2) + random.digits(3))
    }

    /// The insured person's number of the care or late-life insurance.
    static func insured(_ random: inout SeededGenerator) -> String { random.digits(random.pick([8, 10])) }

    /// The symbol on a health insurance card.
    static func symbol(_ random: inout SeededGenerator) -> String {
        random.pick([
            random.digits(4), random.number(1...9, width: 1) + random.digits(7),
            random.digits(2) + "-" + random.digits(2),
        ])
    }

    /// The number beside the symbol.
    static func number(_ random: inout SeededGenerator) -> String {
        random.number(1...9, width: 1) + random.digits(random.number(2...6))
    }

    static func nhs(_ random: inout SeededGenerator) -> String {
        while true {
            if let number = CheckDigits.nhs(random.pick(["4", "6", "7", "9"]) + random.digits(8)) {
                return number.grouped([3, 3, 4], by: random.pick([" ", " ", "-", ""]))
            }
        }
    }

    /// A Medicare beneficiary identifier (CMS: eleven characters without S, L, O, I, B and Z).
    static func medicare(_ random: inout SeededGenerator) -> String {
        let letters = "ACDEFGHJKMNPQRTUVWXY"
        func letter() -> String { random.letters(1, of: letters) }
        func either() -> String { random.letters(1, of: letters + "0123456789") }
        func digit() -> String { random.digits(1) }
        let first = random.number(1...9, width: 1) + letter() + either() + digit()
        let second = letter() + either() + digit()
        let third = letter() + letter() + digit() + digit()
        return [first, second, third].joined(separator: random.pick(["-", "-", ""]))
    }
}
