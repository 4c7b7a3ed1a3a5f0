import Foundation
import Inbox

/// Where the inbox lies, what bundles it is about, and who works on it.
struct InboxPlace: Sendable {
    private let state: String
    private let plugins: String
    private let by: String

    init(_ arguments: ParsedArguments) throws(UsageError) {
        state = arguments.state
        plugins = arguments.plugins
        by = arguments[.decider] ?? NSUserName()
        guard by.contains(where: { !$0.isWhitespace }), by.utf8.count <= 100 else {
            throw .badValue(OptionSpecification.decider.name, expected: "a name of at most 100 bytes")
        }
    }

    /// - Throws: ``InboxFailure`` when there is none, or it cannot be opened.
    func open(on console: Console, isWriting: Bool) throws -> InboxDesk {
        guard FileManager.default.fileExists(atPath: "\(state)/inbox.sqlite") else {
            throw InboxFailure.noInbox(path: state)
        }
        do throws(InboxError) {
            let inbox = try Inbox(state: state, settings: .keepingAll, isWriting: isWriting)
            for finding in inbox.findings { console.report(finding) }
            return InboxDesk(inbox, bundles: OpenedBundles(plugins: plugins), by: by, words: console.words)
        } catch {
            throw InboxFailure.inbox(error)
        }
    }
}
