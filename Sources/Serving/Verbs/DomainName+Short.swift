import Dialogue

extension DomainName {
    /// What its tenant calls it: `support` for `acme/support`.
    var short: String { rawValue.split(separator: "/").last.map(String.init) ?? rawValue }
}
