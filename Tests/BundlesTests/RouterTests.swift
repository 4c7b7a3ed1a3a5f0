import Bundles
import Dialogue
import Privacy
import TestSupport
import Testing

struct RouterTests {
    private static let shop = DomainName(rawValue: "shop")
    private static let library = DomainName(rawValue: "library")

    private static let trained = Result<Router, any Error> {
        let plugins = try SamplePlugins().trained()
        return Router(
            bundles: try [plugins.library, plugins.shop].compactMap { try LoadedBundle($0, catalog: .standard) }
                .map { ReleasedBundle(keeping: $0) })
    }

    private func route(
        _ text: String, pinned: DomainName? = nil, current: DomainName? = nil
    ) throws -> Router.Route {
        try #require(try Self.trained.get().route(Utterance(text), pinned: pinned, current: current))
    }

    @Test(arguments: [
        (SampleBundle.japanese.question, shop, SampleBundle.japanese.expected),
        (SampleBundle.english.question, library, SampleBundle.english.expected),
    ])
    func `a question goes to the bundle that speaks its language`(
        question: String, domain: DomainName, expected: String
    ) throws {
        for current in [nil, Self.shop, Self.library] {
            let route = try route(question, current: current)
            #expect(route.best.bundle.domain == domain)
            #expect(route.best.verdict.decision == .answer(AnswerID(rawValue: expected)))
            #expect(route.rival == nil)
        }
    }

    @Test(arguments: [shop, library])
    func `a pinned domain is asked whatever the language`(domain: DomainName) throws {
        for question in [SampleBundle.japanese.question, SampleBundle.english.question, "123"] {
            #expect(try route(question, pinned: domain).best.bundle.domain == domain)
        }
    }

    @Test func `a pinned domain that there is not gives no route`() throws {
        let router = try Self.trained.get()
        #expect(router.route(Utterance("x"), pinned: DomainName(rawValue: "bank"), current: nil) == nil)
    }

    @Test func `without bundles there is no route`() {
        #expect(Router(bundles: []).route(Utterance("x"), pinned: nil, current: nil) == nil)
    }

    @Test(arguments: ["", "123", "？？？", "😀"])
    func `a text of no language still has a route`(text: String) throws {
        _ = try route(text)
    }

    @Test func `only masked text comes out`() throws {
        let route = try route("領収書を taro@example.com に")
        #expect(route.best.verdict.utterance.text.string.contains("[メールアドレス1]"))
    }

    @Test func `the same question is routed the same way every time`() throws {
        for text in [SampleBundle.japanese.question, "123", "room"] {
            let first = try route(text).best
            for _ in 0..<5 {
                let again = try route(text).best
                #expect(again.bundle.domain == first.bundle.domain)
                #expect(again.verdict.confidence == first.verdict.confidence)
            }
        }
    }
}
