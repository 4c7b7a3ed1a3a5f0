/// What becomes of each kind of personal information, and which kinds of a bundle's own there are; by default every kind is
/// masked.
public struct MaskingPolicy: Sendable, Hashable {
    /// What becomes of a value.
    public enum Treatment: String, Sendable, CaseIterable, Codable {
        /// A numbered placeholder takes its place.
        case mask
        /// It is taken out; where its neighbours would then be read as another value, a placeholder takes its place.
        case drop
        /// A placeholder takes its place that shows its last four digits.
        case keepLastFour = "keep-last-4"
        /// It stays.
        case keep
    }

    /// A treatment that a kind may not have.
    public enum Violation: Error, Hashable {
        /// The kind must never be kept, not in part.
        case mustNotBeKept(PIIKind)
        /// The kind has no digits of which four could be shown.
        case hasNoDigits(PIIKind)
    }

    /// Masks every kind.
    public static let standard = MaskingPolicy()

    private var treatments: [PIIKind: Treatment] = [:]
    /// The patterns of the kind ``PIIKind/custom``.
    public private(set) var custom: [CustomPattern] = []

    /// A policy that masks every kind.
    public init() {}

    /// What becomes of values of a kind.
    public func treatment(of kind: PIIKind) -> Treatment { treatments[kind] ?? .mask }

    /// Sets what becomes of values of a kind.
    public mutating func set(_ treatment: Treatment, for kind: PIIKind) throws(Violation) {
        if PIIKind.mandatory.contains(kind) && (treatment == .keep || treatment == .keepLastFour) {
            throw .mustNotBeKept(kind)
        }
        if treatment == .keepLastFour && !Self.kindsWithLastDigits.contains(kind) { throw .hasNoDigits(kind) }
        treatments[kind] = treatment
    }

    /// Adds a pattern, unless it is there already.
    public mutating func add(_ pattern: CustomPattern) {
        if !custom.contains(pattern) { custom.append(pattern) }
    }

    /// Masks every kind and the patterns of all of some policies: what nothing of theirs keeps.
    package static func masking(customOf policies: some Sequence<MaskingPolicy>) -> MaskingPolicy {
        var policy = MaskingPolicy.standard
        for pattern in policies.flatMap(\.custom) { policy.add(pattern) }
        return policy
    }

    /// Whether it puts a placeholder for every value that another policy looks for.
    func covers(_ other: MaskingPolicy) -> Bool {
        treatments.isEmpty && other.custom.allSatisfy { custom.contains($0) }
    }

    /// Whether values of some kind are taken out without a placeholder.
    var drops: Bool { treatments.values.contains(.drop) }

    /// The kinds of which the last four digits can be shown.
    public static let kindsWithLastDigits: [PIIKind] = [
        .phone, .bankAccount, .corporateNumber, .driverLicence, .passport, .residenceCard, .insurance, .pension, .ssn,
        .custom,
    ]
}

extension MaskingPolicy: Codable {
    private enum CodingKeys: String, CodingKey {
        case kinds, custom
    }

    /// Decodes what a policy sets; a file that sets what may not be set is refused.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        for (name, treatment) in try container.decode([String: Treatment].self, forKey: .kinds) {
            try set(treatment, for: PIIKind(rawValue: name))
        }
        custom = try container.decode([CustomPattern].self, forKey: .custom)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(
            Dictionary(uniqueKeysWithValues: treatments.map { ($0.rawValue, $1) }), forKey: .kinds)
        try container.encode(custom, forKey: .custom)
    }
}

extension MaskingPolicy.Violation: CustomStringConvertible {
    public var description: String {
        switch self {
        case .mustNotBeKept(let kind): "\(kind.rawValue) must be masked or dropped; it may not be kept, not in part"
        case .hasNoDigits(let kind): "\(kind.rawValue) has no last four digits that could be kept"
        }
    }
}
