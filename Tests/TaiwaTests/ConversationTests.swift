import Dialogue
import Foundation
import Privacy
import Taiwa
import Testing
import TextAnalysis

struct ConversationTests {
    private let engine: Engine

    init() throws { engine = try Museums.engine.get() }

    @Test func `the tempers of the test bundles are as declared`() {
        var conversation = engine.conversation(domain: Museums.answering)
        #expect(conversation.reply(to: "how much is a ticket").kind == .answer)
        conversation.domain = Museums.asking
        #expect(conversation.reply(to: "how much is a ticket").kind == .clarify)
        conversation.domain = Museums.ignorant
        #expect(conversation.reply(to: "how much is a ticket").kind == .fallback)
    }

    @Test func `a copy goes its own way`() {
        var original = engine.conversation(domain: Museums.asking)
        let offer = original.reply(to: "how much is a ticket")
        var copy = original
        #expect(copy.state == original.state)

        #expect(copy.reply(to: "2").answer?.id == offer.options[1].id)
        #expect(copy.state.offered.isEmpty)
        #expect(original.state.offered.count == offer.options.count)

        #expect(original.reply(to: "1").answer?.id == offer.options[0].id)
        #expect(copy.state.lastExchange != original.state.lastExchange)
    }

    @Test func `a copy keeps its own domain and language`() {
        let original = engine.conversation(domain: Museums.ignorant)
        var copy = original
        copy.domain = Museums.answering
        copy.preferredLanguage = .japanese
        #expect(copy.reply(to: "how much is a ticket").answer?.text == "入場券は12ユーロです。")
        #expect(original.domain == Museums.ignorant && original.preferredLanguage == nil)
    }

    @Test func `a restored conversation waits for the choice`() throws {
        var conversation = engine.conversation(domain: Museums.asking)
        let offer = conversation.reply(to: "how much is a ticket")
        var restored = engine.conversation(restoring: try saved(conversation.state), domain: Museums.asking)
        #expect(restored.state == conversation.state)
        #expect(restored.reply(to: "the second one").answer?.id == offer.options[1].id)
    }

    @Test func `a restored conversation remembers the failure`() throws {
        var conversation = engine.conversation(domain: Museums.ignorant)
        #expect(conversation.reply(to: "how much is a ticket").kind == .fallback)
        var restored = engine.conversation(restoring: try saved(conversation.state), domain: Museums.ignorant)
        #expect(restored.state.failures == 1)
        #expect(restored.reply(to: "how much is a ticket").kind == .handover)
    }

    @Test(arguments: [("how much is a ticket", Language.english), ("入場券はいくらですか", .japanese)])
    func `a restored conversation goes on in its language`(_ question: String, _ language: Language) throws {
        let other: Language = language == .english ? .japanese : .english
        var conversation = engine.conversation(language: other, domain: Museums.answering)
        _ = conversation.reply(to: question)
        var restored = engine.conversation(restoring: try saved(conversation.state))
        #expect(restored.reply(to: "").language == language)
    }

    @Test func `a restored conversation can rate the answer`() throws {
        var conversation = engine.conversation(domain: Museums.answering)
        let reply = conversation.reply(to: "how much is a ticket")
        var restored = engine.conversation(restoring: try saved(conversation.state))
        let rated = try #require(restored.rate(.bad).rated.first)
        #expect(rated.rating == .bad)
        #expect(rated.exchange.option.domain == Museums.answering)
        #expect(rated.exchange.option.answer.rawValue == reply.answer?.id)
        #expect(rated.exchange.question.string == "how much is a ticket")
        #expect(restored.rate(.bad).kind == .notice)
    }

    @Test func `a state that somebody edited brings nothing unmasked in`() throws {
        var conversation = engine.conversation(domain: Museums.answering)
        _ = conversation.reply(to: "how much is a ticket")
        let json = try text(of: conversation.state)
        let edited = json.replacing("how much is a ticket", with: "call 090-1234-5678")
        try #require(edited != json)
        let state = try JSONDecoder().decode(ConversationState.self, from: Data(edited.utf8))
        #expect(state.lastExchange?.question.string == "call [PHONE1]")
    }

