/// Country codes and how many digits the national numbers behind them have (ITU-T E.164, list of assigned country codes, and the
/// national plans notified under E.129).
enum CountryCode {
    /// Whether the digits of a number from a place on are a country code and a national number as long as that country's, perhaps
    /// with the 0 that is dialled inside the country between.
    static func isNumber(_ number: Number, from place: Int) -> Bool {
        guard place + 4 < number.count, let length = length(in: number, at: place) else { return false }
        let code = number.value(place..<place + length)
        var first = place + length
        if number[first] == 0 && code != 39 { first += 1 }
        guard first + 3 < number.count else { return false }
        let count = number.count - first
        switch code {
        case 1: return count == 10 && number[first] >= 2
        case 81:
            let isLong = number[first + 1] == 0 && number[first] >= 5
            return count == (isLong ? 10 : 9) && number[first] != 0
        default: return nationalLengths(of: code).contains(count)
        }
    }

    private static func length(in number: Number, at place: Int) -> Int? {
        switch number.value(place..<place + 2) {
        case 10...19, 70...79: 1
        case 20, 27, 30...34, 36, 39...41, 43...49, 51...58, 60...66, 81, 82, 84, 86, 90...95, 98: 2
        case 21...26, 29, 35, 37, 38, 42, 50, 59, 67...69, 80, 85, 87, 88, 96, 97, 99: 3
        default: nil
        }
    }

    private static func nationalLengths(of code: Int) -> ClosedRange<Int> {
        switch code {
        case 33, 34, 27, 31, 32, 41, 48, 56, 61, 93, 212, 213, 351, 380, 420, 886, 966, 971: 8...9
        case 7, 30, 52, 57, 58, 63, 90, 91, 98: 10...10
        case 44: 9...10
        case 65, 45, 47, 852, 853: 8...8
        case 86, 55, 54: 10...11
        case 49, 43, 39: 6...12
        case 46: 7...10
        case 40, 51, 62, 60, 66, 82, 84, 92, 94, 95, 20, 64: 7...12
        default: 6...11
        }
    }
}
