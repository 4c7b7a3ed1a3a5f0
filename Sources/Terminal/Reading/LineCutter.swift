/// Cuts a stream of bytes into lines, however the bytes are divided over the reads.
///
/// A line ends with LF or CR LF. Of a line over the limit no more is kept than the limit.
///
///     var cutter = LineCutter(byteLimit: 4096)
///     cutter.append(Array("はい\r\nno".utf8))
///     cutter.next()    // .line("はい")
///     cutter.finish()  // .line("no")
package struct LineCutter: Sendable {
    /// One line of the input.
    package enum Cut: Sendable, Equatable {
        /// Its text, with ill-formed UTF-8 repaired.
        case line(String)

        /// It was longer than the limit and is dropped.
        case tooLong
    }

    private let byteLimit: Int
    private var unread: ArraySlice<UInt8> = []
    private var line: [UInt8] = []
    private var isTooLong = false

    /// A cutter for lines of at most `byteLimit` bytes, line end not counted.
    package init(byteLimit: Int) {
        self.byteLimit = byteLimit
    }

    /// Adds bytes that were read; call it when `next()` has nothing more to give.
    package mutating func append(_ bytes: [UInt8]) {
        unread += bytes
    }

    /// The next complete line, or nil when more bytes are needed.
    package mutating func next() -> Cut? {
        guard let end = unread.firstIndex(of: UInt8(ascii: "\n")) else {
            keep(unread)
            unread = []
            return nil
        }
        keep(unread[..<end])
        unread = unread[(end + 1)...]
        return take()
    }

    /// What follows the last line end, or nil if nothing does.
    package mutating func finish() -> Cut? {
        line.isEmpty && !isTooLong ? nil : take()
    }

    private mutating func keep(_ bytes: ArraySlice<UInt8>) {
        // One more than the limit, which may turn out to be the CR of the line end.
        let room = byteLimit + 1 - line.count
        isTooLong = isTooLong || bytes.count > room
        line += bytes.prefix(room)
    }

    private mutating func take() -> Cut {
        defer {
            line = []
            isTooLong = false
        }
        if line.last == UInt8(ascii: "\r") { line.removeLast() }
        return isTooLong || line.count > byteLimit ? .tooLong : .line(String(decoding: line, as: UTF8.self))
    }
}
