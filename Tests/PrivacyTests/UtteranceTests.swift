import Privacy
import Testing

struct UtteranceTests {
    private struct Holder {
        let utterance: Utterance
    }

    @Test func `an utterance describes itself by its length alone`() {
        #expect(Utterance("秘密").description == "Utterance(6 bytes)")
    }

    @Test func `no way of printing an utterance shows its text`() {
        let secret = "my password is hunter2"
        let utterance = Utterance(secret)
        var dumped = ""
        dump(utterance, to: &dumped)
        dump([Holder(utterance: utterance)], to: &dumped)
        let ways = [
            "\(utterance)", String(describing: utterance), String(reflecting: utterance), utterance.description,
            utterance.debugDescription, "\(Holder(utterance: utterance))", "\([utterance])",
            "\(Optional.some(utterance) as Any)", String(reflecting: ["key": utterance]), dumped,
        ]
        for way in ways { #expect(!way.contains("hunter2") && !way.isEmpty) }
    }

    @Test func `reflection finds nothing in an utterance`() {
        #expect(Mirror(reflecting: Utterance("hunter2")).children.isEmpty)
    }
}
