#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// An open directory; nothing outside it can be reached through it.
///
/// Paths are relative, of names only: no `..`, no `.`, no empty name. No symbolic link is followed below the directory, and
/// only plain files with one name are read: a second name could be that of a file somewhere else.
package struct DirectoryHandle: ~Copyable, Sendable {
    /// How what lies below is opened.
    package enum Walk: Sendable {
        /// In one call, openat2(2) with `RESOLVE_BENEATH` and `RESOLVE_NO_SYMLINKS`; stepwise where the kernel has none.
        case kernel
        /// Name by name, openat(2) with `O_NOFOLLOW`.
        case stepwise
    }

    private let owned: Descriptor
    private let walk: Walk
    /// As it was given, or the path of the directory it was opened through and its own.
    package let path: String

    /// Opens a directory; on the way to it symbolic links are followed.
    package init(path: String, walk: Walk = .kernel) throws(SystemError) {
        let number = openPath(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard number >= 0 else { throw SystemError(call: "open", path: path) }
        self.init(owned: Descriptor(owning: number), path: path, walk: walk)
    }

    private init(owned: consuming Descriptor, path: String, walk: Walk) {
        self.owned = owned
        self.path = path
        self.walk = walk
    }

    /// What the directory holds, hidden names too, by their bytes; what is removed meanwhile may be left out.
    ///
    /// - Throws: ``SystemError``, with `tooManyNames` when it holds more than `most`.
    package borrowing func entries(most: Int) throws(SystemError) -> [DirectoryEntry] {
        let number = openat(owned.number, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard number >= 0 else { throw SystemError(call: "open", path: path) }
        guard let stream = fdopendir(number) else {
            close(number)
            throw SystemError(call: "fdopendir", path: path)
        }
        defer { closedir(stream) }
        var entries: [DirectoryEntry] = []
        while true {
            errno = 0
            guard let next = readdir(stream) else {
                guard errno == 0 else { throw SystemError(call: "readdir", path: path) }
                break
            }
            let name = UnsafeRawPointer(next).advanced(by: MemoryLayout<dirent>.offset(of: \.d_name)!)
                .assumingMemoryBound(to: CChar.self)
            if strcmp(name, ".") == 0 || strcmp(name, "..") == 0 { continue }
            guard entries.count < most else { throw SystemError(.tooManyNames, path: path) }
            var status = stat()
            guard fstatat(owned.number, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
                if errno == ENOENT { continue }
                throw SystemError(call: "fstatat", path: path)
            }
            let bytes = UnsafeRawBufferPointer(start: name, count: strlen(name))
            entries.append(DirectoryEntry(bytes: Array(bytes), status: status))
        }
        return entries.sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
    }

    /// Looks at what a path stands for, without opening it.
    package borrowing func entry(_ path: String) throws(SystemError) -> DirectoryEntry {
        let names = try names(of: path)
        let parent = names.dropLast().joined(separator: "/")
        return try parent.isEmpty ? entry(named: names[names.count - 1]) : directory(parent).entry(named: names.last!)
    }

    /// Opens a directory below this one.
    package borrowing func directory(_ path: String) throws(SystemError) -> DirectoryHandle {
        let descriptor = try open(names(of: path), O_RDONLY | O_DIRECTORY)
        return DirectoryHandle(owned: descriptor, path: place(path), walk: walk)
    }

    /// Opens a plain file with one name; a named pipe does not keep the caller waiting.
    package borrowing func file(_ path: String) throws(SystemError) -> PlainFile {
        // Looked at first, since opening a device may do something; looked at again once open, since it may be another.
        if let refusal = PlainFile.refusal(of: try entry(path)) { throw SystemError(refusal, path: place(path)) }
        return try PlainFile(owning: open(names(of: path), O_RDONLY | O_NONBLOCK | O_NOCTTY), path: place(path))
    }

    /// The content of a plain file with one name.
    ///
    /// - Throws: ``SystemError``; nothing is allocated for a file of more than `most` bytes.
    package borrowing func read(_ path: String, most: Int) throws(SystemError) -> [UInt8] {
        try file(path).read(most: most)
    }

    private borrowing func entry(named name: String) throws(SystemError) -> DirectoryEntry {
        var status = stat()
        guard fstatat(owned.number, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
            throw SystemError(call: "fstatat", path: place(name))
        }
        return DirectoryEntry(bytes: Array(name.utf8), status: status)
    }

    /// A path below this directory as the user can open it.
    private borrowing func place(_ path: String) -> String {
        self.path.hasSuffix("/") ? self.path + path : "\(self.path)/\(path)"
    }

    private borrowing func names(of path: String) throws(SystemError) -> [String] {
        let names = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard names.allSatisfy({ !["", ".", ".."].contains($0) && !$0.utf8.contains(0) }) else {
            throw SystemError(.outside, path: place(path))
        }
        return names
    }

    private borrowing func open(_ names: [String], _ flags: Int32) throws(SystemError) -> Descriptor {
        #if os(Linux)
            if case .kernel = walk {
                let path = names.joined(separator: "/")
                let number = BeneathCalls.open(owned.number, path, flags | O_CLOEXEC)
                if number >= 0 { return Descriptor(owning: number) }
                if errno == ELOOP { throw SystemError(.link, path: place(path)) }
                guard errno == ENOSYS || errno == EPERM else { throw SystemError(call: "openat2", path: place(path)) }
            }
        #endif
        return try openStepwise(names, flags | O_CLOEXEC | O_NOFOLLOW)
    }

    private borrowing func openStepwise(_ names: [String], _ flags: Int32) throws(SystemError) -> Descriptor {
        var inner: Int32 = -1
        defer { if inner >= 0 { close(inner) } }
        for (index, name) in names.enumerated() {
            let outer = inner >= 0 ? inner : owned.number
            let isLast = index == names.count - 1
            let number = openat(outer, name, isLast ? flags : O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW)
            if number < 0 {
                let error = SystemError(call: "openat", path: place(names[...index].joined(separator: "/")))
                var status = stat()
                if fstatat(outer, name, &status, AT_SYMLINK_NOFOLLOW) == 0, status.st_mode & S_IFMT == S_IFLNK {
                    throw SystemError(.link, path: error.path)
                }
                throw error
            }
            if isLast { return Descriptor(owning: number) }
            if inner >= 0 { close(inner) }
            inner = number
        }
        throw SystemError(.outside, path: path)
    }
}

/// open(2), whose name the type's own method hides.
private func openPath(_ path: String, _ flags: Int32) -> Int32 { open(path, flags) }
