import Bundles
import Foundation
import SystemCalls

/// The lines of a file or of standard input, byte for byte, as they arrive.
struct ByteLines: ~Copyable {
    /// One line.
    struct Line {
        /// From 1.
        let number: Int
        /// Without the line end.
        let content: [UInt8]
        /// LF, CR LF, or nothing after the last line of a file that does not end with one.
        let end: ArraySlice<UInt8>
    }

    /// The most bytes of one line: what is longer is no text, and would fill the memory.
    private static let longestLine = 64 << 20
    private static let readSize = 1 << 18

    /// What messages call it.
    let name: String
    private let file: FileHandle?
    private let device: TerminalDevice
    private var unread: [UInt8] = []
    /// Where the next line begins.
    private var start = 0
    /// Before this place there is no line end after `start`.
    private var searched = 0
    private var isAtEnd = false
    private var lineCount = 0

    /// The lines of a file; of standard input without a path, or with `-`.
    ///
    /// - Throws: ``BundleError`` when it is not there or cannot be read.
    init(path: String?) throws(BundleError) {
        guard let path, path != "-" else {
            name = "<stdin>"
            file = nil
            device = .standardInput
            return
        }
        name = path
        var isDirectory: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
            throw BundleError(path: path, .missing)
        }
        if isDirectory.boolValue { throw BundleError(path: path, .notAFile) }
        guard let file = FileHandle(forReadingAtPath: path) else {
            throw BundleError(path: path, .unreadable(reason: "no permission"))
        }
        self.file = file
        device = TerminalDevice(descriptor: file.fileDescriptor)
    }

    /// The next line; waits for it. `nil` after the last.
    ///
    /// - Throws: ``BundleError`` for a line beyond all measure, and what reading throws.
    mutating func next() throws -> Line? {
        while true {
            if let lineFeed = unread[searched...].firstIndex(of: 0x0A) { return take(until: lineFeed + 1) }
            searched = unread.count
            guard searched - start <= Self.longestLine else {
                throw BundleError(
                    path: name, line: lineCount + 1,
                    .unreadable(reason: "the line is longer than \(Self.longestLine) bytes"))
            }
            if isAtEnd { return start < unread.count ? take(until: unread.count) : nil }
            try read()
        }
    }

    /// Whether the next line is here already, so that nothing waits for it.
    mutating func hasNext() -> Bool {
        if let lineFeed = unread[searched...].firstIndex(of: 0x0A) {
            searched = lineFeed
            return true
        }
        searched = unread.count
        return false
    }

    private mutating func read() throws {
        unread.removeSubrange(..<start)
        searched -= start
        start = 0
        switch try device.read(atMost: Self.readSize) {
        case .bytes(let bytes): unread += bytes
        case .timedOut, .elsewhere: break
        case .endOfInput: isAtEnd = true
        }
    }

    private mutating func take(until next: Int) -> Line {
        var end = next
        if unread[end - 1] == 0x0A {
            end -= 1
            if end > start, unread[end - 1] == 0x0D { end -= 1 }
        }
        lineCount += 1
        defer { (start, searched) = (next, next) }
        return Line(number: lineCount, content: Array(unread[start..<end]), end: unread[end..<next])
    }
}
