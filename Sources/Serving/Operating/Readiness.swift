/// Whether a server should be sent questions.
struct Readiness: Sendable, Equatable {
    /// Why not, in one word; `nil` when it should.
    let reason: String?
    /// The bundles that are released, and of those the ones that are loaded.
    let wanted: Int
    let loaded: Int
    let storage: String
}