    @Test func `an offer of a bundle that is gone ends without an answer`() throws {
        var conversation = engine.conversation(domain: Museums.asking)
        _ = conversation.reply(to: "how much is a ticket")
        let json = try text(of: conversation.state).replacing("\"asks\"", with: "\"sold\"")
        let state = try JSONDecoder().decode(ConversationState.self, from: Data(json.utf8))
        try #require(state.offered.first?.domain.rawValue == "sold")
        var restored = engine.conversation(restoring: state)
        let reply = restored.reply(to: "1")
        #expect(reply.kind == .fallback && reply.answer == nil)
    }

    @Test func `there is a why after a question`() throws {
        var conversation = engine.conversation(domain: Museums.answering)
        #expect(conversation.why() == nil)
        _ = conversation.reply(to: "hello")
        #expect(conversation.why() == nil)
        let reply = conversation.reply(to: "how much is a ticket? call 090-1234-5678")
        let trace = try #require(conversation.why())
        #expect(trace.text == "how much is a ticket? call [PHONE1]")
        #expect(trace.language == "en")
        #expect(trace.masked == ["phone"])
        #expect(trace.decision == "answer")
        #expect(trace.answers.first?.name == reply.answer?.id)
        #expect(trace.confidence == reply.confidence)
        #expect(conversation.lastRoutes.first?.best.bundle.domain == Museums.answering)
        _ = conversation.reply(to: "thanks")
        #expect(conversation.why() == trace)
    }

    @Test(arguments: [
        (Museums.answering, "answer"), (Museums.asking, "clarify"), (Museums.ignorant, "unanswered"),
    ])
    func `the why names the decision`(_ domain: DomainName, _ decision: String) {
        var conversation = engine.conversation(domain: domain)
        _ = conversation.reply(to: "where can I park")
        #expect(conversation.why()?.decision == decision)
    }

    @Test func `a notice changes nothing`() {
        var conversation = engine.conversation(domain: Museums.asking)
        _ = conversation.reply(to: "how much is a ticket")
        let state = conversation.state
        for utterance in [
            "", " \n　", "9", "2026", "？？？", "👀", "good", "👎",
            String(repeating: "a", count: Utterance.mostBytes + 1),
        ] {
            #expect(conversation.reply(to: utterance).kind == .notice)
            #expect(conversation.state == state)
        }
    }

    @Test func `a notice about a value alone remembers that its number is taken, and no more`() {
        var conversation = engine.conversation(domain: Museums.asking)
        _ = conversation.reply(to: "how much is a ticket")
        var state = conversation.state
        #expect(conversation.reply(to: "090-1234-5678").kind == .notice)
        #expect(conversation.state != state)
        _ = state.mask(Utterance("090-1234-5678"), by: Redactor())
        #expect(conversation.state == state)
    }

    @Test(arguments: [
        ("", Phrases.Key.empty), ("？？？", .empty), ("👀", .empty), ("2", .empty), ("taro@example.com", .empty),
        ("good", .nothingToRate), ("👎", .nothingToRate), ("not helpful", .nothingToRate),
    ])
    func `each notice has its own words`(utterance: String, key: Phrases.Key) {
        var conversation = engine.conversation(domain: Museums.answering)
        let reply = conversation.reply(to: utterance)
        #expect(reply.kind == .notice)
        #expect(reply.text == Phrases(language: .english)[key])
        var state = ConversationState(language: .english)
        _ = state.mask(Utterance(utterance), by: Redactor())
        #expect(conversation.state == state)
    }

    @Test func `a masked value alone is named as masked`() {
        var conversation = engine.conversation(domain: Museums.answering)
        #expect(conversation.reply(to: "taro@example.com").masked == [.email])
    }

    @Test(arguments: ["yes", "ok", "i don't know", "OK 👌"])
    func `a yes to an offer gets the offer again`(utterance: String) {
        var conversation = engine.conversation(domain: Museums.asking)
        let offer = conversation.reply(to: "how much is a ticket")
        let state = conversation.state
        let again = conversation.reply(to: utterance)
        #expect(again.kind == .clarify)
        #expect(again.text == offer.text && again.options == offer.options)
        #expect(conversation.state == state)
        #expect(conversation.reply(to: "no, the second one").answer?.id == offer.options[1].id)
    }

