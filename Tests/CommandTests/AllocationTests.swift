import Foundation
import Testing

/// What the benchmarks say of memory; the program of the tests does not count allocations, theirs does.
struct AllocationTests {
    @Test func `scoring a question allocates nothing once the buffers have grown`() throws {
        let run = try ProgramRun(
            BuiltProgram.benchmarks.path, ["allocations"], in: ShippedBundles.package.path, input: Data(),
            environment: [:])
        run.expect(0)
        #if os(Linux)
            let figures = try #require(run.outputLines.first { $0.hasPrefix("it-helpdesk exam") })
            #expect(figures.split(separator: " ").last == "0")
        #else
            #expect(run.output.contains("skipped"))
        #endif
    }
}
