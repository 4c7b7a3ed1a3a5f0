package import Dialogue

/// The name of a tenant: the first part of its bundles' paths, such as `acme` of `acme/support`.
///
/// Bundles that lie directly in the plugin directory belong to the tenant ``standard``.
package struct TenantName: Hashable, Sendable, Comparable, CustomStringConvertible {
    package let rawValue: String

    /// The tenant of bundles without a tenant's directory.
    package static let standard = TenantName("default")

    /// A name that is known to be one.
    package init(_ rawValue: String) { self.rawValue = rawValue }

    /// A name as `PROTOCOL.md`'s grammar has it: a lower-case letter or digit, then at most 31 of these, `-` and `_`; `nil` for anything else.
    package init?(checking text: String) {
        let bytes = text.utf8
        guard let first = bytes.first, bytes.count <= 32, Self.isLetterOrDigit(first),
            bytes.allSatisfy({ Self.isLetterOrDigit($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") })
        else { return nil }
        rawValue = text
    }

    package var description: String { rawValue }

    package static func < (left: TenantName, right: TenantName) -> Bool { left.rawValue < right.rawValue }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
    }
}

extension TenantName {
    /// Whose a bundle is.
    package init(of bundle: DomainName) {
        let parts = bundle.rawValue.split(separator: "/")
        self = parts.count > 1 ? TenantName(String(parts[0])) : .standard
    }
}
