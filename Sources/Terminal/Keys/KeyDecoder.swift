/// Turns the bytes a terminal sends into keys.
///
/// Pure and incremental: however the bytes are divided over the calls, the keys are the same. Unknown sequences are
/// swallowed and ill-formed UTF-8 becomes U+FFFD.
///
///     var decoder = KeyDecoder()
///     decoder.decode(Array("あ\u{1B}[D".utf8))  // [.character("あ"), .left]
package struct KeyDecoder: Sendable {
    private enum State {
        case ground
        case escape
        case sequence(ControlSequence)
        /// After `ESC O`, which begins the function keys of "application" mode.
        case singleShift
        case consoleFunctionKey
        /// Inside a string the terminal reports, until BEL or `ESC \`.
        case report
        case paste(PastedText)
    }

    private var state = State.ground
    private var scalars = ScalarDecoder()
    private let pasteLimit: Int

    /// A decoder at rest, which keeps `pasteLimit` bytes of a paste at most.
    package init(pasteLimit: Int = 1 << 20) {
        self.pasteLimit = pasteLimit
    }

    /// Whether an escape sequence has begun; if nothing follows soon, call `timeOut()`.
    package var awaitsMore: Bool {
        switch state {
        case .ground, .paste: false
        case .escape, .sequence, .singleShift, .consoleFunctionKey, .report: true
        }
    }

    /// The keys that the bytes complete.
    package mutating func decode(_ bytes: [UInt8]) -> [Key] {
        var keys: [Key] = []
        for byte in bytes {
            take(byte, into: &keys)
        }
        return keys
    }

    /// Gives up on an unfinished escape sequence: a lone ESC was the key of that name.
    package mutating func timeOut() -> [Key] {
        guard awaitsMore else { return [] }
        defer { state = .ground }
        if case .escape = state { return [.escape] }
        return []
    }

    private mutating func take(_ byte: UInt8, into keys: inout [Key]) {
        switch state {
        case .ground: takeText(byte, into: &keys)
        case .escape: takeAfterEscape(byte, into: &keys)
        case .sequence(let sequence): take(byte, in: sequence, into: &keys)
        case .singleShift: takeAfterSingleShift(byte, into: &keys)
        case .consoleFunctionKey: state = .ground
        case .report: takeReport(byte)
        case .paste(var text):
            // Moved out and back, so that the bytes are not copied for each byte.
            state = .ground
            if let pasted = text.take(byte) {
                keys.append(.paste(pasted))
            } else {
                state = .paste(text)
            }
        }
    }

    private mutating func takeText(_ byte: UInt8, into keys: inout [Key]) {
        for scalar in scalars.decode(byte) {
            switch scalar.value {
            case 0x1B: state = .escape
            case 0x00...0x1F, 0x7F: keys += Key(controlByte: UInt8(scalar.value)).map { [$0] } ?? []
            case 0x80...0x9F: break
            default: keys.append(.character(scalar))
            }
        }
    }

    private mutating func takeAfterEscape(_ byte: UInt8, into keys: inout [Key]) {
        state = .ground
        switch byte {
        case UInt8(ascii: "["): state = .sequence(ControlSequence())
        case UInt8(ascii: "O"): state = .singleShift
        case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"), UInt8(ascii: "X"):
            state = .report
        case UInt8(ascii: "b"): keys.append(.wordLeft)
        case UInt8(ascii: "f"): keys.append(.wordRight)
        case UInt8(ascii: "d"): keys.append(.deleteWordRight)
        case 0x08, 0x7F: keys.append(.deleteWordLeft)
        case 0x20...0x7E: break
        default:
            keys.append(.escape)
            takeText(byte, into: &keys)
        }
    }

    private mutating func take(_ byte: UInt8, in sequence: ControlSequence, into keys: inout [Key]) {
        var sequence = sequence
        switch sequence.take(byte) {
        case .unfinished: state = .sequence(sequence)
        case .pasteBegins: state = .paste(PastedText(limit: pasteLimit))
        case .prefix: state = .consoleFunctionKey
        case .unknown: state = .ground
        case .key(let key):
            state = .ground
            keys.append(key)
        case .broken:
            state = .ground
            takeText(byte, into: &keys)
        }
    }

    private mutating func takeAfterSingleShift(_ byte: UInt8, into keys: inout [Key]) {
        // The same final bytes as a control sequence without parameters.
        let sequence = ControlSequence()
        state = .ground
        switch byte {
        case 0x40...0x5A, 0x5C...0x7E: take(byte, in: sequence, into: &keys)
        case 0x20...0x7E: break
        default: takeText(byte, into: &keys)
        }
    }

    private mutating func takeReport(_ byte: UInt8) {
        switch byte {
        case 0x07: state = .ground
        // What follows is the `\` that ends the report, which `escape` swallows like any unknown key.
        case 0x1B: state = .escape
        default: break
        }
    }
}
