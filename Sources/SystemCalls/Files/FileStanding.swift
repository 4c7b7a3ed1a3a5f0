#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What a file is, whose it is and who may do what with it.
package struct FileStanding: Sendable, Equatable {
    /// The things a name can stand for.
    package enum Kind: Sendable, Equatable {
        case file, directory, link, socket
        /// A pipe or device.
        case other
    }

    package let kind: Kind
    /// The number of the owning user.
    package let owner: UInt32
    /// The number of the owning group.
    package let group: UInt32
    /// The permission bits, such as `0o640`, with set-user-ID, set-group-ID and sticky above them.
    package let mode: UInt32
    /// Bytes.
    package let size: Int
    /// When the content last changed, in nanoseconds since 1970.
    package let modified: Int
    /// When anything about the file last changed, in nanoseconds since 1970; nobody can set this.
    package let changed: Int
    /// The number of the file on its device, by which a file that replaced another of the same size is told from it.
    package let inode: UInt64

    package var isDirectory: Bool { kind == .directory }

    /// Looks at what a name stands for; a symbolic link is looked at itself (lstat(2)).
    package static func of(_ path: String) throws(SystemError) -> FileStanding {
        var status = stat()
        guard lstat(path, &status) == 0 else { throw SystemError(call: "lstat", path: path) }
        return FileStanding(status)
    }

    /// Looks at what a name stands for at the end of all symbolic links (stat(2)).
    package static func ofTarget(_ path: String) throws(SystemError) -> FileStanding {
        var status = stat()
        guard stat(path, &status) == 0 else { throw SystemError(call: "stat", path: path) }
        return FileStanding(status)
    }

    package init(
        kind: Kind, owner: UInt32, group: UInt32, mode: UInt32, size: Int = 0, modified: Int = 0, changed: Int = 0,
        inode: UInt64 = 0
    ) {
        self.kind = kind
        self.owner = owner
        self.group = group
        self.mode = mode
        self.size = size
        self.modified = modified
        self.changed = changed
        self.inode = inode
    }

    private init(_ status: stat) {
        switch status.st_mode & S_IFMT {
        case S_IFREG: kind = .file
        case S_IFDIR: kind = .directory
        case S_IFLNK: kind = .link
        case S_IFSOCK: kind = .socket
        default: kind = .other
        }
        owner = status.st_uid
        group = status.st_gid
        mode = UInt32(status.st_mode & 0o7777)
        size = Int(status.st_size)
        inode = UInt64(status.st_ino)
        #if canImport(Glibc)
            modified = Self.nanoseconds(status.st_mtim)
            changed = Self.nanoseconds(status.st_ctim)
        #else
            modified = Self.nanoseconds(status.st_mtimespec)
            changed = Self.nanoseconds(status.st_ctimespec)
        #endif
    }

    private static func nanoseconds(_ time: timespec) -> Int { Int(time.tv_sec) * 1_000_000_000 + Int(time.tv_nsec) }
}
