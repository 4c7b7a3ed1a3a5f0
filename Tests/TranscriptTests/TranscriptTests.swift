import Bundles
import Dialogue
import Taiwa
import Testing

struct TranscriptTests {
    @Test func `the shipped bundles pass their exams and are all served`() throws {
        let engine = try ShippedBundles.engine.get()
        #expect(engine.notices.map(\.description) == [])
        #expect(
            engine.bundles.map(\.domain.rawValue) == ["bank-support", "it-helpdesk", "telecom-support", "ward-office"])
    }

    @Test func `there are transcripts`() throws { #expect(try TranscriptFile.all().count >= 40) }

    @Test(arguments: try TranscriptFile.all())
    func `a conversation goes as it is written`(in file: TranscriptFile) throws {
        try play(file, memory: .kept)
    }

    @Test(arguments: try TranscriptFile.all())
    func `a conversation goes the same when it is saved and restored after every turn`(
        in file: TranscriptFile
    ) throws {
        try play(file, memory: .savedAndRestored)
    }

    private func play(_ file: TranscriptFile, memory: TranscriptPlayer.Memory) throws {
        guard let transcript = try file.transcript() else { return }
        var player = TranscriptPlayer(engine: try ShippedBundles.engine.get(), memory: memory)
        for discrepancy in try player.play(transcript) {
            Issue.record("\(discrepancy.message)", sourceLocation: file.location(ofLine: discrepancy.line))
        }
    }
}
