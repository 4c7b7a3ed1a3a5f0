#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Who this process is to the system.
package enum ProcessIdentity {
    /// The user whose rights it has; 0 is root.
    package static var effectiveUser: UInt32 { geteuid() }

    /// The group whose rights it has.
    package static var effectiveGroup: UInt32 { getegid() }

    /// The number of the process.
    package static var identifier: Int32 { getpid() }

    /// Whether a process of this number runs, whoever's it is.
    package static func isRunning(_ identifier: Int32) -> Bool { kill(identifier, 0) == 0 || errno == EPERM }

    /// The name of the machine, as gethostname(2) has it; empty when it has none.
    package static var hostName: String {
        // A name has 64 bytes on Linux, 255 on Darwin; a longer one loses its end.
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: 257) { buffer in
            buffer.initialize(repeating: 0)
            gethostname(buffer.baseAddress!, buffer.count - 1)
            return String(cString: buffer.baseAddress!)
        }
    }
}
