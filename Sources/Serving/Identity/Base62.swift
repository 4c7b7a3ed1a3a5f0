import SystemCalls

/// Numbers and random texts in the 62 letters and digits of ASCII.
enum Base62 {
    private static let alphabet = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".utf8)

    static func isDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }

    /// A number with leading zeros.
    static func digits(of number: UInt32, count: Int) -> [UInt8] {
        var rest = number
        var digits = [UInt8](repeating: alphabet[0], count: count)
        for place in digits.indices.reversed() {
            digits[place] = alphabet[Int(rest % 62)]
            rest /= 62
        }
        return digits
    }

    /// Characters from the system's random numbers, all equally likely: octets from 248 on are drawn again.
    static func random(_ count: Int) -> [UInt8] {
        var digits: [UInt8] = []
        while digits.count < count {
            let octets = SecureRandom.bytes(count - digits.count).filter { $0 < 248 }
            digits += octets.map { alphabet[Int($0 % 62)] }
        }
        return digits
    }
}
