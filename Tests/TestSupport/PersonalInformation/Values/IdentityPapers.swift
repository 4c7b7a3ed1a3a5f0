/// Numbers of driving licences, passports, residence cards and insurance cards.
enum IdentityPapers {
    static func japaneseLicence(_ random: inout SeededGenerator) -> String {
        let commission = random.number(10...97, width: 2)
        let number = CheckDigits.drivingLicence(commission + random.digits(8)) + String(random.number(0...3))
        return random.isOne(in: 4) ? number.grouped([4, 4, 4], by: random.pick(["-", " "])) : number
    }

    /// A British driver number: surname, birth date with a woman's month raised by 50, initials.
    static func britishLicence(_ random: inout SeededGenerator) -> String {
        let surname = random.pick(EnglishNames.surnames).uppercased().filter { $0.isASCII && $0.isLetter }
        let month = random.number(1...12) + random.pick([0, 50])
        return (surname + "9999").prefix(5) + random.digits(1) + (month < 10 ? "0" : "") + String(month)
            + random.number(1...28, width: 2) + random.pattern("#@") + random.pick(["9", "J", "A"]) + random.digits(1)
            + random.letters(2)
    }

    /// A licence in the shape of an American state.
    static func americanLicence(_ random: inout SeededGenerator) -> String {
        random.pattern(
            random.pick(["@#######", "@###-###-##-###-#", "@########", "@###-####-####", "#########", "@##-###-###"]))
    }

    static func japanesePassport(_ random: inout SeededGenerator) -> String {
        random.pattern(random.pick(["T@", "M@", "N@"]) + "#######")
    }

    /// A passport of Britain, the United States or Germany.
    static func foreignPassport(_ random: inout SeededGenerator) -> String {
        random.pattern(random.pick(["#########", "@########", "C##@##@##"]))
    }

    static func residenceCard(_ random: inout SeededGenerator) -> String { random.pattern("@@########@@") }
}
