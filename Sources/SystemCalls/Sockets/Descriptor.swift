#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// An open file, socket or other thing of the kernel, which is closed at the end of its owner's life.
package struct Descriptor: ~Copyable, Sendable {
    /// The number the kernel knows it by.
    package let number: Int32

    /// Takes over an open descriptor: nobody else may close it.
    package init(owning number: Int32) { self.number = number }

    deinit { close(number) }

    /// Gives the open descriptor away.
    package consuming func release() -> Int32 {
        let number = number
        discard self
        return number
    }
}
