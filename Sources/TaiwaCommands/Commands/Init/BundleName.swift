import Privacy
import TextAnalysis

/// What a bundle can be called: `support`, or `acme/support` for a bundle of the tenant `acme`.
struct BundleName: Sendable, Equatable, CustomStringConvertible {
    /// The most bytes of a bundle's name.
    private static let mostBytes = 64
    /// The most bytes of a tenant's, which stands in tokens and on every line of a log.
    private static let mostTenantBytes = 32

    /// The directory above the bundle's, if it belongs to a tenant.
    let tenant: String?
    /// The bundle's own directory.
    let directory: String

    var description: String { tenant.map { "\($0)/\(directory)" } ?? directory }

    /// - Throws: ``UsageError`` with the rule, and the nearest name that keeps to it.
    init(_ text: String) throws(UsageError) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard parts.count <= 2, Self.isName(parts[parts.count - 1], mostBytes: Self.mostBytes),
            parts.count == 1 || Self.isName(parts[0], mostBytes: Self.mostTenantBytes)
        else { throw .badBundleName(suggestion: Self.nearest(to: text)) }
        tenant = parts.count == 2 ? parts[0] : nil
        directory = parts[parts.count - 1]
    }

    private static func isName(_ name: String, mostBytes: Int) -> Bool {
        guard let first = name.utf8.first, name.utf8.count <= mostBytes, isLetterOrDigit(first) else { return false }
        return name.utf8.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
    }

    /// The name that somebody probably meant; `nil` where nothing of it can be one, or there is personal information in it, as in
    /// a message in the wrong place.
    static func nearest(to text: String) -> String? {
        guard text.utf8.count <= 200, Redactor().redact(Utterance(text)).placeholders.isEmpty else { return nil }
        let parts = text.split(separator: "/").map { part(nearestTo: String($0)) }.filter { !$0.isEmpty }
        guard let first = parts.first else { return nil }
        guard parts.count > 1 else { return cut(first, to: mostBytes) }
        return "\(cut(first, to: mostTenantBytes))/\(cut(parts.dropFirst().joined(separator: "-"), to: mostBytes))"
    }

    /// Small letters without width and accents, and a hyphen for whatever stands between.
    private static func part(nearestTo text: String) -> String {
        var name: [UInt8] = []
        for byte in NormalizedText(text).bytes {
            if isLetterOrDigit(byte) || byte == UInt8(ascii: "_") && !name.isEmpty {
                name.append(byte)
            } else if let last = name.last, last != UInt8(ascii: "-") {
                name.append(UInt8(ascii: "-"))
            }
        }
        return withoutHyphenAtEnd(String(decoding: name, as: UTF8.self))
    }

    private static func cut(_ name: String, to mostBytes: Int) -> String {
        withoutHyphenAtEnd(String(decoding: name.utf8.prefix(mostBytes), as: UTF8.self))
    }

    private static func withoutHyphenAtEnd(_ name: String) -> String {
        var name = name
        while name.last == "-" { name.removeLast() }
        return name
    }
}
