/// Telephone numbers of Japan in every shape of area code, as people write them.
enum PhoneNumbers {
    private static let areaCodes = """
        03 06 04
        011 015 017 018 019 022 023 024 025 026 027 028 029 042 043 044 045 046 047 048 049 052 053 054 055 058 059
        072 073 075 076 077 078 079 082 083 084 086 087 088 089 092 093 095 096 097 098 099
        0123 0134 0138 0154 0166 0172 0178 0191 0225 0237 0246 0250 0263 0268 0277 0280 0299 0422 0428 0436 0463 0466
        0470 0476 0479 0480 0493 0532 0550 0561 0566 0572 0584 0594 0598 0721 0725 0742 0745 0749 0761 0767 0776 0790
        0798 0820 0823 0829 0834 0852 0857 0863 0875 0880 0885 0897 0942 0952 0966 0973 0980 0982 0993 0996
        01267 01372 01377 01397 01456 01466 01547 01558 01564 01586 01632 01648 01655 04992 04994 04998 05769 05979
        07468 08387 08396 08477 08512 08514 09496 09802 09912 09913 09969
        """.words

    private static let areaCodesByLength = Dictionary(grouping: areaCodes, by: \.count)

    /// A number of Japan: land line, mobile, IP, free of charge or with a shared fee.
    static func japanese(_ random: inout SeededGenerator) -> String {
        switch random.number(1...12) {
        case 1...5: return written(landLine(&random), &random)
        case 6...9:
            return written(
                [
                    random.pick(["070", "080", "090"]),
                    random.number(1...9, width: 1)
                        + random.digits(3), random.digits(4),
                ], &random)
        case 10: return written(["050", random.pick(["1", "3", "5"]) + random.digits(3), random.digits(4)], &random)
        default: return tollFree(&random)
        }
    }

    /// A land line: area code, exchange and subscriber of ten digits together.
    static func landLine(_ random: inout SeededGenerator) -> [String] {
        let area = random.pick(areaCodesByLength[random.pick([2, 3, 3, 4, 4, 5])] ?? [])
        return [area, random.number(2...9, width: 1) + random.digits(5 - area.count), random.digits(4)]
    }

    private static func tollFree(_ random: inout SeededGenerator) -> String {
        let parts =
            random.isOne(in: 2)
            ? ["0120", random.digits(3), random.digits(3)]
            : [random.pick(["0800", "0570", "0990"]), random.digits(3), random.digits(3)]
        let number = parts[0] == "0800" ? [parts[0], parts[1], parts[2] + random.digits(1)] : parts
        return number.joined(separator: random.pick(["-", "-", "", " "]))
    }

    private static func written(_ parts: [String], _ random: inout SeededGenerator) -> String {
        let national = parts[0].dropFirst()
        return switch random.number(1...14) {
        case 1...5: parts.joined(separator: "-")
        case 6, 7: parts.joined()
        case 8: parts.joined(separator: " ")
        case 9: "\(parts[0])(\(parts[1]))\(parts[2])"
        case 10: "(\(parts[0]))\(random.pick(["", " "]))\(parts[1])-\(parts[2])"
        case 11: "（\(parts[0])）\(parts[1])-\(parts[2])"
        case 12: "+81-\(national)-\(parts[1])-\(parts[2])"
        case 13: "+81 \(national) \(parts[1]) \(parts[2])"
        default: random.pick(["+81\(national)\(parts[1])\(parts[2])", "+81 (0)\(national)-\(parts[1])-\(parts[2])"])
        }
    }
}
