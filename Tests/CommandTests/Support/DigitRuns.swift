/// The numbers of a text without what stands between their digits.
enum DigitRuns {
    /// Appends each number's digits and a line feed.
    ///
    /// Up to three spaces, hyphens, full stops and the like may stand between two digits. Numbers with one full stop, and seven
    /// digits or more behind it or a lone zero before it, are left out: they are the program's own figures.
    static func append(of text: String, to result: inout [UInt8]) {
        var run: [UInt8] = []
        var separators: [Unicode.Scalar] = []
        var pending = 0
        func isFigure() -> Bool {
            guard separators == ["."], let point = run.firstIndex(of: UInt8(ascii: ".")) else { return false }
            return run.count - point > 7 || run[..<point] == [UInt8(ascii: "0")]
        }
        func flush() {
            if !run.isEmpty, !isFigure() {
                result += run.filter { $0 != UInt8(ascii: ".") }
                result.append(0x0A)
            }
            run = []
            separators = []
            pending = 0
        }
        for scalar in text.unicodeScalars {
            if ("0"..."9").contains(scalar) {
                run.append(UInt8(scalar.value))
                pending = 0
            } else if !run.isEmpty, pending < 3, isSeparator(scalar) {
                if scalar == "." { run.append(UInt8(ascii: ".")) }
                separators.append(scalar)
                pending += 1
            } else {
                flush()
            }
        }
        flush()
    }

    private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20, 0x28, 0x29, 0x2D, 0x2E, 0x2F, 0x7E, 0xAD, 0x3000, 0x30FB, 0x30FC, 0x301C, 0x2212: true
        case 0x200B...0x2015, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF, 0x0300...0x036F: true
        default: false
        }
    }
}
