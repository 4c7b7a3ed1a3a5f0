import Synchronization

#if canImport(Glibc)
    import Glibc

    private let allocations = Atomic(0)

    // The linker is told (in Package.swift) that `malloc` and its kin are these functions: the C library and the Swift
    // runtime then come here, too. They hand on to the C library under the names that it gives its own besides, and must not
    // allocate. A definition by the name `malloc` itself is refused by the compiler.

    @_silgen_name("__libc_malloc") private func libraryMalloc(_ size: Int) -> UnsafeMutableRawPointer?
    @_silgen_name("__libc_calloc") private func libraryCalloc(_ count: Int, _ size: Int) -> UnsafeMutableRawPointer?
    @_silgen_name("__libc_realloc")
    private func libraryRealloc(_ block: UnsafeMutableRawPointer?, _ size: Int) -> UnsafeMutableRawPointer?
    @_silgen_name("__libc_memalign")
    private func libraryMemalign(_ alignment: Int, _ size: Int) -> UnsafeMutableRawPointer?

    @_cdecl("counting_malloc")
    public func countingMalloc(_ size: Int) -> UnsafeMutableRawPointer? {
        allocations.add(1, ordering: .relaxed)
        return libraryMalloc(size)
    }

    @_cdecl("counting_calloc")
    public func countingCalloc(_ count: Int, _ size: Int) -> UnsafeMutableRawPointer? {
        allocations.add(1, ordering: .relaxed)
        return libraryCalloc(count, size)
    }

    @_cdecl("counting_realloc")
    public func countingRealloc(_ block: UnsafeMutableRawPointer?, _ size: Int) -> UnsafeMutableRawPointer? {
        allocations.add(1, ordering: .relaxed)
        return libraryRealloc(block, size)
    }

    @_cdecl("counting_aligned_alloc")
    public func countingAlignedAlloc(_ alignment: Int, _ size: Int) -> UnsafeMutableRawPointer? {
        allocations.add(1, ordering: .relaxed)
        return libraryMemalign(alignment, size)
    }

    @_cdecl("counting_posix_memalign")
    public func countingPosixMemalign(
        _ block: UnsafeMutablePointer<UnsafeMutableRawPointer?>, _ alignment: Int, _ size: Int
    ) -> Int32 {
        allocations.add(1, ordering: .relaxed)
        block.pointee = libraryMemalign(alignment, size)
        return block.pointee == nil ? ENOMEM : 0
    }
#endif

/// How many blocks of memory are asked for from the heap, by this program and the Swift runtime.
enum AllocationCount {
    /// The number of allocations, on any thread, while a closure runs; `nil` where they cannot be counted, which is
    /// everywhere but on Linux.
    static func during(_ body: () throws -> Void) rethrows -> Int? {
        #if canImport(Glibc)
            let before = allocations.load(ordering: .sequentiallyConsistent)
            try body()
            return allocations.load(ordering: .sequentiallyConsistent) - before
        #else
            try body()
            return nil
        #endif
    }

    /// Throws when blocks that are certainly allocated are not counted: then no count means anything.
    static func check() throws {
        var kept: [[Int]] = []
        kept.reserveCapacity(16)
        let count = during { for size in 1...10 { kept.append([Int](repeating: size, count: 100 * size)) } }
        let total = kept.reduce(0) { $0 + $1.reduce(0, +) }
        try WrongResult.check(count ?? 10 >= 10 && total == 38_500, "allocations are not counted: \(count ?? 0) of 10")
    }
}
