import Bundles
import Foundation
import TestSupport
import Testing

/// gc.
struct VersionCollectionTests {
    @Test func `old versions go; what is needed and the newest stay`() throws {
        let bundle = try VersionedBundle(released: 6)
        _ = try bundle.releaser().approve(1)
        try bundle.add(7, isPassed: false)
        try bundle.add(8)
        try bundle.add(9)
        try bundle.releaser().reject(9)
        try bundle.add(10, isPassed: false)
        #expect(try bundle.releaser().collect(keeping: 1) == [2, 3, 4, 5, 7, 9])
        #expect(bundle.directory.versionNumbers == [1, 6, 8, 10], "active, previous, waiting, newest")
        #expect(
            try bundle.states() == [
                1: .active, 2: .retired, 3: .retired, 4: .retired, 5: .retired, 6: .retired, 7: .refused,
                8: .awaitingApproval, 9: .rejected, 10: .refused,
            ])
        let records = try VersionShelf(bundle.directory).records()
        #expect(records.filter { !$0.isHere }.map(\.number) == [9, 7, 5, 4, 3, 2])
        #expect(records.allSatisfy { $0.modelSHA256.utf8.count == 64 })
        #expect(try bundle.releaser().collect(keeping: 1) == [])
        #expect(try bundle.release()?.active == 1)
    }

    @Test(arguments: [-1, 0, 1, 3, 6, 100])
    func `as many of the newest stay as are asked for, and one always`(count: Int) throws {
        let bundle = try VersionedBundle(released: 2)
        for number in 3...6 { try bundle.add(number, isPassed: false) }
        _ = try bundle.releaser().collect(keeping: count)
        let newest = (3...6).suffix(max(1, count))
        #expect(bundle.directory.versionNumbers == [1, 2] + newest)
        #expect(bundle.directory.latestVersion == 6, "no number is given twice")
    }

    @Test func `without a release the versions that wait stay`() throws {
        let bundle = try VersionedBundle()
        for number in 1...3 { try bundle.add(number, isPassed: number != 2) }
        #expect(try bundle.releaser().collect(keeping: 1) == [2])
    }

    @Test func `what crashes have left goes when it is an hour old`() throws {
        let bundle = try VersionedBundle(released: 1)
        let left = ["versions/.staging-12-x/model.taiwa", "versions/.staging-collected-1-y/model.taiwa"]
        for name in left { try bundle.files.write("x", to: "shop/\(name)") }
        try bundle.files.write("x", to: "shop/release.json.12-1.new")
        let before = try bundle.contents()
        _ = try bundle.releaser().collect(keeping: 1)
        #expect(try bundle.contents() == before, "somebody may be writing them")
        let old = Date(timeIntervalSinceNow: -3601)
        for name in ["versions/.staging-12-x", "versions/.staging-collected-1-y", "release.json.12-1.new"] {
            try FileManager.default.setAttributes(
                [.modificationDate: old], ofItemAtPath: "\(bundle.directory.path)/\(name)")
        }
        _ = try bundle.releaser().collect(keeping: 1)
        let names = try bundle.contents().keys
        #expect(!names.contains { $0.contains(".staging") || $0.hasSuffix(".new") })
        #expect(names.contains("release.json"))
    }
}
