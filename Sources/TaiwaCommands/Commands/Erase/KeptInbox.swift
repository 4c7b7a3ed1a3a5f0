import Foundation
import Inbox

/// The inbox of a state directory, as commands open it beside a server.
struct KeptInbox {
    private let storage: any InboxStorage

    /// Opens it to be read.
    ///
    /// - Returns: `nil` where there is none.
    init?(reading state: String) throws {
        guard FileManager.default.fileExists(atPath: "\(state)/inbox.sqlite") else { return nil }
        return nil
    }

    func read<Result>(_ body: (any InboxStorage) throws -> Result) throws -> Result { try body(storage) }
}
