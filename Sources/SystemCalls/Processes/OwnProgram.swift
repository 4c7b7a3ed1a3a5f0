#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The program that this process runs.
package enum OwnProgram {
    /// A path by which the same program can be started again.
    ///
    /// On Linux it stands for the very file that runs, also when another was put in its place since (proc(5)).
    package static var path: String {
        #if canImport(Glibc)
            return "/proc/self/exe"
        #else
            var size: UInt32 = 0
            _NSGetExecutablePath(nil, &size)
            return withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(size) + 1) { buffer in
                buffer.initialize(repeating: 0)
                _NSGetExecutablePath(buffer.baseAddress!, &size)
                return String(cString: buffer.baseAddress!)
            }
        #endif
    }
}
