import Dialogue
import Foundation
import Privacy
import Testing
import TextAnalysis

struct ConversationStateTests {
    private static let shop = DomainName(rawValue: "shop")
    private static let bank = DomainName(rawValue: "acme/bank")
    private static let receipt = ConversationState.Option(domain: shop, answer: AnswerID(rawValue: "receipt"))
    private static let delivery = ConversationState.Option(domain: bank, answer: AnswerID(rawValue: "delivery"))
    private static let question = MaskedText.masking("領収書は")

    private static func state(after events: [ConversationState.Event]) -> ConversationState {
        var state = ConversationState(language: .japanese)
        for event in events { _ = state.advance(event) }
        return state
    }

    @Test func `a new conversation has offered, answered and failed nothing`() {
        let state = ConversationState(language: .english)
        #expect(state.offered.isEmpty)
        #expect(state.failures == 0)
        #expect(state.domain == nil)
        #expect(state.lastExchange == nil)
        #expect(state.language == .english)
    }

    @Test func `an answer is given and remembered with its question`() {
        var state = ConversationState(language: .japanese)
        #expect(state.advance(.found(Self.receipt, question: Self.question)) == .answer(Self.receipt))
        #expect(state.domain == Self.shop)
        #expect(state.lastExchange?.option == Self.receipt)
        #expect(state.lastExchange?.question == Self.question)
        #expect(state.offered.isEmpty)
    }

    @Test func `several near answers are offered, and the last answer is no longer there to rate`() {
        var state = Self.state(after: [.found(Self.receipt, question: Self.question)])
        let options = [Self.delivery, Self.receipt]
        #expect(state.advance(.foundSeveral(options, question: Self.question)) == .askBack(options))
        #expect(state.offered == options)
        #expect(state.domain == Self.bank)
        #expect(state.lastExchange == nil)
    }

    @Test(arguments: [(0, receipt), (1, delivery)])
    func `a choice gives the offered answer to the question that was asked back about`(
        place: Int, option: ConversationState.Option
    ) {
        let offer = ConversationState.Event.foundSeveral([Self.receipt, Self.delivery], question: Self.question)
        var state = Self.state(after: [offer])
        #expect(state.advance(.chose(place)) == .answer(option))
        #expect(state.offered.isEmpty)
        #expect(state.lastExchange?.option == option)
        #expect(state.lastExchange?.question == Self.question)
        #expect(state.domain == option.domain)
    }

    @Test(arguments: [-1, 2, 99, Int.min, Int.max])
    func `a place that was not offered changes nothing`(place: Int) {
        let offer = ConversationState.Event.foundSeveral([Self.receipt, Self.delivery], question: Self.question)
        var state = Self.state(after: [offer])
        let before = state
        #expect(state.advance(.chose(place)) == .nothing)
        #expect(state == before)
    }

    @Test func `a choice when nothing was offered changes nothing`() {
        var state = Self.state(after: [.found(Self.receipt, question: Self.question)])
        let before = state
        #expect(state.advance(.chose(0)) == .nothing)
        #expect(state == before)
    }

    @Test func `choosing twice gives one answer`() {
        var state = Self.state(after: [.foundSeveral([Self.receipt], question: Self.question), .chose(0)])
        #expect(state.advance(.chose(0)) == .nothing)
    }

    @Test(arguments: [ConversationState.Event.choseNone, .foundNothing(question: question)])
    func `the first failure is admitted, from the second on a person is offered`(event: ConversationState.Event) {
        var state = ConversationState(language: .english)
        #expect(state.advance(event) == .admitNotKnowing)
        #expect(state.advance(event) == .handOver)
        #expect(state.advance(event) == .handOver)
        #expect(state.failures == 3)
    }

    @Test func `none of these withdraws the offer`() {
        var state = Self.state(after: [.foundSeveral([Self.receipt, Self.delivery], question: Self.question)])
        #expect(state.advance(.choseNone) == .admitNotKnowing)
        #expect(state.offered.isEmpty)
        #expect(state.advance(.chose(0)) == .nothing)
    }

    @Test(arguments: [
        [ConversationState.Event.found(receipt, question: question)],
        [.foundSeveral([receipt, delivery], question: question), .chose(1)],
    ])
    func `an answer forgives earlier failures`(answering: [ConversationState.Event]) {
        var state = Self.state(after: [.foundNothing(question: Self.question)] + answering)
        #expect(state.failures == 0)
        #expect(state.advance(.foundNothing(question: Self.question)) == .admitNotKnowing)
    }

    @Test func `an offer alone forgives nothing`() {
        var state = Self.state(after: [
            .foundNothing(question: Self.question), .foundSeveral([Self.receipt], question: Self.question),
        ])
        #expect(state.advance(.choseNone) == .handOver)
    }

    @Test(arguments: [Rating.good, .bad])
    func `a rating is about the last answer, and counts once`(rating: Rating) throws {
        var state = Self.state(after: [.found(Self.receipt, question: Self.question)])
        let exchange = try #require(state.lastExchange)
        #expect(state.advance(.rated(rating)) == .acknowledge(rating, [exchange]))
        #expect(state.advance(.rated(rating)) == .nothingToRate)
    }

