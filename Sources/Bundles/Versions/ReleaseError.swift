package import SystemCalls

/// Why a version was not released, rejected or collected; nothing was changed then.
package enum ReleaseError: Error, Equatable {
    case neverTrained
    case noSuchVersion(Int, known: [Int])
    case notReleasable(VersionState)
    case notRejectable(VersionState)
    /// gc has removed its files.
    case filesAreGone
    case nothingToRollBackTo
    /// Its model is not the one that was trained, or that somebody looked at: their SHA-256.
    case wrongModel(expected: String, found: String)
    case damaged(BundleError)
    case system(SystemError)
}

extension ReleaseError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .neverTrained: "the bundle has no version; it was never trained"
        case .noSuchVersion(let number, let known):
            "there is no version \(number)" + (known.isEmpty ? "" : "; there are: \(Self.list(known))")
        case .notReleasable(let state):
            switch state {
            case .refused: "the version did not pass its gate, so it cannot be released; train one that does"
            case .rejected: "the version was rejected, so it cannot be released; train another"
            case .active, .awaitingApproval, .retired: "the version is \(state.phrase), so it cannot be released"
            }
        case .notRejectable(let state): "the version is \(state.phrase); only one that awaits approval can be rejected"
        case .filesAreGone: "the version's files were removed by gc; train its sheets again"
        case .nothingToRollBackTo: "there is no version before the active one to go back to"
        case .wrongModel(let expected, let found):
            "its model is not the one that was meant: SHA-256 \(found), not \(expected)"
        case .damaged(let error): error.description
        case .system(let error): "\(error)"
        }
    }

    /// The newest of the versions there are, with `…` for more.
    private static func list(_ numbers: [Int]) -> String {
        let newest = numbers.sorted().suffix(8).map(String.init)
        return (newest.count < numbers.count ? ["…"] + newest : newest).joined(separator: ", ")
    }
}

extension VersionState {
    /// As a sentence says it.
    fileprivate var phrase: String { self == .awaitingApproval ? "awaiting approval" : rawValue }
}
