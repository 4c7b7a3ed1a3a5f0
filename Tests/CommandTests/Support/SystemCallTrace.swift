import Foundation

/// The system calls of a program and its threads, as strace(1) has noted them.
struct SystemCallTrace {
    struct Call {
        let thread: Int
        let name: String
        /// What stands between the parentheses, as strace writes it.
        let arguments: String
        /// Of the lines in which it began and ended; other threads' calls lie between them.
        let began: Int
        let ended: Int
        let result: Int
    }

    /// In the order in which they began.
    let calls: [Call]

    /// Whether it is there, and may look at programs here.
    static let isPossible: Bool = {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/strace")
        process.arguments = ["-f", "--seccomp-bpf", "-o", "/dev/null", "-e", "trace=fsync", "/bin/true"]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        guard (try? process.run(within: 20)) == .exited(0) else { return false }
        return true
    }()

    private static let traced = [
        "openat", "mkdir", "mkdirat", "write", "pwrite64", "writev", "pwritev", "sendto", "sendmsg", "recvfrom",
        "fsync",
        "fdatasync", "rename", "renameat", "renameat2", "unlink", "ftruncate",
    ]

    /// What runs the rest of a line of shell with a trace; the program keeps its process and its signals.
    static func prelude(to path: String) -> String {
        """
        exec /usr/bin/strace -D -f --seccomp-bpf -y -s 65536 -e signal=none -e trace=\(traced.joined(separator: ",")) \
        -o '\(path)' "$0" "$@"
        """
    }

    /// Whether the program that was traced has ended, and all is noted.
    static func isWhole(_ path: String) -> Bool {
        guard let file = FileHandle(forReadingAtPath: path) else { return false }
        defer { try? file.close() }
        let length = (try? file.seekToEnd()) ?? 0
        try? file.seek(toOffset: length - min(length, 4_096))
        let end = String(decoding: (try? file.readToEnd()) ?? Data(), as: UTF8.self)
        return end.split(separator: "\n").last?.contains("+++ exited with") == true
    }

    init(_ path: String) throws {
        let lines = try Data(contentsOf: URL(fileURLWithPath: path)).split(separator: 0x0A)
        var begun: [Int: (began: Int, name: String, arguments: String)] = [:]
        var calls: [Call] = []
        for (number, line) in lines.enumerated() {
            let text = String(decoding: line, as: UTF8.self)
            guard let space = text.firstIndex(of: " "), let thread = Int(text[..<space]) else { continue }
            let rest = text[space...].drop { $0 == " " }
            if rest.hasPrefix("<... ") {
                guard let first = begun.removeValue(forKey: thread), let end = rest.range(of: " resumed>") else {
                    continue
                }
                let (arguments, result) = Self.end(of: rest[end.upperBound...])
                calls.append(
                    Call(
                        thread: thread, name: first.name, arguments: first.arguments + arguments, began: first.began,
                        ended: number, result: result))
            } else if let open = rest.firstIndex(of: "("), rest.first?.isLetter == true {
                let name = String(rest[..<open])
                let tail = rest[rest.index(after: open)...]
                if tail.hasSuffix("<unfinished ...>") {
                    begun[thread] = (number, name, String(tail.dropLast("<unfinished ...>".count)))
                } else {
                    let (arguments, result) = Self.end(of: tail)
                    calls.append(
                        Call(
                            thread: thread, name: name, arguments: arguments, began: number, ended: number,
                            result: result))
                }
            }
        }
        self.calls = calls.sorted { $0.began < $1.began }
    }

    /// What stands before the last parenthesis, and the number behind it.
    private static func end(of text: Substring) -> (arguments: String, result: Int) {
        guard let close = text.range(of: ") ", options: .backwards),
            let equals = text.range(of: "= ", range: close.upperBound..<text.endIndex)
        else { return (String(text), 0) }
        let number = text[equals.upperBound...].prefix { $0.isNumber || $0 == "-" }
        return (String(text[..<close.lowerBound]), Int(number) ?? 0)
    }
}

extension SystemCallTrace.Call {
    /// The file that the first descriptor stands for.
    var file: String? {
        guard let open = arguments.firstIndex(of: "<"), arguments[..<open].allSatisfy(\.isNumber) else { return nil }
        return arguments[arguments.index(after: open)...].firstIndex(of: ">").map {
            String(arguments[arguments.index(after: open)..<$0])
        }
    }

    /// The texts in quotation marks: paths, or what is written.
    var quoted: [String] {
        arguments.split(separator: "\"", omittingEmptySubsequences: false).enumerated().filter { $0.offset % 2 == 1 }
            .map { String($0.element) }
    }

    var isWrite: Bool { ["write", "pwrite64", "writev", "pwritev", "ftruncate"].contains(name) }
    var isSync: Bool { ["fsync", "fdatasync"].contains(name) && result == 0 }
    var isRename: Bool { name.hasPrefix("rename") && result == 0 }
}
