/// Weights of -45 to 45 as printed characters, one for each, a row of zeros as two: so they stand in the sources as a text.
package enum NameWeightCoding {
    /// The printed ASCII characters but `"` and `\`, which a string literal would have to escape.
    private static let alphabet: [UInt8] = (33...126).filter { $0 != 34 && $0 != 92 }
    /// Announces a row of zeros; the character after it says how many.
    private static let zeros: UInt8 = 126
    private static let fewestZeros = 2

    /// The text for some weights.
    package static func encode(_ weights: [Int8]) -> String {
        var bytes: [UInt8] = []
        var index = 0
        while index < weights.count {
            let end = weights[index...].firstIndex { $0 != 0 } ?? weights.count
            let count = min(end - index, fewestZeros + alphabet.count - 1)
            if count >= fewestZeros {
                bytes += [zeros, alphabet[count - fewestZeros]]
                index += count
            } else {
                bytes.append(alphabet[Int(weights[index]) + NameTagger.largestWeight])
                index += 1
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The weights in a text; line breaks and spaces in it say nothing.
    package static func decode(_ text: String) -> [Int8] {
        var values = [Int](repeating: 0, count: 256)
        for (value, byte) in alphabet.enumerated() { values[Int(byte)] = value }
        var weights: [Int8] = []
        var followsZeros = false
        for byte in text.utf8 where byte > 32 {
            if followsZeros {
                for _ in 0..<fewestZeros + values[Int(byte)] { weights.append(0) }
                followsZeros = false
            } else if byte == zeros {
                followsZeros = true
            } else {
                weights.append(Int8(values[Int(byte)] - NameTagger.largestWeight))
            }
        }
        return weights
    }
}
