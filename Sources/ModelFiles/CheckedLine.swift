/// A line of JSON whose last member is a checksum of what stands before it: `{…,"crc":"1a2b3c4d"}`.
///
/// The checksum is CRC-32C over the bytes before its comma.
package enum CheckedLine {
    private static let label = Array(#","crc":""#.utf8)
    /// From the label's comma to the closing bracket.
    private static let sealLength = label.count + 8 + 2

    /// Makes a line, with its line feed, of a whole object with at least one member.
    package static func seal(_ object: [UInt8]) -> [UInt8] {
        var line = Array(object.dropLast())
        let checksum = CRC32C.checksum(of: line.span)
        line += label
        let digits = String(checksum, radix: 16)
        line += [UInt8](repeating: UInt8(ascii: "0"), count: 8 - digits.utf8.count)
        line += digits.utf8
        line += [UInt8(ascii: "\""), UInt8(ascii: "}"), 0x0A]
        return line
    }

    /// The object of a line without its line feed, the checksum left out; `nil` when it is damaged.
    package static func open(_ line: ArraySlice<UInt8>) -> [UInt8]? {
        guard line.count > sealLength, line.first == UInt8(ascii: "{") else { return nil }
        let seal = line.suffix(sealLength)
        var object = Array(line.dropLast(sealLength))
        let digits = seal.dropFirst(label.count).prefix(8)
        guard seal.starts(with: label), seal.suffix(2).elementsEqual([UInt8(ascii: "\""), UInt8(ascii: "}")]),
            digits.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }),
            UInt32(String(decoding: digits, as: UTF8.self), radix: 16) == CRC32C.checksum(of: object.span)
        else { return nil }
        object.append(UInt8(ascii: "}"))
        return object
    }
}
