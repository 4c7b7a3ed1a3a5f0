package import Bundles
import Foundation
import SystemCalls

/// A session as a state directory keeps it, by its name: for commands that are run beside a server or without one.
package struct SubjectSession: Sendable {
    /// What it is kept under, in hexadecimal.
    package let key: String
    private let state: String

    private var path: String { "\(state)/sessions.jsonl" }

    /// Finds out what a session is kept under.
    ///
    /// - Returns: `nil` where the directory has no secret: no session was ever kept in it.
    package init?(
        _ name: String, of tenant: TenantName, inStateDirectory state: String
    ) throws(StateError) {
        guard FileManager.default.fileExists(atPath: "\(state)/session.key") else { return nil }
        var digits: [UInt8] = []
        try SessionSecret.open(inStateDirectory: state).key(of: name, tenant: tenant).appendHexadecimal(to: &digits)
        key = String(decoding: digits, as: UTF8.self)
        self.state = state
    }

    /// The session's conversation as it was last written, a JSON object; `nil` where none is kept.
    package func content() throws(StateError) -> [UInt8]? {
        guard let sessionKey = SessionKey(hexadecimal: key) else { return nil }
        var latest: [UInt8]?
        for line in try lines() {
            switch SessionLine(line) {
            case .kept(let other, _, let object) where other == sessionKey: latest = object
            case .ended(let other) where other == sessionKey: latest = nil
            case .kept, .ended, nil: break
            }
        }
        return latest
    }

    /// Takes the session out of the file of sessions, with lines that cannot be read: nobody knows whose they are.
    ///
    /// - Returns: whether it was there.
    /// - Throws: ``StateError/inUse(path:)`` while a server runs, which would write it again.
    package func erase() throws(StateError) -> Bool {
        guard let sessionKey = SessionKey(hexadecimal: key), FileManager.default.fileExists(atPath: path) else {
            return false
        }
        let lock = try lock()
        defer { withExtendedLifetime(lock) {} }
        // What a server was killed in writing.
        try? FileManager.default.removeItem(atPath: "\(path).new")
        let lines = try lines()
        let others = lines.filter { line in
            switch SessionLine(line) {
            case .kept(let other, _, _), .ended(let other): other != sessionKey
            case nil: false
            }
        }
        guard others.count < lines.count else { return false }
        var rest = others[...]
        do throws(SystemError) {
            try DiskVolume().replace(path) {
                guard !rest.isEmpty else { return nil }
                defer { rest = rest.dropFirst(256) }
                return rest.prefix(256).flatMap { Array($0) + [0x0A] }
            }
        } catch {
            throw .system(error)
        }
        return true
    }

    private func lock() throws(StateError) -> FileLock {
        do throws(SystemError) {
            if let lock = try FileLock.take("\(state)/lock") { return lock }
        } catch {
            throw .system(error)
        }
        throw .inUse(path: state)
    }

    private func lines() throws(StateError) -> [ArraySlice<UInt8>] {
        do throws(SystemError) {
            return (try DiskVolume().content(of: path) ?? []).split(separator: 0x0A)
        } catch {
            throw .system(error)
        }
    }
}
