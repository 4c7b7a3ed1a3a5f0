import LineProtocol
import StrictJSON
import TestSupport

/// Writes good requests of all verbs, each in both forms.
struct RandomRequest {
    private var random: SeededGenerator

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    /// The same request typed and as an object.
    mutating func next() -> (inline: String, object: String) {
        let row = VerbTable.rows.randomElement(using: &random)!
        var action: String?
        var given: [(MemberSpecification, String)] = []
        for member in row.members + VerbTable.common where !given.contains(where: { $0.0.name == member.name }) {
            guard member.isAllowed(with: action) else { continue }
            guard member.isNeeded(with: action) || chance(3) else { continue }
            let value = value(of: member.kind)
            if member.name == .action { action = value }
            given.append((member, value))
        }
        let id = chance(2) ? identifier("-._:") : nil
        return (inline(row, id, given), object(row, id, given))
    }

    private mutating func inline(_ row: VerbSpecification, _ id: String?, _ given: [(MemberSpecification, String)])
        -> String
    {
        var parts: [String] = []
        var named: [String] = []
        var rest: [(MemberSpecification, String)] = []
        var idIsGiven = id == nil
        if let id, chance(2) || row.takesRestOfLine {
            parts.append("#\(id)")
            idIsGiven = true
        }
        parts.append(cased(row.verb.rawValue))
        if row.takesRestOfLine { return objectForText(row, id, given, parts) }
        var canBePositional = true
        for (member, value) in given {
            let isPlain = !value.utf8.contains { [0x20, 0x22, 0x7B, 0x7D, 0x5C].contains($0) } && !value.contains("　")
            let isNext =
                row.members.dropFirst(parts.count - (parts[0].hasPrefix("#") ? 2 : 1)).first?.name == member.name
            if canBePositional, member.isPositional, isNext, isPlain, !value.contains("="), chance(2) {
                parts.append(value)
            } else if isPlain, chance(2) {
                canBePositional = false
                named.append("\(member.name.rawValue)=\(value)")
            } else {
                canBePositional = false
                rest.append((member, value))
            }
        }
        if let id, !idIsGiven, chance(2) {
            named.append("id=\(id)")
            idIsGiven = true
        }
        named.shuffle(using: &random)
        var line = (parts + named).joined(separator: space())
        if !rest.isEmpty || !idIsGiven { line += space() + members(rest, idIsGiven ? nil : id, op: nil) }
        return line + (chance(4) ? space() : "")
    }

    /// A question has its text behind the verb and no other member, so any others make it an object.
    private mutating func objectForText(
        _ row: VerbSpecification, _ id: String?, _ given: [(MemberSpecification, String)], _ parts: [String]
    ) -> String {
        guard given.count == 1 else { return object(row, id, given) }
        return parts.joined(separator: space()) + space() + given[0].1 + (chance(2) ? space() : "")
    }

    private mutating func object(_ row: VerbSpecification, _ id: String?, _ given: [(MemberSpecification, String)])
        -> String
    {
        members(given, id, op: cased(row.verb.rawValue))
    }

    private mutating func members(_ given: [(MemberSpecification, String)], _ id: String?, op: String?) -> String {
        var members = given.map { member, value in
            let isNumber = if case .integer = member.kind { true } else { false }
            return literal(member.name.rawValue) + ":" + (isNumber ? value : literal(value))
        }
        if let id { members.append(literal("id") + ":" + literal(id)) }
        if let op { members.append(literal("op") + ":" + literal(op)) }
        members.shuffle(using: &random)
        return "{" + members.joined(separator: chance(2) ? "," : " , ") + "}"
    }

    private mutating func literal(_ text: String) -> String {
        guard chance(4) else {
            var bytes: [UInt8] = []
            JSONLiteral.append(text, to: &bytes)
            return String(decoding: bytes, as: UTF8.self)
        }
        let units = text.utf16.map { unit in
            let digits = String(unit, radix: 16)
            return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
        return "\"" + units.joined() + "\""
    }

    private mutating func value(of kind: MemberKind) -> String {
        switch kind {
        case .text, .opaque: text()
        case .integer(let range): String(Int.random(in: range, using: &random))
        case .identifier: identifier("-._:")
        case .session: identifier("-._:@")
        case .name: name()
        case .target: chance(2) ? "\(name())/\(name())" : name()
        case .language: ["ja", "en", "en-GB", "zh-Hant"].randomElement(using: &random)!
        case .verb: cased(Verb.allCases.randomElement(using: &random)!.rawValue)
        case .choice(let words): words.randomElement(using: &random)!
        case .version: "v" + String(identifier("-_.").prefix(31))
        case .digest: (0..<64).map { _ in "0123456789abcdef".randomElement(using: &random).map(String.init)! }.joined()
        case .tags:
            (0..<Int.random(in: 1...8, using: &random)).map { _ in "t.\(name().prefix(12))" }.joined(separator: ",")
        case .moment: ["2027-03-31", "2028-02-29T23:59:59Z"].randomElement(using: &random)!
        }
    }

    /// A text that neither begins nor ends with a separator, and is no key with a value.
    private mutating func text() -> String {
        let parts = [
            "a", "Z", "10時から", "　", " ", "\"", "\\", "{", "}", "é", "😀", "=", "#", "/", "\u{200B}", "か\u{3099}",
        ]
        let middle = (0..<Int.random(in: 0...8, using: &random)).map { _ in parts.randomElement(using: &random)! }
        return "1" + middle.joined() + "?"
    }

    private mutating func identifier(_ signs: String) -> String {
        let characters = Array("abcxyzABCXYZ0189" + signs)
        return String(
            (0..<Int.random(in: 1...64, using: &random)).map { _ in characters.randomElement(using: &random)! })
    }

    private mutating func name() -> String {
        let characters = Array("abcxyz0189-_")
        let rest = (0..<Int.random(in: 0...31, using: &random)).map { _ in characters.randomElement(using: &random)! }
        return "a" + String(rest)
    }

    private mutating func cased(_ word: String) -> String {
        word.map { chance(2) ? $0.uppercased() : $0.lowercased() }.joined()
    }

    private mutating func space() -> String { [" ", "　", "\t", "  ", " 　\t"].randomElement(using: &random)! }

    private mutating func chance(_ count: Int) -> Bool { Int.random(in: 1...count, using: &random) == 1 }
}
