/// Telephone numbers outside Japan; those of North America and Britain are of the ranges kept for fiction.
enum PhoneNumbersAbroad {
    private static let areaCodes =
        "202 206 212 213 215 303 305 312 404 415 503 512 602 617 646 702 713 818 917 416 604 514".words

    /// A number of the United States or Canada, with the exchange 555 and a subscriber 01xx.
    static func american(_ random: inout SeededGenerator) -> String {
        let area = random.pick(areaCodes)
        let line = "01" + random.digits(2)
        return switch random.number(1...9) {
        case 1, 2: "(\(area)) 555-\(line)"
        case 3, 4: "\(area)-555-\(line)"
        case 5: "\(area).555.\(line)"
        case 6: "+1 \(area) 555 \(line)"
        case 7: "1-\(area)-555-\(line)"
        case 8: "\(area) 555 \(line)"
        default: "+1\(area)555\(line)"
        }
    }

    /// A British number of Ofcom's ranges for drama.
    static func british(_ random: inout SeededGenerator) -> String {
        let number = random.pattern(
            random.pick([
                "20 7946 0###", "117 496 0###", "161 496 0###", "113 496 0###", "1632 960###", "7700 900###",
                "808 157 0###",
            ]))
        return switch random.number(1...5) {
        case 1, 2: "0\(number)"
        case 3: "+44 \(number)"
        case 4: "+44 (0)\(number)"
        default: "0" + number.filter { $0 != " " }
        }
    }

    /// A number of ten other countries with its country code.
    static func international(_ random: inout SeededGenerator) -> String {
        let number = random.pattern(
            random.pick([
                "+49 30 23125 ###", "+33 1 99 00 ## ##", "+61 491 570 ###", "+86 139 #### ####", "+82 10-2###-####",
                "+886 912 ### ###", "+65 8### ####", "+91 98### #####", "+55 11 9####-####", "+34 612 ## ## ##",
                "+39 06 4### ####", "+64 21 ### ####",
            ]))
        return random.isOne(in: 4) ? number.filter { $0 != " " && $0 != "-" } : number
    }
}
