import Bundles
import Foundation
import TestSupport
import Testing

/// The state of a version follows from what is there.
struct VersionShelfTests {
    @Test func `a bundle that was never trained has no versions`() throws {
        #expect(try VersionedBundle().states() == [:])
    }

    @Test func `a version that passed waits, one that did not is refused`() throws {
        let bundle = try VersionedBundle()
        try bundle.add(1)
        try bundle.add(2, isPassed: false)
        #expect(try bundle.states() == [1: .awaitingApproval, 2: .refused])
    }

    @Test func `releasing makes the others retired`() throws {
        let bundle = try VersionedBundle(released: 2)
        try bundle.add(3)
        try bundle.add(4)
        #expect(try bundle.states() == [1: .retired, 2: .active, 3: .awaitingApproval, 4: .awaitingApproval])
        _ = try bundle.releaser().approve(4)
        #expect(try bundle.states() == [1: .retired, 2: .retired, 3: .retired, 4: .active])
    }

    @Test func `a version that was rolled back from does not wait again`() throws {
        let bundle = try VersionedBundle(released: 2)
        _ = try bundle.releaser().rollback()
        #expect(try bundle.states() == [1: .active, 2: .retired])
    }

    @Test func `a rejected version stays rejected`() throws {
        let bundle = try VersionedBundle(released: 1)
        try bundle.add(2)
        try bundle.releaser().reject(2)
        #expect(try bundle.states() == [1: .active, 2: .rejected])
    }

    @Test func `the pointer is the truth whatever the history says`() throws {
        let bundle = try VersionedBundle(released: 2)
        let line = #"{"action":"released","at":"2027-01-01T00:00:00Z","by":"x","sha256":"","version":1}"#
        let rejected = #"{"action":"rejected","at":"2027-01-01T00:00:00Z","by":"x","sha256":"","version":2}"#
        try bundle.files.write("\(line)\n\(rejected)\n", to: "shop/versions/history.jsonl")
        #expect(try bundle.states() == [1: .retired, 2: .active])
        try bundle.remove("versions/history.jsonl")
        #expect(try bundle.states() == [1: .retired, 2: .active])
    }

    @Test func `records are newest first, with digest, size and lineage`() throws {
        let bundle = try VersionedBundle()
        let digest = try bundle.add(9)
        try bundle.add(10)
        let records = try VersionShelf(bundle.directory).records()
        #expect(records.map(\.number) == [10, 9])
        #expect(records[1].modelSHA256 == digest)
        let model = try BundleFile.read(bundle.directory.modelPath(9))
        #expect(records[1].modelBytes == model.count)
        #expect(records[1].lineage?.run == "r_9")
        #expect(records.map(\.isHere) == [true, true])
    }

    @Test func `what is no version is passed over`() throws {
        let bundle = try VersionedBundle()
        for name in ["0", "-1", "01", "+2", "1000000000", "x", ".staging-1"] {
            try bundle.files.write("x", to: "shop/versions/\(name)/model.taiwa")
        }
        #expect(try bundle.states() == [:])
    }

    @Test func `a pointer that is not sound is an error`() throws {
        let bundle = try VersionedBundle(released: 1)
        try bundle.files.write("{", to: "shop/release.json")
        #expect(throws: BundleError.self) { try bundle.states() }
    }
}
