/// The scalars of a shadow that one place of a custom pattern may have.
struct ScalarClass: Sendable, Hashable {
    /// Ranges of folded scalars, apart or not.
    private(set) var ranges: [ClosedRange<UInt32>] = []

    /// `\d`: 0 to 9.
    static let digit = ScalarClass([0x30...0x39])
    /// `\w`: a Latin letter, a digit, or `_`.
    static let word = ScalarClass([0x30...0x39, 0x61...0x7A, 0x5F...0x5F])
    /// `\s`: a run of white space, which a shadow has as one space.
    static let space = ScalarClass([0x20...0x20])
    /// `.`: anything but white space and what has been taken out.
    static let any = ScalarClass([0x01...0x1F, 0x21...0x10FFFF])

    init(_ ranges: [ClosedRange<UInt32>] = []) { self.ranges = ranges }

    /// The class of one scalar: of `-` every mark that is written for it.
    init(_ scalar: UInt32) { ranges = scalar == 0x2D ? Self.hyphens : [scalar...scalar] }

    /// What else stands for a hyphen after folding: ー, ~, 丨, ─, ━.
    private static let hyphens: [ClosedRange<UInt32>] = [
        0x2D...0x2D, 0x30FC...0x30FC, 0x7E...0x7E, 0x2500...0x2501,
    ]

    mutating func formUnion(_ other: ScalarClass) { ranges += other.ranges }

    func contains(_ scalar: UInt32) -> Bool { ranges.contains { $0.contains(scalar) } }
}
