import Foundation

/// The memory of this process that is resident now, where the system tells (Linux's `/proc/self/status`, proc(5)).
package struct ResidentMemory: Sendable, Equatable {
    /// All of it, in bytes.
    package let total: Int
    /// What is the process's own and no file's, in bytes: what the system cannot take back.
    package let anonymous: Int

    /// `nil` where the system does not tell.
    package static var now: ResidentMemory? {
        guard let status = FileManager.default.contents(atPath: "/proc/self/status") else { return nil }
        let lines = String(decoding: status, as: UTF8.self).split(separator: "\n")
        func bytes(_ name: String) -> Int? {
            lines.first { $0.hasPrefix("\(name):") }.flatMap { Int($0.filter(\.isNumber)) }.map { $0 * 1024 }
        }
        guard let total = bytes("VmRSS"), let anonymous = bytes("RssAnon") else { return nil }
        return ResidentMemory(total: total, anonymous: anonymous)
    }
}
