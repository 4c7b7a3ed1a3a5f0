#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Bytes that nobody can guess, for secrets.
package enum SecureRandom {
    /// Fresh bytes of the system's generator (getentropy(3), arc4random(3)); stops the program where it has none.
    package static func bytes(_ count: Int) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
            #if canImport(Glibc)
                var start = 0
                while start < count {
                    // More at a time it refuses.
                    let length = min(256, count - start)
                    precondition(getentropy(buffer.baseAddress! + start, length) == 0, "the system has no random bytes")
                    start += length
                }
            #else
                if count > 0 { arc4random_buf(buffer.baseAddress!, count) }
            #endif
            initialized = count
        }
    }
}
