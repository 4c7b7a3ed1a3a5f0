import Dialogue
import Privacy
import Taiwa
import TestSupport
import Testing
import TextAnalysis

/// Conversations with an engine that is taught while they go on.
struct TaughtConversationTests {
    private let engine: Engine
    private let museum = TinyBundle(temper: .knowsNothing)

    init() throws {
        let plugins = try TemporaryDirectory()
        try museum.write(to: plugins)
        engine = try Engine(plugins: plugins.path)
    }

    private func teach(_ line: String, _ answer: String, answers: [Answer] = []) {
        let lesson = Lesson(id: "e_3", text: Redactor().redact(Utterance(line)), answer: AnswerID(rawValue: answer))
        engine.teach(LessonBook([lesson], answers: answers), in: museum.domain)
    }

    @Test func `a conversation that goes on hears of what is taught with its next utterance`() {
        var conversation = engine.conversation()
        #expect(conversation.reply(to: "is there a cloakroom").kind == .fallback)
        teach("is there a cloakroom", "parking")
        let reply = conversation.reply(to: "Is there a cloakroom?")
        #expect(reply.answer?.id == "parking" && reply.lessons.map(\.id) == ["e_3"])
        #expect(conversation.why()?.taught?.example == "e_3")
        #expect(conversation.rate(.good).rated.map(\.exchange.option.answer.rawValue) == ["parking"])
        engine.teach(.empty, in: museum.domain)
        let after = conversation.reply(to: "is there a cloakroom")
        #expect(after.kind != .answer && after.lessons.isEmpty)
    }

    @Test func `a new answer is said with its title and text`() {
        let coats = Answer(
            id: AnswerID(rawValue: "coats"),
            wordings: [.init(language: .english, title: "Cloakroom", text: "Coats are kept at the door.", url: nil)],
            category: nil, threshold: nil)
        teach("is there a cloakroom", "coats", answers: [coats])
        var conversation = engine.conversation()
        let reply = conversation.reply(to: "is there a cloakroom")
        #expect(reply.text == "Coats are kept at the door." && reply.answer?.title == "Cloakroom")
        #expect(reply.lessons.first?.isIdentical == true)
        #expect(conversation.reply(to: "when do you open").lessons.isEmpty)
    }

    @Test func `one of several questions may be taught, and a line that looks like several is one`() throws {
        let line = "How much is a ticket? Also, where can I park?"
        let plugins = try TemporaryDirectory()
        let museum = TinyBundle(temper: .answers)
        try museum.write(to: plugins)
        let engine = try Engine(plugins: plugins.path)
        var conversation = engine.conversation()
        func teach(_ line: String) {
            let lesson = Lesson(
                id: "e_3", text: Redactor().redact(Utterance(line)), answer: AnswerID(rawValue: "opening-hours"))
            engine.teach(LessonBook([lesson], answers: []), in: museum.domain)
        }
        #expect(conversation.reply(to: line).answers.map(\.id) == ["tickets", "parking"])
        teach("Where can I park?")
        let parts = conversation.reply(to: line)
        #expect(parts.answers.map(\.id) == ["tickets", "opening-hours"] && parts.lessons.map(\.id) == ["e_3"])
        teach(line)
        #expect(conversation.reply(to: line).answers.map(\.id) == ["opening-hours"])
    }

    @Test func `a domain that there is not is taught nothing`() {
        let lesson = Lesson(id: "e_1", text: Redactor().redact(Utterance("a line")), answer: AnswerID(rawValue: "x"))
        engine.teach(LessonBook([lesson], answers: []), in: DomainName(rawValue: "bank"))
        #expect(engine.bundles.allSatisfy { $0.shelf.isEmpty })
    }
}
