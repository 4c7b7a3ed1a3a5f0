import SystemCalls

/// An open directory and what it holds.
struct ListedDirectory: ~Copyable {
    let handle: DirectoryHandle
    /// By their bytes, without hidden names.
    let entries: [DirectoryEntry]
    /// As the user can open it.
    let path: String

    /// Opens a directory in another and lists it.
    ///
    /// - Parameters:
    ///   - path: it as the user can open it.
    ///   - most: the most names it may hold, hidden ones too.
    init(
        _ name: String, in parent: borrowing DirectoryHandle, path: String, most: Int
    ) throws(ScanFailure) {
        let handle = try Self.opened(name, in: parent, path: path)
        entries = try Self.listed(handle, path: path, most: most).filter { !$0.isHidden }
        self.handle = handle
        self.path = path
    }

    private static func opened(
        _ name: String, in parent: borrowing DirectoryHandle, path: String
    ) throws(ScanFailure) -> DirectoryHandle {
        do throws(SystemError) {
            return try parent.directory(name)
        } catch {
            throw ScanFailure(path: path, error, most: 0)
        }
    }

    private static func listed(
        _ handle: borrowing DirectoryHandle, path: String, most: Int
    ) throws(ScanFailure) -> [DirectoryEntry] {
        do throws(SystemError) {
            return try handle.entries(most: most)
        } catch {
            throw ScanFailure(path: path, error, most: most)
        }
    }

    /// The path of something in it.
    func place(of entry: DirectoryEntry) -> String { "\(path)/\(entry.shownName)" }
}