    @Test(arguments: [
        [], [ConversationState.Event.foundNothing(question: question)],
        [.found(receipt, question: question), .foundNothing(question: question)],
        [.foundSeveral([receipt], question: question)],
        [.found(receipt, question: question), .foundSeveral([receipt], question: question), .choseNone],
    ])
    func `without an answer there is nothing to rate`(events: [ConversationState.Event]) {
        var state = Self.state(after: events)
        #expect(state.advance(.rated(.good)) == .nothingToRate)
    }

    @Test func `a bad rating counts as a failure, a good one does not`() {
        let answered = ConversationState.Event.found(Self.receipt, question: Self.question)
        #expect(Self.state(after: [answered, .rated(.bad)]).failures == 1)
        #expect(Self.state(after: [answered, .rated(.good)]).failures == 0)
        var state = Self.state(after: [answered, .rated(.bad)])
        #expect(state.advance(.foundNothing(question: Self.question)) == .handOver)
    }

    @Test(arguments: SocialAct.allCases)
    func `a greeting or thanks in between keeps the offer and the answer to rate`(act: SocialAct) {
        for events in [
            [ConversationState.Event.foundSeveral([Self.receipt], question: Self.question)],
            [.found(Self.receipt, question: Self.question)], [.foundNothing(question: Self.question)],
        ] {
            var state = Self.state(after: events)
            let before = state
            #expect(state.advance(.socialized(act)) == .socialize(act))
            #expect(state == before)
        }
    }

    @Test func `the language spoken is remembered and changes nothing else`() {
        var state = Self.state(after: [.foundSeveral([Self.receipt], question: Self.question)])
        #expect(state.advance(.spoke(.english)) == .nothing)
        #expect(state.language == .english)
        #expect(state.offered == [Self.receipt])
    }

    @Test(arguments: [
        [], [ConversationState.Event.found(receipt, question: question)],
        [.foundSeveral([receipt, delivery], question: question)],
        [.foundNothing(question: question), .spoke(.english)],
        [.found(delivery, question: question), .rated(.bad)],
        [.foundSeveral([receipt, delivery], question: question), .choseNone],
    ])
    func `every phase survives being saved and restored`(events: [ConversationState.Event]) throws {
        let state = Self.state(after: events)
        let saved = try JSONEncoder().encode(state)
        var restored = try JSONDecoder().decode(ConversationState.self, from: saved)
        #expect(restored == state)
        var original = state
        for event in [ConversationState.Event.chose(1), .rated(.good), .choseNone] {
            #expect(restored.advance(event) == original.advance(event))
        }
    }

    @Test func `a question with something masked in it survives too`() throws {
        let question = MaskedText.masking("電話は090-1234-5678です")
        let state = Self.state(after: [.found(Self.receipt, question: question)])
        let restored = try JSONDecoder().decode(ConversationState.self, from: JSONEncoder().encode(state))
        #expect(restored.lastExchange?.question.string == "電話は[電話番号1]です")
        #expect(restored == state)
    }

    @Test func `a saved state that somebody edited brings nothing unmasked in`() throws {
        let state = Self.state(after: [.found(Self.receipt, question: Self.question)])
        let saved = String(decoding: try JSONEncoder().encode(state), as: UTF8.self)
        let edited = saved.replacingOccurrences(of: "領収書は", with: "カード4111111111111111")
        #expect(edited != saved)
        let restored = try JSONDecoder().decode(ConversationState.self, from: Data(edited.utf8))
        #expect(restored.lastExchange?.question.string == "カード[カード番号1]")
    }

    private static let both = [
        ConversationState.Exchange(option: receipt, question: question),
        ConversationState.Exchange(option: delivery, question: .masking("配送は")),
    ]

    @Test func `several answers are given and remembered, each with its question`() {
        var state = Self.state(after: [.foundNothing(question: Self.question)])
        let move = state.advance(.foundEach(Self.both, unclear: [], question: Self.question))
        #expect(move == .answerEach([Self.receipt, Self.delivery], offering: []))
        #expect(state.lastExchanges == Self.both)
        #expect(state.domain == Self.bank)
        #expect(state.failures == 0)
        #expect(state.offered.isEmpty)
    }

    @Test func `a rating is of every answer of a reply, once`() {
        var state = Self.state(after: [.foundEach(Self.both, unclear: [], question: Self.question)])
        #expect(state.advance(.rated(.good)) == .acknowledge(.good, Self.both))
        #expect(state.advance(.rated(.good)) == .nothingToRate)
    }

    @Test func `what is unclear beside an answer waits for a choice`() {
        let options = [Self.delivery, Self.receipt]
        var state = ConversationState(language: .japanese)
        let move = state.advance(.foundEach([Self.both[0]], unclear: options, question: Self.both[1].question))
        #expect(move == .answerEach([Self.receipt], offering: options))
        #expect(state.offered == options)
        #expect(state.lastExchanges == [Self.both[0]])
        #expect(state.advance(.chose(0)) == .answer(Self.delivery))
        #expect(state.lastExchanges == [Self.both[1]])
    }
}
