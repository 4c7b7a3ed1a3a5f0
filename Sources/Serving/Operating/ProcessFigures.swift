import Foundation
import SystemCalls

/// What this process uses of the machine now; `nil` where the system does not tell (it does through Linux's `/proc`, proc(5)).
struct ProcessFigures {
    let residentBytes: Int?
    let openDescriptors: Int?
    let cpuSeconds: Double

    static var now: ProcessFigures {
        ProcessFigures(
            residentBytes: ResidentMemory.now?.total,
            openDescriptors: (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd"))?.count,
            cpuSeconds: ResourceUsage.current.cpuSeconds)
    }

    /// Writes them under the names that every Prometheus client library gives them.
    func write(to text: inout ExpositionText) {
        text.family("process_cpu_seconds_total", .counter, help: "User and system time.")
        text.sample("process_cpu_seconds_total", [], seconds: cpuSeconds)
        if let residentBytes {
            text.family("process_resident_memory_bytes", .gauge, help: "Memory that is resident.")
            text.sample("process_resident_memory_bytes", [], residentBytes)
        }
        if let openDescriptors {
            text.family("process_open_fds", .gauge, help: "Open file descriptors.")
            text.sample("process_open_fds", [], openDescriptors)
        }
    }
}
