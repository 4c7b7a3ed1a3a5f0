import Foundation
package import SystemCalls

/// The file that holds what is kept of the tokens, `tokens.json` of a state directory; the command and the server share it.
///
/// A change is read, made and written under a lock on the file `tokens.json.lock` beside it, and a reader sees the old file or
/// the new one whole.
package struct TokenFile: Sendable {
    package let path: String
    private let user: UInt32

    /// Far above what ten thousand tokens take.
    static let mostBytes = 16 << 20

    /// The most that the file's permissions may be.
    private static let widestMode: UInt32 = 0o640

    /// - Parameters:
    ///   - user: who reads it, and must own it unless root does.
    package init(path: String, user: UInt32 = ProcessIdentity.effectiveUser) {
        self.path = path
        self.user = user
    }

    /// The token file of a state directory.
    package static func path(inState state: String) -> String { "\(state)/tokens.json" }

    /// How the file stands; `nil` when there is none.
    package func standing() throws(TokenFileError) -> FileStanding? {
        do {
            return try FileStanding.ofTarget(path)
        } catch {
            if error.isNotFound { return nil }
            throw TokenFileError(path: path, .system(error))
        }
    }

    /// Why a file that stands so is not used by a user: others than that user and root could read or have written it.
    static func problem(of standing: FileStanding, at path: String, for user: UInt32) -> TokenFileError? {
        guard standing.kind == .file else { return TokenFileError(path: path, .notAFile) }
        guard standing.owner == user || standing.owner == 0 else {
            return TokenFileError(path: path, .foreignFile(owner: standing.owner))
        }
        let mode = standing.mode & 0o777
        return mode & ~widestMode == 0 ? nil : TokenFileError(path: path, .tooOpen(mode: mode))
    }

    /// The tokens; `nil` when there is no file.
    ///
    /// - Throws: ``TokenFileError``; also when somebody else could have written or can read the file.
    package func read() throws(TokenFileError) -> TokenList? {
        guard let standing = try standing() else { return nil }
        if let problem = Self.problem(of: standing, at: path, for: user) { throw problem }
        guard standing.size <= Self.mostBytes else { throw TokenFileError(path: path, .tooLarge) }
        let bytes: [UInt8]
        do {
            bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
        } catch {
            if (error as? CocoaError)?.code == .fileReadNoSuchFile { return nil }
            throw TokenFileError(path: path, .unreadable)
        }
        return try TokenList(json: bytes, path: path)
    }

    /// Changes the tokens on disk, while no other process does; what is there afterwards is synced to the device.
    package func change<Result>(
        _ body: (inout TokenList) throws(TokenFileError) -> Result
    ) throws(TokenFileError) -> Result {
        try makeDirectory()
        let lock: FileLock
        do {
            lock = try FileLock("\(path).lock")
        } catch {
            throw TokenFileError(path: path, .system(error))
        }
        var list = try read() ?? TokenList()
        let before = list.json
        let result = try body(&list)
        guard list.json != before else { return result }
        do {
            try AtomicFile.replace(path, with: list.json, mode: 0o600)
        } catch {
            throw TokenFileError(path: path, .system(error))
        }
        _ = consume lock
        return result
    }

    /// A file made in somebody else's directory would be one that its owner's server cannot read.
    private func makeDirectory() throws(TokenFileError) {
        let end = path.lastIndex(of: "/")
        let directory = end.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
        let owner: UInt32
        do {
            try AtomicFile.makeDirectory(directory, mode: 0o700)
            owner = try FileStanding.ofTarget(directory).owner
        } catch {
            throw TokenFileError(path: directory, .system(error))
        }
        guard owner == user else { throw TokenFileError(path: directory, .foreignDirectory(owner: owner)) }
    }
}
