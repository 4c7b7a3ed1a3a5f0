package import SystemCalls

/// Why a token file is not used, or not changed.
package struct TokenFileError: Error, Equatable, CustomStringConvertible {
    package enum Problem: Sendable, Equatable {
        /// It is gone, where there was one.
        case missing
        case notAFile
        case tooLarge
        case unreadable
        case damaged(String)
        /// Its permission bits allow more than 0640 does.
        case tooOpen(mode: UInt32)
        case foreignFile(owner: UInt32)
        case foreignDirectory(owner: UInt32)
        case system(SystemError)
    }

    package let path: String
    package let line: Int?
    package let problem: Problem

    init(path: String, line: Int? = nil, _ problem: Problem) {
        self.path = path
        self.line = line
        self.problem = problem
    }

    package var description: String { "\(path)\(line.map { ":\($0)" } ?? ""): \(reason)" }

    private var reason: String {
        switch problem {
        case .missing: "the token file is gone"
        case .notAFile: "is a directory or special file where the token file should be"
        case .tooLarge: "larger than any token file: at most \(TokenFile.mostBytes) bytes are read"
        case .unreadable: "cannot be read: no permission"
        case .damaged(let reason): "not a token file: \(reason)"
        case .tooOpen(let mode):
            "the mode \(String(mode, radix: 8)) lets others at the tokens; run: chmod 600 \(path)"
        case .foreignFile(let owner): "the token file belongs to user \(owner), neither this process's user nor root"
        case .foreignDirectory(let owner):
            "belongs to user \(owner), who could not read a token file made here; run this as that user"
        case .system(let error): "\(error.reason) (\(error.call))"
        }
    }

    /// Whether the file itself is wrong, rather than the machine or who runs this.
    package var isDamage: Bool {
        if case .damaged = problem { true } else { false }
    }
}
