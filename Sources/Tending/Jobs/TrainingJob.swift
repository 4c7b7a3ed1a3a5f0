import Bundles
package import Dialogue
package import Privacy
package import StrictJSON

/// A training of a bundle that somebody asked for, or that a changed sheet asked for.
package struct TrainingJob: Sendable, Equatable {
    /// Who asks where nobody does: a sheet was changed.
    package static let automatic = "automatic"

    /// `j_` and a number that no other job ever has.
    package let id: String
    package let domain: DomainName
    /// A name, or ``automatic``.
    package let by: String
    /// Why, in the words of who asked.
    package let note: MaskedText?
    /// What the run is found by.
    package let tags: [String]
    package internal(set) var state = JobState.queued
    /// The share that is done, 0 to 1.
    package internal(set) var progress = 0.0
    /// In how many seconds it will be done, at the speed so far.
    package internal(set) var etaSeconds: Int?
    /// The version that was trained.
    package internal(set) var version: Int?
    /// How that version did in its exam: an object.
    package internal(set) var evaluation: JSONValue?
    /// Why there is no version, or why it is not released.
    package internal(set) var reason: String?
    /// A code of the sheets it was last started with.
    package internal(set) var inputs: String?
    /// Unix times in seconds.
    package let queuedAt: Int
    package internal(set) var startedAt: Int?
    package internal(set) var endedAt: Int?

    package init(
        id: String, domain: DomainName, by: String, note: MaskedText? = nil, tags: [String] = [], queuedAt: Int
    ) {
        self.id = id
        self.domain = domain
        self.by = by
        self.note = note
        self.tags = tags
        self.queuedAt = queuedAt
    }

    /// The number in an identifier.
    package static func number(of id: String) -> Int? {
        guard id.hasPrefix("j_"), let number = Int(id.dropFirst(2)), number > 0, id == "j_\(number)" else { return nil }
        return number
    }
}

extension DomainName {
    /// Who shares a bundle's turns and minutes: the first directory of its path; `default` for one that lies in none.
    package var tenant: String { tenantDirectory ?? "default" }
}
