/// What becomes of each kind of personal information; by default every kind is masked.
public struct MaskingPolicy: Sendable, Hashable {
    /// What becomes of a value.
    public enum Treatment: String, Sendable, CaseIterable, Codable {
        /// A numbered placeholder takes its place.
        case mask
        /// It is taken out.
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

    /// The kinds of which the last four digits can be shown.
    public static let kindsWithLastDigits: [PIIKind] = [
        .phone, .bankAccount, .corporateNumber, .driverLicence, .passport, .residenceCard, .insurance, .pension, .ssn,
        .custom,
    ]
}
