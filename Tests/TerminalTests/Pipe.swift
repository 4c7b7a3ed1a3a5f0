import SystemCalls

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A pipe whose two ends are used as devices that are no terminals.
final class Pipe {
    struct Unavailable: Error {}

    let readingEnd: TerminalDevice
    let writingEnd: TerminalDevice
    private var isWritable = true

    init() throws {
        var descriptors: [Int32] = [-1, -1]
        guard pipe(&descriptors) == 0 else { throw Unavailable() }
        readingEnd = TerminalDevice(descriptor: descriptors[0])
        writingEnd = TerminalDevice(descriptor: descriptors[1])
    }

    func finishWriting() {
        if isWritable { close(writingEnd.descriptor) }
        isWritable = false
    }

    deinit {
        finishWriting()
        close(readingEnd.descriptor)
    }
}
