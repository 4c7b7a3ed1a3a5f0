import Foundation

/// What a running process uses, by Linux's proc(5).
package struct ProcessFigures: Sendable {
    /// All resident memory, in bytes.
    package let resident: Int
    /// Resident memory that is no file's, in bytes: what is mapped from bundles does not count.
    package let anonymous: Int
    package let threads: Int
    package let openDescriptors: Int
    /// Of all its threads, in user mode and in the system.
    package let cpuSeconds: Double

    /// - Throws: ``LoadFailure`` where there is no such process, or no proc(5).
    package init(of process: Int32) throws {
        let folder = "/proc/\(process)"
        guard let status = FileManager.default.contents(atPath: "\(folder)/status"),
            let times = FileManager.default.contents(atPath: "\(folder)/stat"),
            let descriptors = try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/fd")
        else { throw LoadFailure("nothing is told of process \(process)") }
        let lines = String(decoding: status, as: UTF8.self).split(separator: "\n")
        func number(_ name: String) -> Int {
            let line = lines.first { $0.hasPrefix("\(name):") } ?? ""
            return line.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) } ?? 0
        }
        resident = number("VmRSS") << 10
        anonymous = number("RssAnon") << 10
        threads = number("Threads")
        openDescriptors = descriptors.count
        // Fields 14 and 15, counted from the program's name in brackets, which may hold anything but is the second.
        let fields = String(decoding: times, as: UTF8.self).split(separator: ")").last?.split(separator: " ") ?? []
        cpuSeconds = fields.dropFirst(11).prefix(2).reduce(0) { $0 + (Double($1) ?? 0) } / Self.ticksPerSecond
    }

    /// Linux has told times to user space in these on every machine since 2.6.
    private static let ticksPerSecond = 100.0

    /// Whether this machine tells.
    package static var isAvailable: Bool { FileManager.default.fileExists(atPath: "/proc/self/status") }
}
