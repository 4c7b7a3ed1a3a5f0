import Bundles
import Foundation
import TestSupport
import Testing

struct ReleaserTests {
    // MARK: Approving

    @Test func `approving moves the pointer and says who, why and which model`() throws {
        let bundle = try VersionedBundle(released: 1)
        let digest = try bundle.add(2)
        let release = try bundle.releaser().approve(2, sha256: digest, reason: "new hours")
        #expect(release == (try bundle.release()))
        #expect(release.active == 2)
        #expect(release.previous == 1)
        #expect(release.modelSHA256 == digest)
        #expect(release.approvedBy == "mika")
        #expect(release.reason == "new hours")
        #expect(bundle.history == ["1 trained", "1 released", "2 trained", "2 approved"])
        let entry = try #require(VersionShelf(bundle.directory).history().last)
        #expect(entry.by == "mika")
        #expect(entry.reason == "new hours")
        #expect(entry.sha256 == digest)
        #expect(entry.at == release.releasedAt)
        #expect(try Date(entry.at, strategy: .iso8601).timeIntervalSinceNow < 60)
    }

    @Test func `a reason is kept masked, by the bundle's own patterns too`() throws {
        let bundle = try VersionedBundle()
        let custom = #""privacy": {"custom": [{"name": "order", "pattern": "C-[0-9]{6}", "label": {"en": "ORDER"}}]},"#
        try bundle.files.write(
            SampleBundle.english.manifest.replacing(#""format": 1,"#, with: #""format": 1, \#(custom)"#),
            to: "shop/bundle.json")
        try bundle.add(1)
        let reason = "asked by 090-1234-5678 about C-123456"
        let release = try bundle.releaser().approve(1, reason: reason)
        #expect(release.reason == "asked by [PHONE1] about [ORDER1]")
        for (name, bytes) in try bundle.contents() {
            for part in ["1234-5678", "C-123456"] {
                #expect(bytes.range(of: Data(part.utf8)) == nil, "\(part) in \(name)")
            }
        }
    }

    @Test func `who approves is one line of a hundred characters at most`() throws {
        let bundle = try VersionedBundle()
        try bundle.add(1)
        let name = "a\nb\u{1B}[2J" + String(repeating: "x", count: 200)
        let release = try bundle.releaser(by: name).approve(1)
        #expect(release.approvedBy == "ab[2J" + String(repeating: "x", count: 95))
    }

    @Test func `approving what is active changes nothing`() throws {
        let bundle = try VersionedBundle(released: 2)
        let before = try bundle.contents()
        #expect(try bundle.releaser().approve(2) == (try bundle.release()))
        #expect(try bundle.contents() == before)
    }

    @Test func `an older version can be released again`() throws {
        let bundle = try VersionedBundle(released: 3)
        let release = try bundle.releaser().approve(1)
        #expect(release.active == 1)
        #expect(release.previous == 3)
        #expect(try bundle.states() == [1: .active, 2: .retired, 3: .retired])
    }

    /// What must not be released, and what is said of it.
    enum Obstacle: String, CaseIterable, Sendable {
        case absent, refused, rejected, collected, foreignDigest, foreignModel, damagedModel, missingModel

        /// - Returns: the digest that the caller expects.
        func prepare(_ bundle: VersionedBundle) throws -> String? {
            switch self {
            case .absent: return nil
            case .refused: try bundle.add(3, isPassed: false)
            case .rejected:
                try bundle.add(3)
                try bundle.releaser().reject(3)
            case .collected:
                try bundle.add(3)
                try bundle.releaser().recordTrained(3, sha256: "ab", isPassed: true)
                try bundle.remove("versions/3")
            case .foreignDigest:
                try bundle.add(3)
                return String(repeating: "0", count: 64)
            case .foreignModel: try bundle.add(3, sha256: String(repeating: "1", count: 64))
            case .damagedModel:
                try bundle.add(3)
                try bundle.cut("versions/3/model.taiwa", to: 100)
            case .missingModel:
                try bundle.add(3)
                try bundle.remove("versions/3/model.taiwa")
            }
            return nil
        }

        func isNamed(by error: ReleaseError) -> Bool {
            switch (self, error) {
            case (.absent, .noSuchVersion(3, known: [2, 1])), (.refused, .notReleasable(.refused)),
                (.rejected, .notReleasable(.rejected)), (.collected, .filesAreGone), (.foreignDigest, .wrongModel),
                (.foreignModel, .wrongModel), (.damagedModel, .damaged), (.missingModel, .damaged):
                true
            default: false
            }
        }
    }

    @Test(arguments: Obstacle.allCases)
    func `what cannot be released changes nothing and is said in a sentence`(obstacle: Obstacle) throws {
        let bundle = try VersionedBundle(released: 2)
        let digest = try obstacle.prepare(bundle)
        let before = try bundle.release()
        let error = try #require(throws: ReleaseError.self) { try bundle.releaser().approve(3, sha256: digest) }
        #expect(obstacle.isNamed(by: error), "\(error)")
        #expect(isClearSentence("shop: \(error)", naming: "shop"))
        #expect(try bundle.release() == before)
        #expect(!bundle.history.contains("3 approved"))
    }

    @Test func `a bundle without versions says that it was never trained`() throws {
        let bundle = try VersionedBundle()
        for change in [
            { try $0.approve(1) as Any? }, { try $0.reject(1) as Any? }, { try $0.rollback() as Any? },
        ] as [(Releaser) throws -> Any?] {
            #expect(throws: ReleaseError.neverTrained) { try change(bundle.releaser()) }
        }
        #expect(!FileManager.default.fileExists(atPath: bundle.directory.versionsPath))
    }

    @Test func `a damaged pointer is replaced by approving, and the version before is known from the history`() throws {
        let bundle = try VersionedBundle(released: 2)
        try bundle.add(3)
        try bundle.files.write("{", to: "shop/release.json")
        #expect(throws: ReleaseError.self) { try bundle.releaser().rollback() }
        #expect(throws: ReleaseError.self) { try bundle.releaser().collect(keeping: 1) }
        let release = try bundle.releaser().approve(3)
        #expect(release.active == 3)
        #expect(release.previous == 2)
    }

    // MARK: Rejecting

    @Test func `only a version that waits can be rejected`() throws {
        let bundle = try VersionedBundle(released: 2)
        try bundle.add(3)
        try bundle.add(4, isPassed: false)
        try bundle.releaser().reject(3, reason: "wrong hours")
        let before = try bundle.contents()
        try bundle.releaser().reject(3)
        #expect(try bundle.contents() == before, "once is enough")
        #expect(VersionShelf(bundle.directory).history().last?.reason == "wrong hours")
        for (version, state) in [(1, VersionState.retired), (2, .active), (4, .refused)] {
            #expect(throws: ReleaseError.notRejectable(state)) { try bundle.releaser().reject(version) }
        }
        #expect(throws: ReleaseError.noSuchVersion(7, known: [4, 3, 2, 1])) { try bundle.releaser().reject(7) }
    }

    // MARK: Rolling back

    @Test func `rolling back swaps, and once more swaps again`() throws {
        let bundle = try VersionedBundle(released: 3)
        let digests = try VersionShelf(bundle.directory).records().map(\.modelSHA256)
        for (active, previous) in [(2, 3), (3, 2), (2, 3)] {
            let release = try bundle.releaser().rollback(reason: "wrong answers")
            #expect(release == (try bundle.release()))
            #expect((release.active, release.previous) == (active, previous))
            #expect(release.modelSHA256 == digests[3 - active])
            #expect(release.approvedBy == "mika")
            #expect(release.reason == "wrong answers")
        }
        #expect(bundle.history.suffix(3) == ["2 rolled_back", "3 rolled_back", "2 rolled_back"])
    }

    @Test func `the first version has nothing before it`() throws {
        let bundle = try VersionedBundle()
        try bundle.add(1)
        #expect(throws: ReleaseError.nothingToRollBackTo) { try bundle.releaser().rollback() }
        _ = try bundle.releaser().approve(1)
        #expect(throws: ReleaseError.nothingToRollBackTo) { try bundle.releaser().rollback() }
    }

    @Test func `a version before that is damaged is not gone back to`() throws {
        let bundle = try VersionedBundle(released: 2)
        try bundle.cut("versions/1/model.taiwa", to: 40)
        let before = try bundle.contents()
        let error = try #require(throws: ReleaseError.self) { try bundle.releaser().rollback() }
        #expect("\(error)".hasPrefix(bundle.directory.modelPath(1)))
        try bundle.add(1)
        _ = try bundle.releaser().rollback()
        try bundle.remove("versions/2")
        #expect(throws: ReleaseError.filesAreGone) { try bundle.releaser().rollback() }
        #expect(before["release.json"] != nil)
        #expect(try bundle.release()?.active == 1)
    }

    @Test func `versions behind a symbolic link are left alone`() throws {
        let bundle = try VersionedBundle(released: 2)
        let foreign = try VersionedBundle(released: 3)
        try bundle.remove("versions")
        try FileManager.default.createSymbolicLink(
            atPath: bundle.directory.versionsPath, withDestinationPath: foreign.directory.versionsPath)
        let before = try foreign.contents()
        for change in [
            { try $0.approve(1) as Any? }, { try $0.rollback() as Any? }, { try $0.collect(keeping: 1) as Any? },
        ] as [(Releaser) throws -> Any?] {
            let error = try #require(throws: ReleaseError.self) { try change(bundle.releaser()) }
            #expect("\(error)".hasPrefix("\(bundle.directory.versionsPath): is a symbolic link"))
        }
        #expect(try foreign.contents() == before)
    }

    // MARK: The history

    @Test func `what a trainer notes is noted once`() throws {
        let bundle = try VersionedBundle()
        let digest = try bundle.add(1)
        try bundle.releaser(by: "nightly").recordTrained(1, sha256: digest, isPassed: true, reason: "weekly")
        try bundle.releaser().recordTrained(1, sha256: digest, isPassed: true)
        try bundle.add(2, isPassed: false)
        try bundle.releaser().recordTrained(2, sha256: "", isPassed: false, reason: "accuracy")
        #expect(bundle.history == ["1 trained", "2 refused"])
        #expect(VersionShelf(bundle.directory).history().map(\.by) == ["nightly", "mika"])
    }

    @Test func `a line that a crash kept from being written is added by the next change`() throws {
        let bundle = try VersionedBundle(released: 2)
        let lines = bundle.history
        let text = try String(contentsOfFile: bundle.directory.historyPath, encoding: .utf8)
        _ = try bundle.releaser(by: "ken").rollback(reason: "hours")
        let whole = try String(contentsOfFile: bundle.directory.historyPath, encoding: .utf8)
        // The pointer was moved, the line not written, in whole or in part.
        for count in [0, 20] {
            try bundle.files.write(text + whole.dropFirst(text.count).prefix(count), to: "shop/versions/history.jsonl")
            #expect(try bundle.states() == [1: .active, 2: .retired])
            try bundle.add(3)
            try bundle.releaser().reject(3)
            #expect(bundle.history == lines + ["3 trained", "1 rolled_back", "3 rejected"])
            let entry = VersionShelf(bundle.directory).history()[lines.count + 1]
            #expect(entry.by == "ken")
            #expect(entry.reason == "hours")
            try bundle.remove("versions/3")
        }
    }

    @Test func `a bundle from before there was a history gets one`() throws {
        let bundle = try VersionedBundle()
        let digests = try (1...2).map { try bundle.add($0, by: nil) }
        let pointer = """
            {"active": 2, "previous": 1, "model_sha256": "\(digests[1])", "released_at": "2026-01-01T00:00:00Z"}
            """
        try bundle.files.write(pointer, to: "shop/release.json")
        _ = try bundle.releaser().rollback()
        #expect(bundle.history == ["1 trained", "2 trained", "2 released", "1 rolled_back"])
        #expect(VersionShelf(bundle.directory).history().map(\.by) == ["automatic", "automatic", "automatic", "mika"])
        #expect(VersionShelf(bundle.directory).history().map(\.sha256) == digests + [digests[1], digests[0]])
    }

    // MARK: Several at once

    @Test func `many who change a bundle at once do it one after the other`() throws {
        let bundle = try VersionedBundle(released: 2)
        for number in 3...10 { try bundle.add(number) }
        DispatchQueue.concurrentPerform(iterations: 8) { index in
            let releaser = bundle.releaser(by: "p\(index)")
            for round in 0..<5 {
                _ = try? releaser.approve(3 + (index + round) % 8)
                _ = try? releaser.rollback()
            }
        }
        let entries = VersionShelf(bundle.directory).history()
        let releases = entries.filter { [.approved, .released, .rolledBack].contains($0.action) }
        let release = try #require(try bundle.release())
        #expect(releases.last?.version == release.active)
        #expect(releases.dropLast().last?.version == release.previous)
        for (earlier, later) in zip(releases, releases.dropFirst()) { #expect(earlier.version != later.version) }
        #expect(try bundle.states().values.filter { $0 == .active }.count == 1)
    }
}
