import Dialogue
import Foundation
import Privacy
import StrictJSON
import SystemCalls
import Tending
import TestSupport
import Testing

struct JobJournalTests {
    private let directory: TemporaryDirectory
    private let redactor = Redactor()
    private var path: String { "\(directory.path)/jobs.jsonl" }

    init() throws { directory = try TemporaryDirectory() }

    private func content() throws -> [UInt8] { Array(try Data(contentsOf: URL(fileURLWithPath: path))) }

    private func restoration(_ path: String? = nil) throws -> JobJournal.Restoration {
        var journal = JobJournal(path: path ?? self.path, redactor: redactor)
        return try journal.restore()
    }

    /// Jobs in every state, by way of a desk.
    private func jobs(_ count: Int) throws -> [TrainingJob] {
        var desk = TrainingDesk(queue: TrainingQueue(atOnce: count))
        let evaluation = try JSONReader.read(Array(#"{"n":4,"accuracy":0.75}"#.utf8))
        let note = redactor.redact(Utterance("weekly; 毎週 \"x\""))
        for number in 1...count {
            let now = TrainingDesk.Instant(nanoseconds: 0, time: 1_700_000_000 + number)
            let id = "j_\(number)"
            _ = try desk.request(DomainName(rawValue: "acme/b\(number)"), by: "k\(number)", note: note, at: now)
            _ = number % 7 == 0 ? nil : desk.start(at: now) { _ in true }
            desk.setInputs("sheets \(number)", of: id)
            switch number % 7 {
            case 1: desk.end(id, .failed(reason: "examples.csv:12: unknown answer 'x'"), at: now)
            case 2: desk.end(id, .cancelled, at: now)
            case 3: desk.end(id, .trained(version: 3, .approved, evaluation: evaluation, reason: nil), at: now)
            case 4: desk.end(id, .trained(version: 4, .awaitingApproval, evaluation: evaluation, reason: nil), at: now)
            case 5: desk.end(id, .trained(version: 5, .rejected, evaluation: nil, reason: "the exam"), at: now)
            default: break
            }
        }
        return desk.jobs.reversed()
    }

    private func same(_ left: [TrainingJob], _ right: [TrainingJob]) -> Bool {
        left.map { String(decoding: $0.json, as: UTF8.self) } == right.map { String(decoding: $0.json, as: UTF8.self) }
    }

    @Test func `jobs come back as they were last written`() throws {
        let jobs = try jobs(14)
        var journal = JobJournal(path: path, redactor: redactor)
        let nothing = try journal.restore()
        #expect(nothing == JobJournal.Restoration())
        for job in jobs { try journal.append([job], highest: 14) }
        let found = try restoration()
        #expect(same(found.jobs, jobs))
        #expect(found.jobs.map(\.state) == jobs.map(\.state))
        #expect(found.damagedLines == 0)
        #expect(found.nextNumber > 14)
        #expect(try FileStanding.of(path).mode == 0o600)
    }

    @Test func `numbers go on behind any that could have been given`() throws {
        var highest = 0
        for _ in 0..<5 {
            var journal = JobJournal(path: path, redactor: redactor)
            let first = try journal.restore().nextNumber
            #expect(first > highest)
            // A job that was given its number and never written.
            highest = first + 400
            try journal.append([], highest: first)
        }
    }

    @Test func `a file cut anywhere holds the jobs of its whole lines`() throws {
        let jobs = try jobs(5)
        var journal = JobJournal(path: path, redactor: redactor)
        for job in jobs { try journal.append([job], highest: 5) }
        let whole = try content()
        for length in 0...whole.count {
            let cut = try directory.write(Array(whole[..<length]), to: "cut")
            let found = try restoration(cut)
            let lines = whole[..<length].count { $0 == 0x0A }
            #expect(found.jobs.count == max(0, lines - 1), "cut at \(length)")
            #expect(found.damagedLines == 0, "cut at \(length)")
            #expect((found.tornBytes > 0) == (length > 0 && whole[length - 1] != 0x0A), "cut at \(length)")
        }
    }

    @Test func `a torn line is gone with the next one`() throws {
        let jobs = try jobs(3)
        var journal = JobJournal(path: path, redactor: redactor)
        try journal.append(jobs, highest: 3)
        try directory.write(try content().dropLast(20), to: "jobs.jsonl")
        var second = JobJournal(path: path, redactor: redactor)
        let torn = try second.restore().tornBytes
        #expect(torn > 0)
        try second.append([jobs[2]], highest: 3)
        let found = try restoration()
        #expect(same(found.jobs, jobs))
        #expect(found.tornBytes == 0)
    }

    @Test(arguments: 0..<50)
    func `a changed byte loses one line and no number`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let jobs = try jobs(6)
        var journal = JobJournal(path: path, redactor: redactor)
        for job in jobs { try journal.append([job], highest: 6) }
        var bytes = try content()
        let place = bytes.indices.randomElement(using: &random)!
        bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
        let found = try restoration(try directory.write(bytes, to: "changed"))
        #expect(found.jobs.count >= 4, "seed \(seed), byte \(place)")
        #expect(found.damagedLines + (found.tornBytes > 0 ? 1 : 0) >= 1, "seed \(seed), byte \(place)")
        #expect(found.nextNumber > 6 || found.tornBytes > 0, "seed \(seed), byte \(place)")
    }

    @Test func `what cannot be written is written when it can`() throws {
        let jobs = try jobs(2)
        let missing = "\(directory.path)/state/jobs.jsonl"
        var journal = JobJournal(path: missing, redactor: redactor)
        _ = try journal.restore()
        do throws(SystemError) {
            try journal.append([jobs[0]], highest: 1)
            Issue.record("written without a directory")
        } catch {
            #expect(error.isNotFound)
        }
        try AtomicFile.makeDirectory("\(directory.path)/state")
        try journal.append([jobs[1]], highest: 2)
        #expect(same(try restoration(missing).jobs, jobs))
    }

    @Test func `a file of the past is written anew and holds the same`() throws {
        let jobs = try jobs(3)
        var journal = JobJournal(path: path, redactor: redactor)
        var rounds = 0
        while !journal.isMostlyPast {
            try journal.append([TrainingJob](repeating: jobs[0], count: 500), highest: 3)
            rounds += 1
        }
        #expect(rounds > 1)
        let next = try restoration().nextNumber
        try journal.rewrite(jobs.reversed())
        #expect(!journal.isMostlyPast)
        let found = try restoration()
        #expect(same(found.jobs, jobs))
        #expect(found.nextNumber == next)
        #expect(try content().count { $0 == 0x0A } == 4)
    }

    @Test func `a note that somebody put into the file is masked`() throws {
        var journal = JobJournal(path: path, redactor: redactor)
        try journal.append(try jobs(1), highest: 1)
        var job = try #require(try restoration().jobs.first)
        #expect(job.note?.string.contains("weekly") == true)
        let edited = String(decoding: job.json, as: UTF8.self)
            .replacingOccurrences(of: "weekly", with: "call 090-1234-5678")
        job = try #require(TrainingJob(try JSONReader.read(Array(edited.utf8)), redactor: redactor))
        #expect(job.note?.string.contains("090") == false)
    }
}
