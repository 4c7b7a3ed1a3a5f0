#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A plain file, open for reading.
package struct PlainFile: ~Copyable, Sendable {
    let owned: Descriptor
    /// What it was when it was opened; its name is the path it was opened by.
    package let entry: DirectoryEntry
    let path: String

    /// Opens a file wherever it lies: symbolic links are followed, and it may have several names.
    package init(path: String) throws(SystemError) {
        let number = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
        guard number >= 0 else { throw SystemError(call: "open", path: path) }
        let descriptor = Descriptor(owning: number)
        let entry = try Self.entry(of: number, path: path)
        if let refusal = Self.refusal(of: entry), refusal != .severalNames { throw SystemError(refusal, path: path) }
        self.entry = entry
        self.path = path
        owned = descriptor
    }

    /// Takes over an open file.
    ///
    /// - Throws: ``SystemError`` when it is anything else than a plain file with one name.
    init(owning descriptor: consuming Descriptor, path: String) throws(SystemError) {
        let entry = try Self.entry(of: descriptor.number, path: path)
        if let refusal = Self.refusal(of: entry) { throw SystemError(refusal, path: path) }
        self.entry = entry
        self.path = path
        owned = descriptor
    }

    /// Bytes.
    package var size: Int { entry.size }

    /// The whole content.
    ///
    /// - Throws: ``SystemError``, with nothing allocated when the file is larger than `most` bytes; `changed` when it is not
    ///   the same from the first byte to the last.
    package borrowing func read(most: Int) throws(SystemError) -> [UInt8] {
        guard size <= most else { throw SystemError(.tooLarge, path: path) }
        // One byte more tells that the file has grown.
        var bytes = [UInt8](repeating: 0, count: size + 1)
        var filled = 0
        while filled < bytes.count {
            let wanted = bytes.count - filled
            let count = bytes.withUnsafeMutableBytes {
                pread(owned.number, $0.baseAddress! + filled, wanted, off_t(filled))
            }
            if count < 0 {
                if errno == EINTR { continue }
                throw SystemError(call: "pread", path: path)
            }
            if count == 0 { break }
            filled += count
        }
        let now = try Self.entry(of: owned.number, path: path)
        guard filled == size, now.size == size, now.modified == entry.modified else {
            throw SystemError(.changed, path: path)
        }
        bytes.removeLast()
        return bytes
    }

    private static func entry(of descriptor: Int32, path: String) throws(SystemError) -> DirectoryEntry {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw SystemError(call: "fstat", path: path) }
        return DirectoryEntry(bytes: Array(path.utf8), status: status)
    }

    /// What keeps something from being read as a plain file. No name at all is allowed: it was removed or replaced since.
    static func refusal(of entry: DirectoryEntry) -> SystemError.Refusal? {
        switch entry.kind {
        case .file: entry.linkCount > 1 ? .severalNames : nil
        case .directory: .directory
        case .link: .link
        case .pipe: .pipe
        case .socket: .socket
        case .device: .device
        }
    }
}
