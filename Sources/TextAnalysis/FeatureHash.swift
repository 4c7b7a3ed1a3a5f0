/// A running 64-bit hash of an n-gram's parts; the same on every machine and in every run.
///
/// Multiply-xorshift mixing with the constants of SplitMix64 (Steele, Lea and Flood 2014).
struct FeatureHash {
    /// The family of features a hash belongs to, so that the word `at` and the two letters `at` differ.
    enum Kind: UInt64 {
        case units = 0x9E37_79B9_7F4A_7C15
        case inner = 0xD1B5_4A32_D192_ED03
    }

    private(set) var value: UInt64

    init(kind: Kind) { value = kind.rawValue }

    mutating func combine(_ part: UInt64) {
        value = (value ^ part) &* 0xBF58_476D_1CE4_E5B9
        value ^= value >> 29
        value = value &* 0x94D0_49BB_1331_11EB
        value ^= value >> 32
    }
}
