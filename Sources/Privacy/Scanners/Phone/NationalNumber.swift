/// Telephone numbers as they are dialled inside a country, recognised by their digits and groups.
enum NationalNumber {
    /// Japan (Ministry of Internal Affairs and Communications, numbering plan of telecommunications numbers): 0, an area code of
    /// one to four digits and a local number, together 10 digits; 050, 060, 070, 080, 090, 0800 and 020 with 11; 0120, 0570,
    /// 0990 and 0180 with 10. Where a line is broken any groups do. United Kingdom (Ofcom, National Telephone Numbering Plan): 0 and 9 or 10 digits.
    static func hasTrunkPrefix(_ number: Number, isBroken: Bool) -> Bool {
        guard number[0] == 0, number[1] != 0 else { return false }
        switch number.count {
        case 10:
            if number[2] == 0 { return number.shape == [2, 4, 4] || number.shape[0] == 4 && number[1] == 8 }
            return (isBroken && !isDate(number) || isPlausible(number)) && !isCounting(number)
        case 11:
            if isMobile(number) { return !isDate(number) }
            if number[2] == 0 { return isPlausible(number) && (number[1] == 2 || number[1] == 3) }
            return (isBroken && !isDate(number) || isPlausible(number))
                && (!number.isSolid || number[1] != 4 && number[1] != 6)
        default: return false
        }
    }

    /// Japan's numbers that belong to no place: 050 to 090 and 0800, 11 digits.
    static func isMobile(_ number: Number) -> Bool {
        number.count == 11 && number[0] == 0 && number[2] == 0 && (5...9).contains(number[1])
    }

    /// North America (NANPA, NPA-NXX-XXXX): 3, 3 and 4 digits, where area and exchange begin with 2 to 9, perhaps after a 1.
    static func isNorthAmerican(_ number: Number, isBroken: Bool) -> Bool {
        let first = number.count == 11 ? 1 : 0
        guard number.count == 10 + first, first == 0 || number[0] == 1, number[first] > 1, number[first + 3] > 1 else {
            return false
        }
        if number.shape == [3, 3, 4] || number.shape == [1, 3, 3, 4] || number.isSpoken { return true }
        return (number.isSpread || isBroken && number.groupCount > 2) && !isCounting(number)
    }

    /// Ten digits in a row that can be of North America.
    static func isNorthAmerican(_ number: Number) -> Bool {
        number.count == 10 && number.isSolid && number[0] > 1 && number[3] > 1 && !isCounting(number)
    }

    /// The prefix for dialling abroad (ITU-T E.123: 00; Japan 010, North America 011) and an international number.
    static func hasInternationalPrefix(_ number: Number) -> Bool {
        guard number[0] == 0, number.count >= 11 else { return false }
        if number[1] == 0 { return CountryCode.isNumber(number, from: 2) && number.count >= 11 }
        guard number[1] == 1, number[2] <= 1, number.count >= 12 else { return false }
        return (number.shape[0] == 3 || number[2] == 0) && CountryCode.isNumber(number, from: 3)
    }

    /// Whether groups can be those of a telephone number: no single digit among longer groups but first, no date.
    private static func isPlausible(_ number: Number) -> Bool {
        if number.isSolid { return true }
        if number.isSpread { return true }
        if isDate(number) { return false }
        let last = number.groupCount - 1
        for index in 1...max(last, 1) where number.shape[index] == 1 {
            if number.shape == [5, 1, 4] || number.shape[0] == 1 { continue }
            if index != last || number.shape[0] > 2 { return false }
        }
        return number.shape[last] != 2 || number.shape[last - 1] <= 3
    }

    /// Day, month and year, or year, month and day, at the beginning.
    static func isDate(_ number: Number) -> Bool {
        guard number.groupCount >= 3 else { return false }
        let (first, second) = (number.shape[0], number.shape[1])
        if first == 4 && second <= 2 && number.shape[2] <= 2 {
            return (1800...2199).contains(number.value(0..<4)) && number.value(4..<4 + second) <= 12
        }
        guard first <= 2, second <= 2, number.shape[2] == 4 else { return false }
        let year = number.value(first + second..<first + second + 4)
        let (day, month) = (number.value(0..<first), number.value(first..<first + second))
        return (1800...2199).contains(year) && day <= 31 && month <= 31 && min(day, month) <= 12
    }

    /// 0123456789 and the like.
    private static func isCounting(_ number: Number) -> Bool {
        for index in 1..<number.count where (number[index] - number[index - 1] + 10) % 10 != 1 { return false }
        return !number.isHyphenated
    }
}
