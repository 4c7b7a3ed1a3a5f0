/// Tells what happens to the names in directories, without looking at them again and again.
///
/// Only a hint of where to look: more may happen than is told, and on a system without such events nothing is ever told.
/// Linux: inotify(7); Darwin: no events.
package final class DirectoryWatch: Sendable {
    private let source: WatchSource

    /// - Throws: ``SystemError`` where the user has no more of them.
    package init() throws(SystemError) { source = try WatchSource() }

    /// Something that happened in a directory.
    package struct Change: Sendable, Equatable {
        /// The directory: what ``DirectoryWatch/add(_:)`` returned.
        package let handle: Int
        /// The name in it; `nil` when it is about the directory itself.
        package let name: String?
        package let kind: Kind

        package init(handle: Int, name: String?, kind: Kind) {
            self.handle = handle
            self.name = name
            self.kind = kind
        }
    }

    /// What can happen.
    package enum Kind: Sendable, Equatable {
        case created, removed, movedIn, movedOut
        /// The content of a file, or what the system keeps of it.
        case written
        /// A file that was open for writing was closed.
        case closed
        /// The directory itself is no longer there or no longer watched; its handle is used up.
        case ended
    }

    /// What happened since the last time.
    package struct Changes: Sendable, Equatable {
        package var changes: [Change] = []
        /// Whether more happened than there was room for: whoever needs to know must look at everything.
        package var wereLost = false

        package init() {}
    }

    /// What can be read when there are changes, for a ``Poller``; `nil` where there never are any.
    package var descriptor: Int32? { source.descriptor }

    /// Begins to watch a directory, not those below it.
    ///
    /// - Parameters:
    ///   - path: not a symbolic link.
    /// - Returns: the directory's handle: the same again for one that is watched already, under whatever name.
    /// - Throws: ``SystemError`` when there is no such directory, or the user may watch no more of them.
    package func add(_ path: String) throws(SystemError) -> Int { try source.add(path) }

    /// Ceases to watch a directory; a handle that is used up is no error.
    package func remove(_ handle: Int) { source.remove(handle) }

    /// Takes what happened, in its order, without waiting.
    package func take() -> Changes { source.take() }
}
