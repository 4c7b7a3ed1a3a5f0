import Foundation
import SystemCalls
import Testing

struct DescriptorLimitTests {
    #if os(Linux)
        @Test func `the limit is raised as far as it goes`() async {
            await #expect(processExitsWith: .success) {
                let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
                var limit = rlimit(rlim_cur: 50, rlim_max: 200)
                #expect(setrlimit(resource, &limit) == 0)
                #expect(DescriptorLimit.raise() == 200)
                getrlimit(resource, &limit)
                #expect(limit.rlim_cur == 200)
                #expect(DescriptorLimit.raise() == 200)
            }
        }
    #endif
}