    @Test(arguments: [("はい", Language.japanese), ("わかりません", .japanese), ("ok", .english), ("no thanks", .english)])
    func `a yes or no where nothing is offered is acknowledged`(utterance: String, language: Language) {
        var conversation = engine.conversation(language: language, domain: Museums.answering)
        let reply = conversation.reply(to: utterance)
        #expect(reply.kind == .social && reply.answer == nil)
        #expect(reply.text == Phrases(language: language)[.acknowledgement])
        #expect(conversation.state.failures == 0)
    }

    @Test func `a rating in words is taken while there is an answer to rate`() {
        var conversation = engine.conversation(domain: Museums.answering)
        _ = conversation.reply(to: "how much is a ticket")
        _ = conversation.reply(to: "ok")
        #expect(conversation.reply(to: "that's wrong").rated.first?.rating == .bad)
        #expect(conversation.reply(to: "that's wrong").text == Phrases(language: .english)[.nothingToRate])
    }

    @Test func `an utterance may have as many bytes as the limit says`() {
        var conversation = engine.conversation(domain: Museums.answering)
        let longest = String(repeating: "a", count: Utterance.mostBytes)
        #expect(conversation.reply(to: longest).kind != .notice)
        #expect(conversation.reply(to: longest + "a").kind == .notice)
    }

    @Test func `each of several questions has its answer, its reason and its rating`() throws {
        var conversation = engine.conversation(domain: Museums.answering)
        let reply = conversation.reply(to: "How much is a ticket? Also, where can I park?")
        #expect(reply.kind == .answer)
        #expect(reply.answers.map(\.id) == ["tickets", "parking"])
        #expect(reply.answers.map(\.bundle) == ["answers", "answers"])
        #expect(reply.answer == reply.answers.first)
        for answer in reply.answers { #expect(reply.text.contains("■ \(answer.title)\n\(answer.text)")) }
        #expect(conversation.whyEach().map(\.text) == ["How much is a ticket?", "where can I park?"])
        #expect(conversation.why() == conversation.whyEach().first)
        let rated = conversation.rate(.good).rated
        #expect(rated.map(\.exchange.option.answer.rawValue) == ["tickets", "parking"])
        #expect(rated.map(\.exchange.question.string) == ["How much is a ticket?", "where can I park?"])
        #expect(conversation.rate(.good).kind == .notice)
    }

    @Test func `personal information beside several questions is named as masked`() {
        var conversation = engine.conversation(domain: Museums.answering)
        let reply = conversation.reply(to: "I am a@example.com. How much is a ticket? Also, where can I park?")
        #expect(reply.answers.count == 2)
        #expect(reply.masked == [.email])
        #expect(conversation.whyEach().allSatisfy { !$0.text.contains("example.com") })
    }

    @Test func `the why names what was set aside`() throws {
        var conversation = engine.conversation(domain: Museums.answering)
        let reply = conversation.reply(to: "It's not about a ticket, it's about parking")
        #expect(reply.answer?.id == "parking")
        let trace = try #require(conversation.why())
        #expect(trace.setAside == ["not about a ticket"])
        #expect(trace.text == "It's not about a ticket, it's about parking")
    }

    @Test(arguments: ["no, how much is a ticket", "no, i meant how much is a ticket"])
    func `a correction does not get the answer that it corrects`(correction: String) {
        var conversation = engine.conversation(domain: Museums.answering)
        #expect(conversation.reply(to: "how much is a ticket").answer?.id == "tickets")
        #expect(!conversation.reply(to: correction).answers.map(\.id).contains("tickets"))
        // without an answer to correct it is a question
        var other = engine.conversation(domain: Museums.answering)
        #expect(other.reply(to: correction).answer?.id == "tickets")
    }

    /// A state written as JSON and read again.
    private func saved(_ state: ConversationState) throws -> ConversationState {
        try JSONDecoder().decode(ConversationState.self, from: Data(try text(of: state).utf8))
    }

    private func text(of state: ConversationState) throws -> String {
        String(decoding: try JSONEncoder().encode(state), as: UTF8.self)
    }
}
