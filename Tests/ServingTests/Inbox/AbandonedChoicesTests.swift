import Bundles
import Dialogue
import Inbox
import Privacy
import Serving
import TestSupport
import Testing
import TextAnalysis

struct AbandonedChoicesTests {
    private let choices = AbandonedChoices()
    private let minute: UInt64 = 60_000_000_000

    private final class Peer {}

    private func alert(_ text: String, time: Int = 1) -> NewAlert {
        NewAlert(
            tenant: .standard, domain: DomainName(rawValue: "library"), cause: .abandoned, language: .english,
            question: Redactor(policy: .masking(customOf: [])).redact(Utterance(text)), time: time)
    }

    @Test func `what was asked back is due ten minutes later, once`() {
        let (first, second) = (Peer(), Peer())
        choices.note(alert("a", time: 2), by: .connection(ObjectIdentifier(first)), at: 0)
        choices.note(alert("b", time: 1), by: .connection(ObjectIdentifier(second)), at: minute)
        #expect(choices.takeDue(at: 10 * minute - 1) == [])
        #expect(choices.takeDue(at: 10 * minute).map(\.question.string) == ["a"])
        #expect(choices.takeDue(at: 11 * minute).map(\.question.string) == ["b"])
        #expect(choices.takeDue(at: 100 * minute) == [])
    }

    @Test func `who says anything has not gone`() {
        let peer = Peer()
        choices.note(alert("a"), by: .connection(ObjectIdentifier(peer)), at: 0)
        choices.note(nil, by: .connection(ObjectIdentifier(peer)), at: minute)
        #expect(choices.takeDue(at: 100 * minute) == [])
    }

    @Test func `who goes leaves what was asked back`() {
        let peer = Peer()
        choices.note(alert("a"), by: .connection(ObjectIdentifier(peer)), at: 0)
        #expect(choices.take(of: .connection(ObjectIdentifier(peer)))?.question.string == "a")
        #expect(choices.take(of: .connection(ObjectIdentifier(peer))) == nil)
    }
}
