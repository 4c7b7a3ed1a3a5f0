/// A control sequence (CSI) on its way in: parameters, then one final byte that says what it is.
///
/// Source: ECMA-48 5.4 and xterm's "ctlseqs" for the meanings.
struct ControlSequence: Sendable {
    // No key sends more; what a terminal reports may, and is swallowed.
    private static let longest = 16

    private var parameters: [UInt8] = []
    private var isUnderstood = true

    /// What a byte does to a sequence.
    enum Step: Equatable {
        case unfinished
        case key(Key)
        case pasteBegins
        case unknown
        /// A Linux console's function key: one more byte belongs to it.
        case prefix
        /// The byte is no part of a sequence and begins something else.
        case broken
    }

    /// Takes the next byte after `ESC [`.
    mutating func take(_ byte: UInt8) -> Step {
        switch byte {
        case 0x30...0x3F:
            isUnderstood = isUnderstood && parameters.count < Self.longest
            if isUnderstood { parameters.append(byte) }
            return .unfinished
        case 0x20...0x2F:
            isUnderstood = false
            return .unfinished
        case UInt8(ascii: "[") where parameters.isEmpty:
            return .prefix
        case 0x40...0x7E:
            return isUnderstood ? meaning(of: byte) : .unknown
        default:
            return .broken
        }
    }

    private func meaning(of final: UInt8) -> Step {
        let numbers = parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
            .map { Int(String(decoding: $0, as: UTF8.self)) ?? 0 }
        // xterm adds 1 to a bit set: 1 shift, 2 alt, 4 control.
        let modifiers = numbers.count > 1 ? max(numbers[1] - 1, 0) : 0
        let isWordwise = modifiers & 0b110 != 0
        switch final {
        case UInt8(ascii: "A"): return .key(.up)
        case UInt8(ascii: "B"): return .key(.down)
        case UInt8(ascii: "C"): return .key(isWordwise ? .wordRight : .right)
        case UInt8(ascii: "D"): return .key(isWordwise ? .wordLeft : .left)
        case UInt8(ascii: "H"): return .key(.home)
        case UInt8(ascii: "F"): return .key(.end)
        case UInt8(ascii: "~"): break
        default: return .unknown
        }
        switch numbers.first {
        case 1, 7: return .key(.home)
        case 4, 8: return .key(.end)
        case 3: return .key(isWordwise ? .deleteWordRight : .delete)
        case 5: return .key(.pageUp)
        case 6: return .key(.pageDown)
        case 200: return .pasteBegins
        default: return .unknown
        }
    }
}
