#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Whether somebody has a file open for writing.
package enum FileWriters {
    /// Asks the kernel for a read lease, which it grants only on a file that nobody has open for writing (fcntl(2)), and gives
    /// it back at once.
    ///
    /// `false` also where it cannot be known: a file of another user, a file system without leases, a system other than Linux.
    /// Who opens the file for writing in that instant waits until it is over.
    package static func areThere(for path: String) -> Bool {
        #if canImport(Glibc)
            let number = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
            guard number >= 0 else { return false }
            let owned = Descriptor(owning: number)
            // Who holds a lease that others want is told by SIGIO, which would end the program; SIGURG is ignored.
            _ = fcntl(owned.number, setSignal, SIGURG)
            if fcntl(owned.number, setLease, F_RDLCK) == 0 {
                _ = fcntl(owned.number, setLease, F_UNLCK)
                return false
            }
            return errno == EAGAIN
        #else
            return false
        #endif
    }

    #if canImport(Glibc)
        /// `F_SETSIG` and `F_SETLEASE`, which <fcntl.h> declares for GNU programs only.
        private static let setSignal: Int32 = 10
        private static let setLease: Int32 = 1024
    #endif
}
