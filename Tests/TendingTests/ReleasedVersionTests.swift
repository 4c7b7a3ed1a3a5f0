import Bundles
import Dialogue
import Foundation
import SystemCalls
import Tending
import TestSupport
import Testing
import Training

/// What a trainer has written is served, and what others decide on it is heard of.
struct ReleasedVersionTests {
    private static let releasing = #"publish "$home/template/shop"; release "$home/template/shop"; trained 1 active"#

    /// A bundle `shop` whose trainer brings a version that was trained aside.
    private func prepared(approval: String, _ behaviour: String) throws -> TendedPlugins {
        let plugins = try TendedPlugins { $0.rescanSeconds = 0.1 }
        var sample = SampleBundle.english
        sample.manifest = sample.manifest.replacing(
            "\"format\": 1", with: "\"format\": 1, \"approval\": \"\(approval)\"")
        let path = try sample.write(to: plugins.directory, as: "template/shop")
        _ = try BundleTrainer(catalog: .standard, background: .empty, threads: 1)
            .train(BundleDirectory(domain: plugins.domain("shop"), path: path))
        try plugins.behave("shop", behaviour)
        try plugins.add("shop", sample)
        return plugins
    }

    @Test func `a released version is served before its job is told of as approved`() throws {
        let plugins = try prepared(approval: "automatic", Self.releasing)
        #expect(plugins.comes("j_1", to: .approved))
        #expect(plugins.fleet[plugins.domain("shop")]?.active?.version == 1)
        #expect(eventually { plugins.news.contains("j_1 approved") })
        let news = plugins.news
        let served = try #require(news.firstIndex(of: "shop active 1"))
        let told = try #require(news.firstIndex(of: "j_1 approved"))
        #expect(served < told)
        // It is trained on these sheets: nothing is to be done.
        try plugins.add("other")
        #expect(plugins.comes("j_2", to: .approved))
        #expect(plugins.calls(of: "shop") == 1)
    }

    @Test func `the old version answers while a training fails and while sheets are wrong`() throws {
        let plugins = try prepared(approval: "automatic", Self.releasing)
        let shop = plugins.domain("shop")
        #expect(plugins.comes("j_1", to: .approved))
        try plugins.behave("shop", "kill -KILL $$")
        try plugins.directory.write(
            SampleBundle.english.examples + "open at night,opening-hours\n", to: "Plugins/shop/examples.csv")
        #expect(plugins.comes("j_2", to: .failed))
        #expect(plugins.fleet[shop]?.active?.version == 1)
        #expect(plugins.fleet[shop]?.state == .active)
        try plugins.directory.write("text,id\nopen at night,opening-ours\n", to: "Plugins/shop/examples.csv")
        #expect(eventually { plugins.fleet[shop]?.state == .quarantined })
        #expect(plugins.fleet[shop]?.active?.version == 1)
    }

    @Test(arguments: [true, false])
    func `a decision of another program ends the wait of the job`(isApproved: Bool) throws {
        let plugins = try prepared(
            approval: "manual", #"publish "$home/template/shop"; trained 1 awaiting_approval"#)
        let shop = plugins.domain("shop")
        #expect(plugins.comes("j_1", to: .awaitingApproval))
        #expect(plugins.fleet[shop]?.active == nil)
        let releaser = Releaser(BundleDirectory(domain: shop, path: "\(plugins.plugins)/shop"), by: "anna")
        if isApproved { _ = try releaser.approve(1) } else { try releaser.reject(1, reason: "wrong fees") }
        #expect(plugins.comes("j_1", to: isApproved ? .approved : .rejected))
        #expect(eventually { plugins.fleet[shop]?.active?.version == (isApproved ? 1 : nil) })
        #expect(plugins.calls.count == 1)
    }
}
