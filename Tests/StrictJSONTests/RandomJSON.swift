import StrictJSON
import TestSupport

/// Writes random JSON texts with every kind of value, spacing and escape.
struct RandomJSON {
    var random: SeededGenerator

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    /// A text of one value, nested at most 5 deep.
    mutating func text() -> String { space() + value(depth: 0) + space() }

    private mutating func value(depth: Int) -> String {
        switch Int.random(in: 0..<(depth < 5 ? 9 : 6), using: &random) {
        case 0: return "null"
        case 1: return Bool.random(using: &random) ? "true" : "false"
        case 2, 3: return number()
        case 4, 5: return string()
        case 6, 7:
            let elements = (0..<count()).map { _ in space() + value(depth: depth + 1) + space() }
            return "[" + (elements.isEmpty ? space() : elements.joined(separator: ",")) + "]"
        default:
            // The number makes each name differ from the others.
            let members = (0..<count()).map { index in
                let name = "\"\(index)" + string().dropFirst()
                return space() + name + space() + ":" + space() + value(depth: depth + 1) + space()
            }
            return "{" + (members.isEmpty ? space() : members.joined(separator: ",")) + "}"
        }
    }

    private mutating func count() -> Int { Int.random(in: 0...4, using: &random) }

    private mutating func space() -> String {
        let choices = ["", "", "", " ", "\n", "\r\n", "\t", "  \n "]
        return choices.randomElement(using: &random)!
    }

    private mutating func number() -> String {
        switch Int.random(in: 0..<5, using: &random) {
        case 4: return "\(Int.random(in: JSONLimits.exactIntegers, using: &random))"
        case 0: return "\(Int.random(in: -1_000...1_000, using: &random))"
        case 1: return "\(Double.random(in: -1...1, using: &random))"
        case 2:
            let sign = ["", "+", "-"].randomElement(using: &random)!
            let digits = Int.random(in: 1...999_999, using: &random)
            return "\(digits).\(digits)\(["e", "E"].randomElement(using: &random)!)\(sign)"
                + "\(Int.random(in: 0...30, using: &random))"
        default: return ["0", "-0", "0.0", "1e0", "-0.5E-2"].randomElement(using: &random)!
        }
    }

    private mutating func string() -> String {
        let parts = [
            "a", "Z", "0", " ", "あ", "é", "e\u{301}", "😀", "\u{7F}", "/", #"\""#, #"\\"#, #"\/"#, #"\b"#, #"\f"#,
            #"\n"#,
            #"\r"#, #"\t"#, #"\u0001"#, #"\u00e9"#, #"\u3042"#, #"\u200b"#, "\u{202E}", "\u{FDFA}", #"\uD83D\uDE00"#,
            "[", "{", ":", ",",
        ]
        return "\"" + (0..<count()).map { _ in parts.randomElement(using: &random)! }.joined() + "\""
    }
}
