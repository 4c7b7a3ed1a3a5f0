/// What a member's value must be.
package enum MemberKind: Sendable, Equatable {
    /// Any text of 1 to 4,096 octets; a longer one is ``ErrorCode/textTooLong``.
    case text
    /// Any text of 1 to that many octets.
    case opaque(most: Int)
    /// A whole number.
    case integer(ClosedRange<Int>)
    /// 1 to 64 ASCII letters, digits, `-`, `.`, `_` and `:`.
    case identifier
    /// As an identifier, and `@`.
    case session
    /// A tenant's or domain's name: a lower-case letter or digit, then at most 31 of these, `-` and `_`.
    case name
    /// `tenant/domain` or `domain`.
    case target
    /// A language tag such as `ja` or `en-GB` (the form of RFC 5646, at most 35 octets).
    case language
    /// A verb's form, whether there is such a verb or not.
    case verb
    /// One of some words, in the case they are written in.
    case choice([String])
    /// A bundle's version: 1 to 32 ASCII letters, digits, `-`, `_` and `.`, but neither `.` nor `..`.
    case version
    /// 64 lower-case hexadecimal digits.
    case digest
    /// 1 to 8 words of letters, digits, `-`, `_` and `.` with commas between them, at most 128 octets.
    case tags
    /// A day or a second in UTC: `2027-03-31` or `2027-03-31T00:00:00Z`.
    case moment

    /// What is wrong with a text as a value of this kind.
    func fault(in text: Span<UInt8>) -> MemberFault? {
        if text.isEmpty { return .empty }
        switch self {
        case .text: return text.count <= LineLimits.text ? nil : .textTooLong
        case .opaque(let most): return text.count <= most ? nil : .tooLong
        case .integer: return .wrongType
        case .identifier: return OctetClass.identifier.covers(text, within: 1...64) ? nil : .badForm
        case .session: return OctetClass.session.covers(text, within: 1...64) ? nil : .badForm
        case .name: return Self.isName(text) ? nil : .badForm
        case .target: return Self.isTarget(text) ? nil : .badForm
        case .language: return Self.isLanguageTag(text) ? nil : .badForm
        case .verb:
            return OctetClass.letter.contains(text[0]) && OctetClass.word.covers(text, within: 1...16) ? nil : .badForm
        case .choice(let words):
            return words.contains { Self.isEqual(text, $0) } ? nil : .notOneOfThose
        case .version:
            let isVersion = OctetClass.version.covers(text, within: 1...32)
            return isVersion && !Self.isEqual(text, ".") && !Self.isEqual(text, "..") ? nil : .badForm
        case .digest: return OctetClass.hexadecimal.covers(text, within: 64...64) ? nil : .badForm
        case .tags: return Self.isTags(text) ? nil : .badForm
        case .moment: return Moment(text) == nil ? .badForm : nil
        }
    }

    private static func isName(_ text: Span<UInt8>) -> Bool {
        guard let first = text.indices.first.map({ text[$0] }) else { return false }
        return OctetClass.lowerDigit.contains(first) && OctetClass.name.covers(text, within: 1...32)
    }

    private static func isTarget(_ text: Span<UInt8>) -> Bool {
        guard let slash = text.indices.first(where: { text[$0] == UInt8(ascii: "/") }) else { return isName(text) }
        return isName(text.extracting(0..<slash)) && isName(text.extracting(slash + 1..<text.count))
    }

    private static func isLanguageTag(_ text: Span<UInt8>) -> Bool {
        guard text.count <= 35 else { return false }
        var length = 0
        var isPrimary = true
        for index in text.indices {
            if text[index] == UInt8(ascii: "-") {
                guard length > (isPrimary ? 1 : 0) else { return false }
                (length, isPrimary) = (0, false)
            } else {
                let isAllowed = isPrimary ? OctetClass.letter : OctetClass.letterDigit
                guard isAllowed.contains(text[index]), length < 8 else { return false }
                length += 1
            }
        }
        return length > (isPrimary ? 1 : 0)
    }

    private static func isTags(_ text: Span<UInt8>) -> Bool {
        guard text.count <= 128 else { return false }
        var start = 0
        var words = 0
        for index in 0...text.count where index == text.count || text[index] == UInt8(ascii: ",") {
            guard OctetClass.version.covers(text.extracting(start..<index), within: 1...32) else { return false }
            start = index + 1
            words += 1
        }
        return words <= 8
    }

    private static func isEqual(_ text: Span<UInt8>, _ word: String) -> Bool {
        guard text.count == word.utf8.count else { return false }
        var index = 0
        for octet in word.utf8 {
            if text[index] != octet { return false }
            index += 1
        }
        return true
    }
}
