#if os(Linux)
    import CLinux

    /// openat2(2), which the Glibc module does not have.
    enum BeneathCalls {
        /// Opens a path below a directory without following any symbolic link; below 0 with `errno`.
        static func open(_ directory: Int32, _ path: String, _ flags: Int32) -> Int32 {
            open_beneath(directory, path, UInt64(flags))
        }
    }
#endif
