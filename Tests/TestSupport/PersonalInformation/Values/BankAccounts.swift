/// Bank accounts of Japan, the United States, Britain and the IBAN countries.
enum BankAccounts {
    /// A Japanese account number of seven digits.
    static func japanese(_ random: inout SeededGenerator) -> String { random.digits(7) }

    /// A branch number and an account number with a separator between.
    static func withBranch(_ random: inout SeededGenerator) -> String {
        random.digits(3) + random.pick(["-", "-", " "]) + random.digits(7)
    }

    /// The symbol of a Yucho account: five digits that begin with 1 and end with 0.
    static func symbol(_ random: inout SeededGenerator) -> String { "1" + random.digits(3) + "0" }

    /// The number of a Yucho account: up to eight digits that end with 1.
    static func number(_ random: inout SeededGenerator) -> String {
        random.number(1...9, width: 1) + random.digits(random.pick([5, 6, 6, 6])) + "1"
    }

    /// An IBAN of eight countries, whole or in groups of four.
    static func iban(_ random: inout SeededGenerator) -> String {
        let (country, account) = random.pick([
            ("DE", "##################"), ("GB", "@@@@##############"), ("FR", "#######################"),
            ("ES", "####################"), ("IT", "@######################"), ("NL", "@@@@##########"),
            ("CH", "#################"), ("BE", "############"), ("AT", "################"),
        ])
        let number = CheckDigits.iban(country: country, account: random.pattern(account))
        return random.isOne(in: 3) ? number : number.grouped([4, 4, 4, 4, 4, 4], by: " ")
    }

    /// An American bank's routing number.
    static func routing(_ random: inout SeededGenerator) -> String {
        CheckDigits.routing(random.number(1...12, width: 2) + random.digits(6))
    }

    /// An American account number of eight to twelve digits.
    static func american(_ random: inout SeededGenerator) -> String {
        random.number(1...9, width: 1) + random.digits(random.number(7...11))
    }

    /// A British account number of eight digits.
    static func british(_ random: inout SeededGenerator) -> String { random.digits(8) }
}
