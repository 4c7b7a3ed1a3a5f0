import Bundles
import Dialogue
import Inbox

/// Why `taiwa inbox` cannot do something.
enum InboxFailure: CommandError, CustomStringConvertible {
    case noInbox(path: String)
    case inbox(InboxError)
    case noGroup(GroupID)
    case noAlert(AlertID)
    case noExample(ExampleID)
    case noDeadLetter(NoticeID)
    case triage(TriageError)
    case bundle(BundleError)
    /// The bundle that alerts belong to cannot be opened.
    case closedBundle(DomainName)
    case several(DomainName, DomainName)
    /// Somebody has to be asked, and nobody is there.
    case unasked(action: String)
    case tooLong(most: Int)

    var description: String {
        switch self {
        case .noInbox(let path): "\(path): there is no inbox here; taiwa serve keeps one in its state directory"
        case .inbox(let error): error.description
        case .noGroup(let id): "there is no group \(id); taiwa inbox list --status any shows all"
        case .noAlert(let id): "there is no alert \(id); taiwa inbox show GROUP lists those of a group"
        case .noExample(let id): "there is no taught line \(id); taiwa inbox show GROUP names those of a group"
        case .noDeadLetter(let id): "no delivery of \(id) was given up; taiwa inbox dead-letters lists those that were"
        case .triage(let error): error.description
        case .bundle(let error): error.description
        case .closedBundle(let domain): "\(domain) has no released version here; is --plugins right?"
        case .several(let one, let other): "they belong to two bundles, \(one) and \(other)"
        case .unasked(let action): "nobody can be asked here: inbox \(action) needs --yes or --preview"
        case .tooLong(let most): "the text is longer than \(most) bytes"
        }
    }

    var exitCode: ExitCode {
        switch self {
        case .inbox(let error), .triage(.inbox(let error)): Self.code(of: error)
        case .triage(.nothingSelected): .barNotMet
        case .unasked: .usage
        case .noGroup, .noAlert, .noExample, .noDeadLetter, .triage, .closedBundle, .several, .tooLong: .badData
        case .bundle(let error): error.isAboutEnvironment ? .environment : .badData
        case .noInbox: .environment
        }
    }

    private static func code(of error: InboxError) -> ExitCode {
        switch error {
        case .conflict, .full: .barNotMet
        case .notFound, .unusable: .badData
        case .diskFull, .busy, .stopped, .storage: .environment
        }
    }
}
