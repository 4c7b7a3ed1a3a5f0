#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A file mapped into memory, read-only, for as long as the object lives.
///
/// The file must never be changed in place while it is mapped (a truncation would end the process with SIGBUS): files
/// that are mapped are installed by rename only, see ``AtomicFile``.
///
/// `@unchecked Sendable` because of the raw pointer, which is set once and only ever read through.
package final class Mapping: @unchecked Sendable {
    @usableFromInline let base: UnsafeRawPointer
    /// The file's length in bytes.
    package let count: Int

    /// Maps a whole file.
    ///
    /// - Throws: ``SystemError`` when it cannot be opened or mapped, or is no plain file.
    package init(path: String) throws(SystemError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw SystemError(call: "open", path: path) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw SystemError(call: "fstat", path: path) }
        guard status.st_mode & S_IFMT == S_IFREG else {
            errno = EISDIR
            throw SystemError(call: "open", path: path)
        }
        count = Int(status.st_size)
        guard count > 0 else {
            // Aligned for any element; nothing is ever read through it.
            base = UnsafeRawPointer(bitPattern: 4096)!
            return
        }
        guard let address = mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0), address != MAP_FAILED else {
            throw SystemError(call: "mmap", path: path)
        }
        base = UnsafeRawPointer(address)
    }

    deinit {
        if count > 0 { munmap(UnsafeMutableRawPointer(mutating: base), count) }
    }

    /// Gives back the memory that holds the file's bytes; those that are looked at again come from the system's cache of files.
    package func releasePages() {
        if count > 0 { madvise(UnsafeMutableRawPointer(mutating: base), count, MADV_DONTNEED) }
    }

    /// Calls a closure with all bytes of the file.
    package func withBytes<Result, Failure: Error>(
        _ body: (Span<UInt8>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        let buffer = UnsafeBufferPointer(start: base.assumingMemoryBound(to: UInt8.self), count: count)
        return try body(buffer.span)
    }
}
