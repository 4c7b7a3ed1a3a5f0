#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A name in a directory and what it stands for, links looked at themselves.
package struct DirectoryEntry: Sendable, Equatable {
    /// The things a name can stand for.
    package enum Kind: Sendable, Equatable {
        case file, directory, link, pipe, socket, device
    }

    /// The name's bytes, without zero or `/`.
    package let bytes: [UInt8]
    /// The name; `nil` when it is not UTF-8.
    package let name: String?
    package let kind: Kind
    /// Bytes.
    package let size: Int
    /// How many names the file has; a file's second one may be anywhere on its device.
    package let linkCount: Int
    /// The number of the file on its device.
    package let inode: UInt64
    /// When the content last changed, in nanoseconds since 1970.
    package let modified: Int
    /// When content, mode, owner or number of names last changed, in nanoseconds since 1970; nobody can set it back.
    package let changed: Int
    /// The number of the owning user.
    package let owner: UInt32
    /// The permission bits, with set-user-ID, set-group-ID and sticky above them.
    package let mode: UInt32

    /// Whether the name begins with a dot, as those of files in the making do.
    package var isHidden: Bool { bytes.first == 0x2E }

    /// The name as it can be shown in one line: controls and what is not UTF-8 as `\x0A`.
    package var shownName: String { Self.shown(bytes) }

    init(bytes: [UInt8], status: stat) {
        self.bytes = bytes
        name = String(validating: bytes, as: UTF8.self)
        kind = Kind(status)
        size = Int(status.st_size)
        linkCount = Int(status.st_nlink)
        inode = UInt64(status.st_ino)
        #if canImport(Glibc)
            let (modification, change) = (status.st_mtim, status.st_ctim)
        #else
            let (modification, change) = (status.st_mtimespec, status.st_ctimespec)
        #endif
        modified = Int(modification.tv_sec) * 1_000_000_000 + Int(modification.tv_nsec)
        changed = Int(change.tv_sec) * 1_000_000_000 + Int(change.tv_nsec)
        owner = status.st_uid
        mode = UInt32(status.st_mode & 0o7777)
    }

    /// A name's bytes as they can be shown in one line.
    package static func shown(_ bytes: [UInt8]) -> String {
        if bytes.allSatisfy({ (0x20...0x7E).contains($0) }) { return String(decoding: bytes, as: UTF8.self) }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            return bytes.map { (0x20...0x7E).contains($0) ? String(UnicodeScalar($0)) : escaped($0) }.joined()
        }
        return text.unicodeScalars.map { isPrintable($0) ? String($0) : String($0).utf8.map(escaped).joined() }.joined()
    }

    private static func escaped(_ byte: UInt8) -> String {
        "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }

    /// Whether a character leaves the line and its direction as they are.
    static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: false
        default: true
        }
    }
}

extension DirectoryEntry.Kind {
    init(_ status: stat) {
        switch status.st_mode & S_IFMT {
        case S_IFREG: self = .file
        case S_IFDIR: self = .directory
        case S_IFLNK: self = .link
        case S_IFIFO: self = .pipe
        case S_IFSOCK: self = .socket
        default: self = .device
        }
    }
}
