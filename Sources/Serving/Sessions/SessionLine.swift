import ModelFiles

/// A line of the session journal.
enum SessionLine {
    /// How a session stood at its last turn, at a Unix time in seconds; the object is as ``SessionCoding`` writes it.
    case kept(SessionKey, at: Int, object: [UInt8])
    /// The session ended before its time.
    case ended(SessionKey)

    private static let session = Array(#"{"session":""#.utf8)
    private static let at = Array(#"","at":"#.utf8)
    private static let kept = Array(#","kept":"#.utf8)
    private static let ended = Array(#"","ended":true}"#.utf8)

    /// The line with its checksum and line feed.
    var bytes: [UInt8] {
        var bytes = Self.session
        switch self {
        case .kept(let key, let time, let object):
            key.appendHexadecimal(to: &bytes)
            bytes += Self.at
            bytes += String(time).utf8
            bytes += Self.kept
            bytes += object
            bytes.append(UInt8(ascii: "}"))
        case .ended(let key):
            key.appendHexadecimal(to: &bytes)
            bytes += Self.ended
        }
        return CheckedLine.seal(bytes)
    }

    /// Reads a line without its line feed, in the very form in which it is written; `nil` when it is damaged.
    init?(_ line: ArraySlice<UInt8>) {
        guard let object = CheckedLine.open(line), object.starts(with: Self.session) else { return nil }
        var rest = object.dropFirst(Self.session.count)
        let digits = rest.prefix(SessionKey.length * 2)
        rest = rest.dropFirst(digits.count)
        guard let key = SessionKey(hexadecimal: String(decoding: digits, as: UTF8.self)) else { return nil }
        if rest.elementsEqual(Self.ended) {
            self = .ended(key)
            return
        }
        guard rest.starts(with: Self.at) else { return nil }
        rest = rest.dropFirst(Self.at.count)
        let time = rest.prefix { (0x30...0x39).contains($0) }
        rest = rest.dropFirst(time.count)
        guard let time = Int(String(decoding: time, as: UTF8.self)), rest.starts(with: Self.kept) else { return nil }
        self = .kept(key, at: time, object: Array(rest.dropFirst(Self.kept.count).dropLast()))
    }
}
