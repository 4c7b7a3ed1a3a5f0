package import SystemCalls

/// Where a server keeps its state: files by their paths.
package protocol StateVolume: Sendable {
    /// The content of a file; `nil` when it is not there.
    func content(of path: String) throws(SystemError) -> [UInt8]?
    /// Appends whole lines, which are on the device when this returns.
    func append(_ lines: [UInt8], to path: String) throws(SystemError)
    /// Replaces a file by chunks of lines, asked for until there is none; all or nothing.
    func replace(_ path: String, with next: () -> [UInt8]?) throws(SystemError)
}

/// The file system.
package struct DiskVolume: StateVolume {
    package init() {}

    package func content(of path: String) throws(SystemError) -> [UInt8]? {
        do throws(SystemError) {
            return try Mapping(path: path).withBytes { span in span.withUnsafeBytes { Array($0) } }
        } catch {
            if error.isNotFound { return nil }
            throw error
        }
    }

    package func append(_ lines: [UInt8], to path: String) throws(SystemError) { try LineFile.append(lines, to: path) }

    package func replace(_ path: String, with next: () -> [UInt8]?) throws(SystemError) {
        try LineFile.replace(path, with: next)
    }
}
