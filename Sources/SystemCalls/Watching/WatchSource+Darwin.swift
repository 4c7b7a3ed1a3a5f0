#if canImport(Darwin)
    import Darwin

    /// No events: who watches looks again from time to time.
    struct WatchSource: ~Copyable, Sendable {
        init() throws(SystemError) {}

        var descriptor: Int32? { nil }

        borrowing func add(_ path: String) throws(SystemError) -> Int {
            var status = stat()
            guard lstat(path, &status) == 0 else { throw SystemError(call: "lstat", path: path) }
            guard status.st_mode & S_IFMT == S_IFDIR else {
                throw SystemError(call: "lstat", path: path, number: ENOTDIR)
            }
            return Int(status.st_ino)
        }

        borrowing func remove(_ handle: Int) {}

        borrowing func take() -> DirectoryWatch.Changes { DirectoryWatch.Changes() }
    }
#endif
