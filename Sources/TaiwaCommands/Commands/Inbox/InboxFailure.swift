import Bundles
import Dialogue
import Inbox
import TextAnalysis

/// Why `taiwa inbox` cannot do something.
enum InboxFailure: Error, CustomStringConvertible {
    case noInbox(path: String)
    case inbox(InboxError)
    case noGroup(GroupID)
    case noAlert(AlertID)
    case noExample(ExampleID)
    /// The known ones are those of the bundle.
    case unknownAnswer(String, DomainName, known: [String])
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
        case .unknownAnswer(let id, let domain, let known):
            "\(domain): unknown answer\(NearestName.mention(of: id, among: known)); "
                + (known.count <= 12
                    ? "there are: \(known.joined(separator: ", "))" : "answers.csv of the bundle lists them")
        case .bundle(let error): error.description
        case .closedBundle(let domain): "\(domain) has no released version here; is --plugins right?"
        case .several(let one, let other): "they belong to two bundles, \(one) and \(other)"
        case .unasked(let action): "nobody can be asked here: inbox \(action) needs --yes or --preview"
        case .tooLong(let most): "the text is longer than \(most) bytes"
        }
    }

    var code: ExitCode {
        switch self {
        case .inbox(.conflict), .inbox(.full): .barNotMet
        case .unasked: .usage
        case .noGroup, .noAlert, .noExample, .unknownAnswer, .closedBundle, .several, .tooLong, .inbox(.notFound),
            .inbox(.unusable):
            .badData
        case .bundle(let error): error.isAboutEnvironment ? .environment : .badData
        case .noInbox, .inbox: .environment
        }
    }
}
