import Foundation
import SystemCalls
import Testing

struct ProcessIdentityTests {
    @Test func `it is what the system says`() {
        #expect(ProcessIdentity.effectiveUser == geteuid())
        #expect(ProcessIdentity.effectiveGroup == getegid())
        #expect(ProcessIdentity.identifier == ProcessInfo.processInfo.processIdentifier)
    }

    #if os(Linux)
        @Test func `the host has the kernel's name for it`() throws {
            let name = try String(contentsOfFile: "/proc/sys/kernel/hostname", encoding: .utf8)
            #expect(ProcessIdentity.hostName + "\n" == name)
        }
    #endif
}
