/// The check digits of the numbers that have one.
///
/// Each takes the digits before the check digit and returns them with it. Sources: ISO/IEC 7812-1 (Luhn); the Ministry of
/// Internal Affairs' ordinance No. 85 of 2014, article 5 (My Number); the Ministry of Finance's ordinance No. 70 of 2014,
/// article 2 (corporate number); ISO 13616 (IBAN); the NHS Data Dictionary (NHS number).
package enum CheckDigits {
    /// A payment card's number.
    package static func luhn(_ payload: String) -> String {
        let sum = payload.numbers.reversed().enumerated().reduce(0) { sum, place in
            let product = place.offset.isMultiple(of: 2) ? place.element * 2 : place.element
            return sum + product / 10 + product % 10
        }
        return payload + String((10 - sum % 10) % 10)
    }

    /// A My Number, from eleven digits.
    package static func myNumber(_ payload: String) -> String {
        let sum = payload.numbers.reversed().enumerated().reduce(0) { sum, place in
            sum + place.element * (place.offset < 6 ? place.offset + 2 : place.offset - 4)
        }
        return payload + String(sum % 11 <= 1 ? 0 : 11 - sum % 11)
    }

    /// A corporate number, from twelve digits; its check digit stands first.
    package static func corporateNumber(_ payload: String) -> String {
        let sum = payload.numbers.reversed().enumerated().reduce(0) { sum, place in
            sum + place.element * (place.offset.isMultiple(of: 2) ? 1 : 2)
        }
        return String(9 - sum % 9) + payload
    }

    /// An IBAN, from a country's code and its account number.
    package static func iban(country: String, account: String) -> String {
        let remainder = (account + country + "00").utf8.reduce(0) { remainder, byte in
            byte >= 0x41 ? (remainder * 100 + Int(byte) - 55) % 97 : (remainder * 10 + Int(byte) - 48) % 97
        }
        let check = 98 - remainder
        return country + (check < 10 ? "0" : "") + String(check) + account
    }

    /// An NHS number, from nine digits; none where the digits have no check digit.
    package static func nhs(_ payload: String) -> String? {
        let sum = zip(payload.numbers, (2...10).reversed()).reduce(0) { $0 + $1.0 * $1.1 }
        let check = (11 - sum % 11) % 11
        return check == 10 ? nil : payload + String(check)
    }

    /// The number of a Japanese driving licence, from ten digits, without the count of its reissues.
    package static func drivingLicence(_ payload: String) -> String {
        let sum = zip(payload.numbers, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]).reduce(0) { $0 + $1.0 * $1.1 }
        let check = 11 - sum % 11
        return payload + String(check > 9 ? 0 : check)
    }

    /// An American bank's routing number, from eight digits.
    package static func routing(_ payload: String) -> String {
        let sum = zip(payload.numbers, [3, 7, 1, 3, 7, 1, 3, 7]).reduce(0) { $0 + $1.0 * $1.1 }
        return payload + String((10 - sum % 10) % 10)
    }
}

extension String {
    fileprivate var numbers: [Int] { utf8.map { Int($0) - 48 } }
}
