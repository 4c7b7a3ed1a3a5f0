import SystemCalls

/// What a bundle's directory holds, looked at without opening any file.
struct BundleContents {
    /// The most files of a bundle, those of its versions not counted.
    static let mostFiles = 64
    /// The most directories of a bundle, those of its versions not counted.
    static let mostDirectories = 16
    /// The most bytes of a bundle's files, those of its versions not counted.
    static let mostBytes = 256 << 20
    /// The most bytes of a file's name; what file systems allow at most.
    static let mostNameBytes = 255
    /// More names than this in one directory, hidden ones counted, are not even listed.
    private static let mostNames = 1024

    private var files = 0
    private var directories = 0
    private var bytes = 0

    /// Checks everything in a bundle's directory but hidden names and what lies in `versions`.
    ///
    /// - Throws: ``ScanFailure`` for the first thing that a bundle may not hold.
    static func check(_ directory: borrowing ListedDirectory) throws(ScanFailure) {
        var contents = BundleContents()
        try contents.count(directory, isOutermost: true)
    }

    private mutating func count(_ directory: borrowing ListedDirectory, isOutermost: Bool) throws(ScanFailure) {
        var names = DistinctNames()
        for entry in directory.entries {
            let place = directory.place(of: entry)
            if let problem = Self.problem(of: entry) ?? names.insert(entry) {
                throw .refused(BundleError(path: place, problem))
            }
            guard entry.kind == .directory, let name = entry.name else {
                try count(entry, in: directory.path)
                continue
            }
            if isOutermost && name == "versions" { continue }
            directories += 1
            guard directories <= Self.mostDirectories else {
                throw .refused(BundleError(path: place, .tooManyDirectories(limit: Self.mostDirectories)))
            }
            try count(
                ListedDirectory(name, in: directory.handle, path: place, most: Self.mostNames), isOutermost: false)
        }
    }

    private mutating func count(_ file: DirectoryEntry, in path: String) throws(ScanFailure) {
        files += 1
        guard files <= Self.mostFiles else {
            throw .refused(BundleError(path: path, .tooManyFiles(limit: Self.mostFiles)))
        }
        // Sizes that would overflow are beyond any limit.
        bytes = bytes.addingReportingOverflow(file.size).overflow ? .max : bytes + file.size
        guard bytes <= Self.mostBytes else {
            throw .refused(BundleError(path: "\(path)/\(file.shownName)", .tooManyBytes(bytes, limit: Self.mostBytes)))
        }
    }

    /// What is wrong with a name by itself.
    private static func problem(of entry: DirectoryEntry) -> BundleError.Problem? {
        switch entry.kind {
        case .link: return .symbolicLink
        case .pipe: return .namedPipe
        case .socket: return .socket
        case .device: return .device
        case .file where entry.linkCount > 1: return .hardLinked
        case .file, .directory: break
        }
        guard let name = entry.name else { return .nameNotUTF8 }
        guard entry.shownName == name else { return .nameUnprintable }
        return entry.bytes.count > mostNameBytes ? .nameTooLong(bytes: entry.bytes.count, limit: mostNameBytes) : nil
    }
}
