import Bundles
import Dialogue
import Tending
import TestSupport
import Testing

struct BundleSettlingTests {
    private static let millisecond: UInt64 = 1_000_000

    private func print(_ size: Int, missing: [String] = []) -> Fingerprint {
        Fingerprint(marks: ["answers.csv": FileMark(size: size, modified: 1, changed: 1, inode: 1)], missing: missing)
    }

    private func look(
        _ settling: inout BundleSettling, _ print: Fingerprint, at milliseconds: UInt64, isWritten: Bool = false
    ) -> BundleSettling.Step {
        settling.look(print, at: milliseconds * Self.millisecond) { _ in isWritten }
    }

    @Test func `files settle once when they have stayed the same for long enough`() {
        var settling = BundleSettling(milliseconds: 250)
        #expect(look(&settling, print(1), at: 1000) == .wait(until: 1250 * Self.millisecond))
        #expect(look(&settling, print(1), at: 1249) == .wait(until: 1250 * Self.millisecond))
        #expect(!settling.isSettled)
        #expect(look(&settling, print(1), at: 1250) == .settled)
        #expect(settling.isSettled)
        #expect(look(&settling, print(1), at: 1251) == .calm)
        #expect(look(&settling, print(1), at: 999_999) == .calm)
    }

    @Test func `what has settled is known again, and nothing that came since`() {
        var settling = BundleSettling(milliseconds: 250)
        _ = look(&settling, print(1), at: 0)
        #expect(!settling.hasSettled(as: print(1)))
        _ = look(&settling, print(1), at: 250)
        #expect(settling.hasSettled(as: print(1)))
        #expect(!settling.hasSettled(as: print(2)))
        #expect(!settling.hasSettled(as: print(1, missing: ["exam.csv"])))
        _ = look(&settling, print(2), at: 300)
        #expect(!settling.hasSettled(as: print(1)) && !settling.hasSettled(as: print(2)))
    }

    @Test(arguments: [
        FileMark(size: 2, modified: 1, changed: 1, inode: 1), FileMark(size: 1, modified: 2, changed: 1, inode: 1),
        FileMark(size: 1, modified: 1, changed: 2, inode: 1), FileMark(size: 1, modified: 1, changed: 1, inode: 2),
    ])
    func `every change begins the wait anew`(mark: FileMark) {
        var settling = BundleSettling(milliseconds: 250)
        _ = look(&settling, print(1), at: 0)
        let changed = Fingerprint(marks: ["answers.csv": mark])
        #expect(look(&settling, changed, at: 249) == .wait(until: 499 * Self.millisecond))
        #expect(look(&settling, changed, at: 498) == .wait(until: 499 * Self.millisecond))
        #expect(look(&settling, changed, at: 499) == .settled)
        #expect(look(&settling, print(1), at: 500) == .wait(until: 750 * Self.millisecond))
        #expect(!settling.isSettled)
    }

    @Test func `a file that somebody has open for writing has not settled, however long nothing comes`() {
        var settling = BundleSettling(milliseconds: 250)
        _ = look(&settling, print(1), at: 0)
        #expect(look(&settling, print(1), at: 250, isWritten: true) == .wait(until: 500 * Self.millisecond))
        #expect(look(&settling, print(1), at: 60_000, isWritten: true) == .wait(until: 60_250 * Self.millisecond))
        #expect(look(&settling, print(1), at: 60_250) == .settled)
    }

    @Test func `who writes is asked only once it is quiet`() {
        var settling = BundleSettling(milliseconds: 250)
        var count = 0
        for time in [0, 100, 249] as [UInt64] {
            _ = settling.look(print(1), at: time * Self.millisecond) { _ in
                count += 1
                return false
            }
        }
        #expect(count == 0)
        _ = settling.look(print(1), at: 250 * Self.millisecond) { _ in
            count += 1
            return false
        }
        #expect(count == 1)
    }

    @Test func `a missing sheet is waited for as long as others come, and then missed once`() {
        var settling = BundleSettling(milliseconds: 250, incomplete: 10_000)
        #expect(look(&settling, print(1, missing: ["exam.csv"]), at: 0) == .wait(until: 10_000 * Self.millisecond))
        #expect(look(&settling, print(2, missing: ["exam.csv"]), at: 9999) == .wait(until: 19_999 * Self.millisecond))
        #expect(look(&settling, print(2, missing: ["exam.csv"]), at: 19_999) == .incomplete(["exam.csv"]))
        #expect(look(&settling, print(2, missing: ["exam.csv"]), at: 20_000) == .calm)
        #expect(!settling.isSettled)
        #expect(look(&settling, print(3), at: 30_000) == .wait(until: 30_250 * Self.millisecond))
        #expect(look(&settling, print(3), at: 30_250) == .settled)
    }

    @Test(arguments: 0..<200)
    func `a copy is never read before its last byte, whenever somebody looks`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var settling = BundleSettling(milliseconds: 250)
        // When each part comes, never further apart than the quiet time but while the file is open.
        var times: [UInt64] = [0]
        for _ in 0..<20 { times.append(times.last! + UInt64.random(in: 1...400, using: &random)) }
        let end = times.last!
        let isOpen: (UInt64) -> Bool = { $0 < end }
        var now: UInt64 = 0
        var settled: [UInt64] = []
        while now < end + 2000 {
            let size = times.count { $0 <= now }
            switch look(&settling, print(size), at: now, isWritten: isOpen(now)) {
            case .settled:
                settled.append(now)
                #expect(size == times.count, "seed \(seed)")
            case .wait(let until): #expect(until > now * Self.millisecond, "seed \(seed)")
            case .incomplete, .calm: break
            }
            now += UInt64.random(in: 1...120, using: &random)
        }
        #expect(settled.count == 1, "seed \(seed)")
        #expect(settled.allSatisfy { $0 >= end && $0 < end + 700 }, "seed \(seed)")
    }

    @Test func `the files of a bundle are those that it is trained on`() throws {
        let directory = try TemporaryDirectory()
        try SampleBundle.english.write(to: directory, as: "shop")
        let bundle = BundleDirectory(domain: DomainName(rawValue: "shop"), path: "\(directory.path)/shop")
        let first = Fingerprint.sheets(of: bundle)
        #expect(first.marks.count == BundleDirectory.inputNames.count)
        #expect(first.missing.isEmpty)
        // A program that another test is just starting has all files of this one open for a moment.
        #expect(eventually { !first.areBeingWritten })
        try directory.write("notes", to: "shop/notes.txt")
        #expect(Fingerprint.sheets(of: bundle) == first)
        try directory.write(SampleBundle.english.exam + "\n", to: "shop/exam.csv")
        #expect(Fingerprint.sheets(of: bundle) != first)
    }
}
