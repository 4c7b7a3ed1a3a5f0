import LineProtocol
import Testing

/// The codes of errors.
struct ErrorCodeTests {
    @Test func `every code has the contract's number and fatality`() {
        let contract: [(Int, String, Bool)] = [
            (400, "BAD_LINE", false), (400, "BAD_UTF8", false), (400, "BAD_JSON", false), (400, "BAD_ARG", false),
            (400, "NOT_PROTOCOL", true), (400, "PARTIAL_LINE", true), (401, "AUTH_REQUIRED", false),
            (401, "AUTH_FAILED", false), (403, "FORBIDDEN", false), (404, "UNKNOWN_VERB", false),
            (404, "NOT_FOUND", false),
            (408, "TIMEOUT", true), (409, "CONFLICT", false), (413, "LINE_TOO_LONG", true),
            (413, "TEXT_TOO_LONG", false),
            (422, "BUNDLE_INVALID", false), (426, "VERSION", false), (429, "RATE_LIMITED", false),
            (500, "INTERNAL", false),
            (503, "BUSY", false), (503, "NOT_READY", false), (503, "DRAINING", false), (504, "DEADLINE", false),
            (507, "STORAGE_FULL", false), (509, "SLOW_CONSUMER", true),
        ]
        #expect(ErrorCode.allCases.map(\.rawValue) == contract.map(\.1))
        #expect(ErrorCode.allCases.map(\.number) == contract.map(\.0))
        #expect(ErrorCode.allCases.map(\.isFatal) == contract.map(\.2))
    }

    @Test(arguments: ErrorCode.allCases)
    func `a code's words are printable ASCII`(code: ErrorCode) {
        #expect(!code.message.description.isEmpty)
        #expect(code.message.description.utf8.allSatisfy { (0x20...0x7E).contains($0) })
    }
}
