import Foundation
import Privacy
import TextAnalysis

/// How much an n-gram says, by how rare it is in text of the same kind from elsewhere.
struct BackgroundFrequencies: Sendable {
    static let standard = BackgroundFrequencies()

    /// What a feature weighs that the background does not have.
    static let unseenWeight: Float = 8

    /// What a feature weighs in a comparison, above 0.
    func weight(of feature: UInt32) -> Float { Self.unseenWeight }

    /// A feature as lines keep it.
    static func key(of feature: Feature) -> UInt32 {
        UInt32(truncatingIfNeeded: feature.hash ^ feature.hash >> 32)
    }

    /// A masked kind as a feature.
    static func key(of kind: PIIKind) -> UInt32 {
        var key: UInt32 = 0x811C_9DC5
        for byte in kind.rawValue.utf8 { key = (key ^ UInt32(byte)) &* 0x0100_0193 }
        return key
    }
}
