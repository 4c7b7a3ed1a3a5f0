import Serving
import SystemCalls

/// Files in memory that can be full, or fail to be synced.
final class MemoryVolume: StateVolume {
    struct Contents: Sendable {
        var files: [String: [UInt8]] = [:]
        /// What was done, in order.
        var calls: [String] = []
        /// The most bytes in all files.
        var capacity = Int.max
        /// The next appends that reach the file and are then not synced.
        var failingSyncs = 0
    }

    let contents = Lock(Contents())

    init(_ files: [String: [UInt8]] = [:]) { contents.withLock { $0.files = files } }

    func file(_ path: String) -> [UInt8] { contents.withLock { $0.files[path] ?? [] } }
    func set(capacity: Int) { contents.withLock { $0.capacity = capacity } }
    func failSyncs(_ count: Int) { contents.withLock { $0.failingSyncs = count } }
    var calls: [String] { contents.withLock { $0.calls } }

    func content(of path: String) throws(SystemError) -> [UInt8]? { contents.withLock { $0.files[path] } }

    func append(_ lines: [UInt8], to path: String) throws(SystemError) {
        try contents.withLock { contents throws(SystemError) in
            var content = contents.files[path] ?? []
            if let last = content.lastIndex(of: 0x0A) { content.removeSubrange((last + 1)...) } else { content = [] }
            try Self.check(content.count + lines.count, contents, path)
            if contents.failingSyncs > 0 {
                contents.failingSyncs -= 1
                throw SystemError(call: "fdatasync", path: path, number: 5)
            }
            contents.files[path] = content + lines
            contents.calls.append("append \(path)")
        }
    }

    func replace(_ path: String, with next: () -> [UInt8]?) throws(SystemError) {
        var content: [UInt8] = []
        while let chunk = next() { content += chunk }
        let whole = content
        try contents.withLock { contents throws(SystemError) in
            try Self.check(whole.count, contents, path)
            contents.files[path] = whole
            contents.calls.append("replace \(path)")
        }
    }

    private static func check(_ length: Int, _ contents: Contents, _ path: String) throws(SystemError) {
        if length > contents.capacity { throw SystemError(call: "write", path: path, number: 28) }
    }
}
