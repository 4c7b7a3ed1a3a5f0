import Bundles
import Foundation
import TestSupport
import Testing

/// `versions/history.jsonl` as it is read whatever has become of it.
struct VersionHistoryTests {
    private static let first =
        #"{"action":"trained","at":"2026-01-01T00:00:00Z","by":"mika","sha256":"ab","version":1}"#
    private static let second =
        #"{"action":"approved","at":"2026-01-02T00:00:00Z","by":"ken","reason":"hours","sha256":"ab","version":1}"#

    private let bundle: VersionedBundle

    init() throws { bundle = try VersionedBundle() }

    private func entries(_ text: String) throws -> [HistoryEntry] {
        try bundle.files.write(text, to: "shop/versions/history.jsonl")
        return VersionShelf(bundle.directory).history()
    }

    @Test func `lines are read in their order`() throws {
        let entries = try entries("\(Self.first)\n\(Self.second)\n")
        #expect(
            entries == [
                HistoryEntry(
                    at: "2026-01-01T00:00:00Z", version: 1, action: .trained, by: "mika", reason: nil, sha256: "ab"),
                HistoryEntry(
                    at: "2026-01-02T00:00:00Z", version: 1, action: .approved, by: "ken", reason: "hours",
                    sha256: "ab"),
            ])
    }

    @Test func `a last line cut at any byte counts as not written`() throws {
        for count in 0..<Self.second.utf8.count + 1 {
            let cut = String(decoding: Self.second.utf8.prefix(count), as: UTF8.self)
            #expect(try entries("\(Self.first)\n\(cut)").map(\.action) == [.trained], "\(count) bytes")
        }
        #expect(try entries(Self.first) == [])
        #expect(try entries("") == [])
    }

    @Test func `a change after a torn line takes its place`() throws {
        try bundle.add(1)
        _ = try entries("\(Self.first)\n\(Self.second.prefix(30))")
        _ = try bundle.releaser().approve(1)
        #expect(bundle.history == ["1 trained", "1 approved"])
        let text = try String(contentsOfFile: bundle.directory.historyPath, encoding: .utf8)
        #expect(text.split(separator: "\n").count == 2)
        #expect(text.hasSuffix("\n"))
    }

    @Test func `members that are not known are passed over, and lines that are none of ours`() throws {
        let newer = Self.first.replacing("{", with: #"{"signature":[1],"#)
        let foreign = ["{}", "[]", "rubbish", Self.first.replacing("trained", with: "audited")]
        let entries = try entries((foreign + [newer, "", Self.second]).joined(separator: "\n") + "\n")
        #expect(entries.map(\.action) == [.trained, .approved])
    }

    @Test func `no file is an empty history`() throws {
        #expect(VersionShelf(bundle.directory).history() == [])
    }
}
