import Bundles
import Foundation
import TestSupport
import Testing

struct ReleaseTests {
    private func release(_ json: String) throws -> Release? {
        let directory = try TemporaryDirectory()
        return try Release(path: try directory.write(json, to: "release.json"))
    }

    @Test func `a pointer from before approvals were kept is read`() throws {
        let release = try #require(
            try release(#"{"active": 2, "previous": 1, "model_sha256": "ab", "released_at": "2026-01-01T00:00:00Z"}"#))
        #expect(release.active == 2)
        #expect(release.previous == 1)
        #expect(release.modelSHA256 == "ab")
        #expect(release.approvedBy == nil)
        #expect(release.reason == nil)
    }

    @Test func `what a newer program adds is passed over`() throws {
        let json = """
            {"active": 2, "model_sha256": "ab", "released_at": "2026-01-01T00:00:00Z", "approved_by": "mika",
             "reason": "hours", "signature": {"key": "k1"}}
            """
        let release = try #require(try release(json))
        #expect(release.approvedBy == "mika")
        #expect(release.reason == "hours")
        #expect(release.previous == nil)
    }

    @Test(arguments: ["", "{", "[]", #"{"active": 0, "model_sha256": "", "released_at": ""}"#, #"{"active": 1}"#])
    func `a pointer that is not sound is an error that names it`(json: String) throws {
        let error = try #require(throws: BundleError.self) { try release(json) }
        #expect(error.path.hasSuffix("release.json"))
    }

    @Test func `no pointer is no release`() throws {
        #expect(try Release(path: "/nowhere/release.json") == nil)
    }
}
