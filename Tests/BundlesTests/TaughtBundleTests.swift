import Bundles
import Dialogue
import Foundation
import Privacy
import TestSupport
import Testing
import TextAnalysis
import Training

/// What is taught to a domain, over its versions and among other domains.
struct TaughtBundleTests {
    private let plugins: SamplePlugins
    private let fleet: Fleet
    private static let gift = Answer(
        id: AnswerID(rawValue: "gift"),
        wordings: [.init(language: .japanese, title: "熨斗", text: "熨斗をお付けします。", url: nil)], category: nil, threshold: nil
    )
    private static let line = "熨斗は付きますか"

    init() throws {
        plugins = try SamplePlugins().trained()
        fleet = Fleet(
            plugins: PluginDirectory(path: plugins.path), catalog: .standard, memory: BundleMemory(limit: 1 << 30))
        try fleet.rescan()
    }

    private func book(_ answer: AnswerID, answers: [Answer] = [], line: String = line) -> LessonBook {
        LessonBook(
            [Lesson(id: "e_7", text: Redactor().redact(Utterance(line)), answer: answer)], answers: answers)
    }

    private func loaded(_ bundle: BundleDirectory) throws -> LoadedBundle {
        try #require(fleet[bundle.domain]?.active).loaded()
    }

    @Test func `all versions of a domain share a shelf, and one that has learnt the line says it itself`() throws {
        fleet.shelf(of: plugins.shop.domain).put(book(Self.gift.id, answers: [Self.gift]))
        let first = try loaded(plugins.shop)
        #expect(first.pipeline.run(Utterance(Self.line)).lesson?.id == "e_7")
        #expect(first.answer(Self.gift.id) == Self.gift)
        #expect(try loaded(plugins.library).answer(Self.gift.id) == nil)

        let folded = try SheetFolding(into: plugins.shop).fold(first.shelf.book)
        #expect(folded.written == ["e_7"] && folded.answers == [Self.gift.id])
        let version = try BundleTrainer(catalog: .standard, background: .empty, threads: 1).train(plugins.shop)
        #expect(version.isReleased)
        fleet.refresh(plugins.shop.domain)
        let second = try loaded(plugins.shop)
        #expect(second.version == 2 && second.shelf === first.shelf)
        let verdict = second.pipeline.run(Utterance(Self.line))
        #expect(verdict.decision == .answer(Self.gift.id) && verdict.lesson == nil)

        _ = try Releaser(plugins.shop, by: "kim").rollback()
        fleet.refresh(plugins.shop.domain)
        let again = try loaded(plugins.shop)
        #expect(again.version == 1)
        #expect(again.pipeline.run(Utterance(Self.line)).lesson?.id == "e_7")
        #expect(again.answer(Self.gift.id) == Self.gift)
    }

    @Test func `the domain that was taught a line gets it, though another is found first`() throws {
        let question = SampleBundle.japanese.question
        let bundles = fleet.entries.compactMap(\.active)
        // One domain judges: the index must find the other because of the line alone.
        let router = Router(bundles: bundles, after: nil, judging: 1)
        #expect(router.route(Utterance(question), pinned: nil, current: nil)?.best.bundle.domain == plugins.shop.domain)
        fleet.shelf(of: plugins.library.domain).put(
            book(AnswerID(rawValue: SampleBundle.english.expected), line: question))
        for current in [nil, plugins.shop.domain, plugins.library.domain] {
            let route = try #require(router.route(Utterance(question), pinned: nil, current: current))
            #expect(route.best.bundle.domain == plugins.library.domain)
            #expect(route.best.verdict.lesson?.isIdentical == true && route.rival == nil)
        }
        fleet.shelf(of: plugins.library.domain).put(.empty)
        #expect(router.route(Utterance(question), pinned: nil, current: nil)?.best.bundle.domain == plugins.shop.domain)
    }
}
