/// Numbers that a state gives to people and companies: My Number, corporate, pension and social security numbers.
enum NationalNumbers {
    static func myNumber(_ random: inout SeededGenerator) -> String {
        CheckDigits.myNumber(random.digits(11)).grouped([4, 4, 4], by: random.pick(["", "", " ", "-"]))
    }

    static func corporate(_ random: inout SeededGenerator) -> String {
        let number = CheckDigits.corporateNumber(random.digits(12))
        return random.isOne(in: 4) ? number.grouped([1, 4, 4, 4], by: "-") : number
    }

    /// The registration number of an invoice issuer.
    static func invoice(_ random: inout SeededGenerator) -> String {
        "T" + random.pick(["", "", "-"]) + CheckDigits.corporateNumber(random.digits(12))
    }

    static func pension(_ random: inout SeededGenerator) -> String {
        random.digits(4) + random.pick(["-", "-", "-", "", " "]) + random.digits(6)
    }

    /// A social security number of the ranges that are given out.
    static func american(_ random: inout SeededGenerator) -> String {
        let area = random.pick([random.number(1...665, width: 3), random.number(667...899, width: 3)])
        return written([area, random.number(1...99, width: 2), random.number(1...9999, width: 4)], &random)
    }

    /// An American tax number of a person without a social security number (ITIN).
    static func americanTax(_ random: inout SeededGenerator) -> String {
        let group = random.pick([50...65, 70...88, 90...92, 94...99])
        return written(["9" + random.digits(2), String(random.number(group)), random.digits(4)], &random)
    }

    private static func written(_ parts: [String], _ random: inout SeededGenerator) -> String {
        parts.joined(separator: random.pick(["-", "-", "-", " ", ""]))
    }

    /// A British National Insurance number.
    static func british(_ random: inout SeededGenerator) -> String {
        let unused = ["BG", "GB", "NK", "KN", "TN", "NT", "ZZ"]
        var prefix = ""
        repeat {
            prefix =
                random.letters(1, of: "ABCEGHJKLMNOPRSTWXYZ") + random.letters(1, of: "ABCEGHJKLMNPRSTWXYZ")
        } while unused.contains(prefix)
        let number = prefix + random.digits(6) + random.letters(1, of: "ABCD")
        return random.isOne(in: 2) ? number : number.grouped([2, 2, 2, 2, 1], by: " ")
    }
}
