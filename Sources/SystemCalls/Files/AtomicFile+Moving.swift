#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension AtomicFile {
    /// Gives a file another name in its directory, which is on the device when this returns.
    package static func move(_ path: String, to other: String) throws(SystemError) {
        guard rename(path, other) == 0 else { throw SystemError(call: "rename", path: path) }
        try syncDirectory(of: other)
    }
}
