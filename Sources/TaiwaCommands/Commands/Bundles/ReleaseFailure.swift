import Bundles
import Dialogue

/// What a change of a bundle's versions was refused for, with the bundle.
struct ReleaseFailure: CommandError, CustomStringConvertible {
    private let domain: DomainName
    private let version: Int?
    private let error: ReleaseError

    var description: String {
        switch error {
        case .damaged(let error): error.description
        case .system(let error): "\(error)"
        case .noSuchVersion: "\(domain.rawValue): \(error)"
        default: "\(domain.rawValue)\(version.map { ", version \($0)" } ?? ""): \(error)"
        }
    }

    var exitCode: ExitCode {
        switch error {
        case .noSuchVersion: .usage
        case .neverTrained, .notReleasable, .notRejectable, .filesAreGone, .nothingToRollBackTo, .wrongModel:
            .barNotMet
        case .damaged(let error): error.isAboutEnvironment ? .environment : .badData
        case .system: .environment
        }
    }

    /// Does something with a bundle and says of which bundle and version it was refused.
    static func naming<Result>(
        _ domain: DomainName, _ version: Int? = nil, _ body: () throws(ReleaseError) -> Result
    ) throws(ReleaseFailure) -> Result {
        do {
            return try body()
        } catch {
            throw ReleaseFailure(domain: domain, version: version, error: error)
        }
    }
}
