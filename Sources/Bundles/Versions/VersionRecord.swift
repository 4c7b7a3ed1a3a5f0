/// What is known of a version, also of one whose files are gone.
package struct VersionRecord: Sendable, Equatable {
    package let number: Int
    package let state: VersionState
    /// `nil` where it is gone or cannot be read.
    package let lineage: Lineage?
    /// The SHA-256 of its model file; empty where nobody knows it any more.
    package let modelSHA256: String
    /// The length of the model file; 0 where it is gone.
    package let modelBytes: Int
    /// Whether its files are there: gc takes them away.
    package let isHere: Bool
}
