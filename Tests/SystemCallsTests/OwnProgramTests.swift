import Foundation
import SystemCalls
import Testing

struct OwnProgramTests {
    @Test func `the path is that of the program that runs`() throws {
        let own = try FileStanding.ofTarget(OwnProgram.path)
        #expect(own.kind == .file)
        #expect(own.mode & 0o100 != 0)
        #if os(Linux)
            let name = try FileManager.default.destinationOfSymbolicLink(atPath: OwnProgram.path)
            #expect(name == ProcessInfo.processInfo.arguments[0] || name.contains("taiwa") || name.contains("swift"))
        #endif
    }
}
