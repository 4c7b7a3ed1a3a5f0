#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A file mapped into memory, read-only, for as long as the object lives.
///
/// The file must never be changed in place while it is mapped: files that are mapped are installed by rename only, see
/// ``AtomicFile``. Where somebody cuts it short all the same, what is lost reads as zeros and ``isDamaged`` tells.
///
/// `@unchecked Sendable` because of the raw pointer, which is set once and only ever read through.
package final class Mapping: @unchecked Sendable {
    @usableFromInline let base: UnsafeRawPointer
    /// The file's length in bytes.
    package let count: Int
    private let watch: MappingGuard?

    /// Maps a whole file, wherever it lies: symbolic links are followed.
    ///
    /// - Throws: ``SystemError`` when it cannot be opened or mapped, or is no plain file.
    package convenience init(path: String) throws(SystemError) {
        let file = try PlainFile(path: path)
        try self.init(file, most: .max)
    }

    /// Maps the whole of an open file, which may be closed then.
    ///
    /// - Throws: ``SystemError`` when it cannot be mapped, `tooLarge` when it has more than `most` bytes.
    package init(_ file: borrowing PlainFile, most: Int) throws(SystemError) {
        guard file.size <= most else { throw SystemError(.tooLarge, path: file.path) }
        count = file.size
        guard count > 0 else {
            // Aligned for any element; nothing is ever read through it.
            base = UnsafeRawPointer(bitPattern: 4096)!
            watch = nil
            return
        }
        let address = mmap(nil, count, PROT_READ, MAP_PRIVATE, file.owned.number, 0)
        guard let address, address != MAP_FAILED else { throw SystemError(call: "mmap", path: file.path) }
        base = UnsafeRawPointer(address)
        watch = MappingGuard(base, count: count)
    }

    deinit {
        watch?.stop()
        if count > 0 { munmap(UnsafeMutableRawPointer(mutating: base), count) }
    }

    /// Whether the file was found cut short, so that a part reads as zeros; seen only once that part has been read.
    package var isDamaged: Bool { watch?.isDamaged ?? false }

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
