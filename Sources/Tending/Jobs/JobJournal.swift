import ModelFiles
package import Privacy
import StrictJSON
package import SystemCalls

/// Keeps jobs on disk, so that they survive a restart: a file of checked lines, the last of which about a job holds.
///
/// For one thread, which waits for the device.
package struct JobJournal {
    /// What a journal held at a start.
    package struct Restoration: Sendable, Equatable {
        package internal(set) var jobs: [TrainingJob] = []
        /// A number that no job of this journal has had.
        package internal(set) var nextNumber = 1
        /// The lines that cannot be read; what they held is lost.
        package internal(set) var damagedLines = 0
        /// The length in bytes of a last line that was never finished.
        package internal(set) var tornBytes = 0

        package init() {}
    }

    private let path: String
    private let redactor: Redactor
    private var lines = 0
    /// The lines after the last rewriting.
    private var kept = 0
    /// Lines that could not be written yet.
    private var waiting: [UInt8] = []
    /// Numbers up to this one are not given again after a restart, whether or not their jobs were written.
    private var reserved = 0

    /// Numbers are reserved so many at a time.
    private static let block = 1000
    /// A file is written anew when it is longer than this and than four times what it was then.
    private static let fewestLines = 4096

    package init(path: String, redactor: Redactor) {
        self.path = path
        self.redactor = redactor
    }

    /// Reads the file, once, before anything is written; there need not be one.
    ///
    /// - Throws: ``SystemError`` when the file is there and cannot be read.
    package mutating func restore() throws(SystemError) -> Restoration {
        var found = Restoration()
        let content: [UInt8]
        do throws(SystemError) {
            content = try Mapping(path: path).withBytes { span in span.withUnsafeBytes { Array($0) } }
        } catch {
            guard error.isNotFound else { throw error }
            content = []
        }
        var jobs: [String: TrainingJob] = [:]
        var start = 0
        while let end = content[start...].firstIndex(of: 0x0A) {
            lines += 1
            read(content[start..<end], into: &found, &jobs)
            start = end + 1
        }
        found.tornBytes = content.count - start
        found.jobs = jobs.values.sorted { (TrainingJob.number(of: $0.id) ?? 0) < (TrainingJob.number(of: $1.id) ?? 0) }
        let highest = found.jobs.last.flatMap { TrainingJob.number(of: $0.id) } ?? 0
        // Each line that is lost may have been the first about a job.
        found.nextNumber = max(found.nextNumber, highest + 1 + found.damagedLines)
        reserved = found.nextNumber - 1
        return found
    }

    private func read(
        _ line: ArraySlice<UInt8>, into found: inout Restoration, _ jobs: inout [String: TrainingJob]
    ) {
        guard let object = CheckedLine.open(line), let value = try? JSONReader.read(object) else {
            found.damagedLines += 1
            return
        }
        if let reserved = value["reserved"]?.integer {
            found.nextNumber = max(found.nextNumber, reserved + 1)
        } else if let job = TrainingJob(value, redactor: redactor) {
            jobs[job.id] = job
        } else {
            found.damagedLines += 1
        }
    }

    /// Writes jobs, and those that could not be written before, with one sync; they hold instead of what was said of them before.
    ///
    /// - Parameters:
    ///   - highest: the highest number that was given to a job.
    /// - Throws: ``SystemError`` when the device takes nothing; it is tried again the next time.
    package mutating func append(_ jobs: [TrainingJob], highest: Int) throws(SystemError) {
        if highest + Self.block / 2 > reserved {
            reserved = highest + Self.block
            waiting += CheckedLine.seal(Array(#"{"reserved":\#(reserved)}"#.utf8))
        }
        for job in jobs { waiting += CheckedLine.seal(job.json) }
        guard !waiting.isEmpty else { return }
        try LineFile.append(waiting, to: path)
        lines += waiting.count { $0 == 0x0A }
        waiting = []
    }

    /// Whether it is time to ``rewrite(_:)`` the file: most of it is of the past.
    package var isMostlyPast: Bool { lines > max(Self.fewestLines, 4 * kept) }

    /// Writes the file anew with what holds.
    package mutating func rewrite(_ jobs: [TrainingJob]) throws(SystemError) {
        var content: [UInt8]? = CheckedLine.seal(Array(#"{"reserved":\#(reserved)}"#.utf8))
        for job in jobs.reversed() { content? += CheckedLine.seal(job.json) }
        try LineFile.replace(path) {
            defer { content = nil }
            return content
        }
        lines = jobs.count + 1
        kept = lines
        waiting = []
    }
}
