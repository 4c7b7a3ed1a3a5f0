#if canImport(Glibc)
    import CLinux
    import Glibc
#endif

/// The memory that the C library's allocator keeps.
package enum HeapMemory {
    /// Gives whole pages that nothing lies in back to the system (malloc_trim(3)); nothing to do where there is no such call.
    package static func returnUnused() {
        #if canImport(Glibc)
            malloc_trim(0)
        #endif
    }
}
