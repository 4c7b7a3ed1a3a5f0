import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Keeps the process alive when a file is cut short while it is mapped.
///
/// A read behind the file's new end raises SIGBUS (mmap(2)). Where that is in a mapping of ours, its pages from there on become
/// zeros and it is marked as damaged; any other SIGBUS goes to whoever handled the signal before.
struct MappingGuard {
    private let region: UnsafeMutablePointer<Region>

    /// Watches over mapped memory from a page's beginning on.
    init(_ base: UnsafeRawPointer, count: Int) {
        region = Self.free() ?? Self.added()
        region.pointee.isDamaged.store(false, ordering: .relaxed)
        region.pointee.end.store(Int(bitPattern: base) + count, ordering: .relaxed)
        region.pointee.base.store(Int(bitPattern: base), ordering: .releasing)
        Self.installOnce
    }

    /// Ends the watch; to be called before the memory is given back, which may then be somebody else's.
    func stop() {
        region.pointee.base.store(0, ordering: .releasing)
        region.pointee.isTaken.store(false, ordering: .releasing)
    }

    /// Whether a part of the memory was lost, and reads as zeros.
    var isDamaged: Bool { region.pointee.isDamaged.load(ordering: .relaxed) }

    // Regions are used again and never given back, so that the handler may look at them at any time.
    private static func free() -> UnsafeMutablePointer<Region>? {
        var next = regions.load(ordering: .acquiring)
        while let region = next, region.pointee.isTaken.exchange(true, ordering: .acquiring) {
            next = region.pointee.next
        }
        return next
    }

    private static func added() -> UnsafeMutablePointer<Region> {
        let region = UnsafeMutablePointer<Region>.allocate(capacity: 1)
        region.initialize(to: Region())
        var head = regions.load(ordering: .acquiring)
        repeat {
            region.pointee.next = head
            let (exchanged, original) = regions.compareExchange(
                expected: head, desired: region, ordering: .acquiringAndReleasing)
            if exchanged { return region }
            head = original
        } while true
    }

    private static let installOnce: Void = install()

    /// Takes the signal; who had it before gets what is not ours.
    private static func install() {
        pageSize.store(sysconf(Int32(_SC_PAGESIZE)), ordering: .relaxed)
        var action = sigaction()
        action.sa_flags = Int32(SA_SIGINFO) | Int32(SA_ONSTACK)
        #if canImport(Glibc)
            action.__sigaction_handler.sa_sigaction = replaceLostPages
        #else
            action.__sigaction_u.__sa_sigaction = replaceLostPages
        #endif
        var former = sigaction()
        sigaction(SIGBUS, nil, &former)
        formerAction.initialize(to: former)
        isInstalled.store(true, ordering: .releasing)
        sigaction(SIGBUS, &action, nil)
    }

    /// Takes the signal again after somebody gave it its default action, which it then keeps for what is not ours.
    static func installAgain() {
        if isInstalled.load(ordering: .acquiring) { install() }
    }
}

/// Mapped memory that is watched over; nothing when its base is zero.
private struct Region: ~Copyable {
    let isTaken = Atomic(true)
    let base = Atomic(0)
    let end = Atomic(0)
    let isDamaged = Atomic(false)
    /// Set before anybody else sees the region.
    var next: UnsafeMutablePointer<Region>?
}

// Regions are written through atomics only, but for what is set before they are in the list.
private nonisolated(unsafe) let regions = Atomic<UnsafeMutablePointer<Region>?>(nil)
private let pageSize = Atomic(0)
private let isInstalled = Atomic(false)

// Written before the handler that reads it is installed.
private nonisolated(unsafe) let formerAction = UnsafeMutablePointer<sigaction>.allocate(capacity: 1)

// Neither allocates nor locks; mmap(2) is a system call and nothing else.
private func replaceLostPages(
    _ number: Int32, _ info: UnsafeMutablePointer<siginfo_t>?, _ context: UnsafeMutableRawPointer?
) {
    let code = errno
    defer { errno = code }
    #if canImport(Glibc)
        let address = Int(bitPattern: info?.pointee._sifields._sigfault.si_addr)
    #else
        let address = Int(bitPattern: info?.pointee.si_addr)
    #endif
    // Sent by a process, it has no address.
    let isFault = (info?.pointee.si_code ?? 0) > 0
    var next = isFault ? regions.load(ordering: .acquiring) : nil
    while let region = next {
        let base = region.pointee.base.load(ordering: .acquiring)
        let end = region.pointee.end.load(ordering: .relaxed)
        if base != 0 && address >= base && address < end && isReplaced(from: address, to: end) {
            region.pointee.isDamaged.store(true, ordering: .relaxed)
            return
        }
        next = region.pointee.next
    }
    sigaction(number, formerAction, nil)
    // A fault happens again by itself.
    if !isFault { raise(number) }
}

/// Maps zeros over the pages from an address on.
private func isReplaced(from address: Int, to end: Int) -> Bool {
    let page = address & ~(pageSize.load(ordering: .relaxed) - 1)
    let start = UnsafeMutableRawPointer(bitPattern: page)
    return mmap(start, end - page, PROT_READ, MAP_PRIVATE | MAP_ANON | MAP_FIXED, -1, 0) == start
}
