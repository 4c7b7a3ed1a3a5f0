/// Text on its way in between the markers of a bracketed paste.
///
/// Source: xterm's "ctlseqs", "Bracketed Paste Mode".
struct PastedText: Sendable {
    private static let endMarker = Array("\u{1B}[201~".utf8)

    private let limit: Int
    private var bytes: [UInt8] = []
    private var matched = 0

    /// An empty paste that keeps `limit` bytes at most and drops the rest.
    init(limit: Int) {
        self.limit = limit
    }

    /// Takes the next byte; returns the whole text once the end marker is complete.
    mutating func take(_ byte: UInt8) -> String? {
        if byte == Self.endMarker[matched] {
            matched += 1
            return matched == Self.endMarker.count ? String(decoding: bytes, as: UTF8.self) : nil
        }
        keep(Self.endMarker[..<matched])
        // ESC occurs in the marker only at its start, so a failed match can only begin again there.
        matched = byte == Self.endMarker[0] ? 1 : 0
        if matched == 0 { keep([byte]) }
        return nil
    }

    private mutating func keep(_ more: ArraySlice<UInt8>) {
        bytes += more.prefix(limit - bytes.count)
    }
}
