/// Dates of birth in Western and Japanese years, and ages.
enum BirthDates {
    private struct Era {
        let name: String
        let letter: String
        let first: Int
        let years: ClosedRange<Int>
    }

    private static let eras = [
        Era(name: "昭和", letter: "S", first: 1926, years: 5...63),
        Era(name: "昭和", letter: "S", first: 1926, years: 5...63),
        Era(name: "平成", letter: "H", first: 1989, years: 2...30),
        Era(name: "令和", letter: "R", first: 2019, years: 2...7),
        Era(name: "大正", letter: "T", first: 1912, years: 10...14),
    ]

    static func japanese(_ random: inout SeededGenerator) -> String {
        let (year, month, day) = (random.number(1930...2012), random.number(1...12), random.number(1...28))
        let era = random.pick(eras)
        let eraYear = random.number(era.years)
        return switch random.number(1...10) {
        case 1, 2: "\(year)年\(month)月\(day)日"
        case 3: "\(year)/\(two(month))/\(two(day))"
        case 4: "\(year)-\(two(month))-\(two(day))"
        case 5: "\(year).\(month).\(day)"
        case 6, 7: "\(era.name)\(eraYear)年\(month)月\(day)日"
        case 8: "\(era.letter)\(eraYear).\(month).\(day)"
        case 9: "\(era.letter)\(eraYear)/\(month)/\(day)"
        default: random.pick(["平成元年", "令和元年"]) + "\(random.number(6...12))月\(day)日"
        }
    }

    static func english(_ random: inout SeededGenerator) -> String {
        let (year, month, day) = (random.number(1930...2012), random.number(1...12), random.number(1...28))
        let name = months[month - 1]
        return switch random.number(1...9) {
        case 1, 2: "\(name) \(day), \(year)"
        case 3: "\(day) \(name) \(year)"
        case 4: "\(two(month))/\(two(day))/\(year)"
        case 5: "\(year)-\(two(month))-\(two(day))"
        case 6: "\(name.prefix(3)) \(day) \(year)"
        case 7: "\(month)/\(day)/\(year % 100 < 10 ? "0" : "")\(year % 100)"
        case 8: "\(two(day)).\(two(month)).\(year)"
        default: "\(day)-\(name.prefix(3))-\(year)"
        }
    }

    static func japaneseAge(_ random: inout SeededGenerator) -> String {
        "\(random.number(18...97))\(random.pick(["歳", "歳", "才"]))"
    }

    static func englishAge(_ random: inout SeededGenerator) -> String { "\(random.number(18...97)) years old" }

    private static let months = """
        January February March April May June July August September October November December
        """.words

    private static func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
}
