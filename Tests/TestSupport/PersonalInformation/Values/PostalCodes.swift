/// Postal codes of Japan, the United States and Britain.
enum PostalCodes {
    static func japanese(_ random: inout SeededGenerator) -> String {
        let digits = random.number(1...99, width: 2) + random.digits(1)
        return digits + "-" + random.digits(4)
    }

    /// A ZIP+4 code.
    static func zipPlusFour(_ random: inout SeededGenerator) -> String {
        "\(zip(&random))-\(random.number(1...9999, width: 4))"
    }

    /// A five-digit ZIP code.
    static func zip(_ random: inout SeededGenerator) -> String { random.number(10001...99499, width: 5) }

    /// A British postcode in the six shapes of BS 7666.
    static func british(_ random: inout SeededGenerator) -> String {
        let area = random.pick("B E G L M N S W".words)
        let wide = random.pick("AB BA BS CB CF EH EX GL LS NE NG OX SE SW YO".words)
        let outward =
            switch random.number(1...6) {
            case 1: area + random.number(1...9, width: 1)
            case 2: area + random.number(10...28, width: 2)
            case 3: wide + random.number(1...9, width: 1)
            case 4: wide + random.number(10...45, width: 2)
            case 5: random.pick(["W1A", "E1W", "N1C", "W1T"])
            default: random.pick(["EC1A", "EC2V", "WC2N", "SW1A", "SE1P"])
            }
        return outward + random.pick([" ", " ", " ", ""]) + random.digits(1)
            + random.letters(2, of: "ABDEFGHJLNPQRSTUWXYZ")
    }
}
