import Bundles
import Dialogue
import Foundation
import Privacy
import StrictJSON
import SystemCalls
import Tending
import TestSupport
import Testing

struct PluginTenderTests {
    private let changed = SampleBundle.english.examples + "open at night,opening-hours\n"

    @Test func `a bundle that is dropped in is trained, and again when a sheet changes`() throws {
        let plugins = try TendedPlugins()
        try plugins.add("shop")
        #expect(plugins.comes("j_1", to: .approved))
        #expect(plugins.job("j_1")?.by == TrainingJob.automatic)
        #expect(plugins.news.prefix(5) == ["shop new", "j_1 queued", "j_1 running", "shop training", "shop new"])
        try plugins.directory.write(changed, to: "Plugins/shop/examples.csv")
        #expect(plugins.comes("j_2", to: .approved))
        #expect(plugins.calls.count == 2)
    }

    @Test func `a bundle in a tenant's directory is found, whichever comes first`() throws {
        let plugins = try TendedPlugins()
        try plugins.add("acme/support")
        #expect(plugins.comes("j_1", to: .approved))
        try FileManager.default.createDirectory(
            atPath: "\(plugins.plugins)/acme/sales", withIntermediateDirectories: true)
        try plugins.add("acme/sales")
        #expect(plugins.comes("j_2", to: .approved))
        #expect(plugins.calls.map { $0.split(separator: " ")[0] } == ["acme/support", "acme/sales"])
    }

    @Test func `a bundle that is published by rename is taken up`() throws {
        let plugins = try TendedPlugins()
        try SampleBundle.english.write(to: plugins.directory, as: "aside")
        #expect(rename("\(plugins.directory.path)/aside", "\(plugins.plugins)/shop") == 0)
        #expect(plugins.comes("j_1", to: .approved))
    }

    @Test func `the trainer is called as the command line has it`() throws {
        let plugins = try TendedPlugins {
            $0.trainsChanges = false
            $0.memoryBytes = 512 << 20
            $0.cpuSeconds = 77
            $0.corpora = "/some where"
        }
        try plugins.add("shop")
        #expect(eventually { plugins.fleet[plugins.domain("shop")] != nil })
        let job = try plugins.tender.train(plugins.domain("shop"), by: "k7", note: "--help, call 090-1234-5678")
        #expect(plugins.comes(job.id, to: .approved))
        let call = try #require(plugins.calls.first)
        #expect(
            call.hasPrefix(
                "shop train --events --background --memory=512 --cpu=77 --plugins=\(plugins.plugins) "
                    + "--corpora=/some where --by=k7 --why=--help, call "))
        #expect(!call.contains("090-1234"))
        #expect(call.hasSuffix(" shop"))
        let journal = try String(contentsOfFile: "\(plugins.directory.path)/state/jobs.jsonl", encoding: .utf8)
        #expect(journal.contains("--help, call"))
        #expect(!journal.contains("090-1234"))
    }

    @Test func `progress is told while it runs`() throws {
        let plugins = try TendedPlugins()
        try plugins.behave("shop", "progress 0.25; await one; progress 0.5; await two; trained 1 active")
        try plugins.add("shop")
        #expect(eventually { plugins.job("j_1")?.progress == 0.25 })
        #expect(plugins.job("j_1")?.etaSeconds != nil)
        #expect(plugins.fleet[plugins.domain("shop")]?.state == .training)
        try plugins.letGo("one")
        #expect(eventually { plugins.job("j_1")?.progress == 0.5 })
        try plugins.letGo("two")
        #expect(plugins.comes("j_1", to: .approved))
        #expect(eventually { plugins.news.last == "shop new" || plugins.news.last == "j_1 approved" })
        #expect(plugins.news.contains("j_1 progress"))
        #expect(plugins.job("j_1")?.evaluation?["accuracy"]?.number == 0.75)
    }

    @Test func `a failed training is not tried again until a sheet changes, over a restart too`() throws {
        let plugins = try TendedPlugins { $0.rescanSeconds = 0.05 }
        try plugins.behave("shop", "failed 'no'")
        try plugins.add("shop")
        #expect(plugins.comes("j_1", to: .failed))
        // What is looked at meanwhile is looked at often: another bundle comes and is trained.
        try plugins.add("other")
        #expect(plugins.comes("j_2", to: .approved))
        try plugins.restart()
        try plugins.add("third")
        #expect(
            eventually { plugins.tender.jobs().contains { $0.domain == plugins.domain("third") && !$0.state.isOpen } })
        #expect(plugins.calls(of: "shop") == 1)
        try plugins.behave("shop", "trained 1 active")
        try plugins.directory.write(changed, to: "Plugins/shop/examples.csv")
        #expect(eventually { plugins.calls(of: "shop") == 2 })
    }

    @Test func `what changes while a training runs is trained on after it`() throws {
        let plugins = try TendedPlugins()
        try plugins.behave("shop", "await go; trained 1 active")
        try plugins.add("shop")
        #expect(plugins.comes("j_1", to: .running))
        #expect(eventually { plugins.calls.count == 1 })
        try plugins.directory.write(changed, to: "Plugins/shop/examples.csv")
        try plugins.letGo("go")
        #expect(plugins.comes("j_2", to: .approved))
        #expect(plugins.calls.count == 2)
    }

    @Test func `broken sheets are told with file and line, train nothing, and are right again when they are`() throws {
        let plugins = try TendedPlugins()
        try plugins.add("shop")
        #expect(plugins.comes("j_1", to: .approved))
        let shop = plugins.domain("shop")
        try plugins.directory.write("text,id\nopen at night,opening-ours\n", to: "Plugins/shop/examples.csv")
        #expect(eventually { plugins.fleet[shop]?.state == .quarantined })
        let problem = try #require(plugins.fleet[shop]?.problem)
        #expect(problem.path == "\(plugins.plugins)/shop/examples.csv")
        #expect(problem.line == 2)
        #expect(throws: TrainingRefusal.broken(problem)) { try plugins.tender.train(shop, by: "k7") }
        #expect(plugins.calls.count == 1)
        try plugins.directory.write(changed, to: "Plugins/shop/examples.csv")
        #expect(plugins.comes("j_2", to: .approved))
        #expect(eventually { plugins.fleet[shop]?.state == .new })
        #expect(plugins.fleet[shop]?.problem == nil)
    }

    @Test func `a bundle that lacks a sheet is incomplete after some time, and complete when it comes`() throws {
        let plugins = try TendedPlugins { $0.incompleteMilliseconds = 100 }
        var bundle = SampleBundle.english
        try bundle.write(to: plugins.directory, as: "aside")
        unlink("\(plugins.directory.path)/aside/exam.csv")
        rename("\(plugins.directory.path)/aside", "\(plugins.plugins)/shop")
        let shop = plugins.domain("shop")
        #expect(eventually { plugins.fleet[shop]?.state == .quarantined })
        #expect(plugins.fleet[shop]?.problem?.description == "\(plugins.plugins)/shop/exam.csv: the file is missing")
        bundle.exam += ""
        try plugins.directory.write(bundle.exam, to: "Plugins/shop/exam.csv")
        #expect(plugins.comes("j_1", to: .approved))
        #expect(plugins.fleet[shop]?.problem == nil)
    }

    @Test func `a bundle that is removed is retired, and its training ended`() throws {
        let plugins = try TendedPlugins()
        try plugins.behave("shop", "sleep 1000")
        try plugins.add("shop")
        #expect(plugins.comes("j_1", to: .running))
        #expect(eventually { plugins.calls.count == 1 })
        rename("\(plugins.plugins)/shop", "\(plugins.directory.path)/away")
        #expect(plugins.comes("j_1", to: .failed))
        #expect(plugins.job("j_1")?.reason == "the bundle was removed")
        #expect(eventually { plugins.fleet[plugins.domain("shop")]?.state == .retired })
        #expect(throws: TrainingRefusal.noSuchBundle) { try plugins.tender.train(plugins.domain("shop"), by: "k7") }
    }

    @Test func `a running training is cancelled with all that it started`() throws {
        let plugins = try TendedPlugins()
        try plugins.behave("shop", "sleep 1000 & sleep 1000")
        try plugins.add("shop")
        #expect(eventually { plugins.calls.count == 1 })
        #expect(try plugins.tender.cancel("j_1").state == .running)
        #expect(plugins.comes("j_1", to: .cancelled))
        #expect(plugins.leftovers(of: "shop") == [])
        #expect(throws: CancelRefusal.isOver(.cancelled)) { try plugins.tender.cancel("j_1") }
        #expect(throws: CancelRefusal.noSuchJob) { try plugins.tender.cancel("j_2") }
    }

    @Test func `one training at a time, tenants in turn, and those that wait can be cancelled`() throws {
        let plugins = try TendedPlugins { $0.trainsChanges = false }
        let names = ["big/a", "big/b", "big/c", "small/a"]
        for name in names {
            try plugins.behave(name, "await go; trained 1 active")
            try plugins.add(name)
        }
        #expect(eventually { names.allSatisfy { plugins.fleet[plugins.domain($0)] != nil } })
        for name in names { _ = try plugins.tender.train(plugins.domain(name), by: "k7") }
        #expect(throws: TrainingRefusal.alreadyRunning(job: "j_4")) {
            try plugins.tender.train(plugins.domain("small/a"), by: "k7")
        }
        #expect(plugins.comes("j_1", to: .running))
        #expect(try plugins.tender.cancel("j_3").state == .cancelled)
        #expect(plugins.job("j_2")?.state == .queued)
        try plugins.letGo("go")
        #expect(plugins.comes("j_2", to: .approved))
        #expect(plugins.calls.map { $0.split(separator: " ")[0] } == ["big/a", "small/a", "big/b"])
    }

    @Test func `a server that is started again begins the jobs again that it left`() throws {
        let plugins = try TendedPlugins { $0.trainsChanges = false }
        for name in ["a", "b"] {
            try plugins.behave(name, "await go; trained 1 active")
            try plugins.add(name)
        }
        #expect(eventually { ["a", "b"].allSatisfy { plugins.fleet[plugins.domain($0)] != nil } })
        for name in ["a", "b"] { _ = try plugins.tender.train(plugins.domain(name), by: "k7", note: "weekly") }
        #expect(eventually { plugins.calls.count == 1 })
        try plugins.restart()
        #expect(plugins.leftovers(of: "a").count <= 1)
        #expect(plugins.comes("j_1", to: .running))
        #expect(plugins.job("j_2")?.state == .queued)
        #expect(plugins.job("j_1")?.note?.string == "weekly")
        try plugins.letGo("go")
        #expect(plugins.comes("j_2", to: .approved))
        #expect(plugins.job("j_1")?.state == .approved)
        #expect(plugins.calls.count == 3)
        try plugins.restart()
        #expect(plugins.tender.jobs().map(\.state) == [.approved, .approved])
        #expect(try plugins.tender.train(plugins.domain("a"), by: "k7").id != "j_2")
    }

    @Test func `a version that waits for approval keeps its job waiting until somebody decides`() throws {
        let plugins = try TendedPlugins()
        try plugins.behave("shop", "trained 4 awaiting_approval")
        try plugins.add("shop")
        #expect(plugins.comes("j_1", to: .awaitingApproval))
        plugins.tender.rejected(plugins.domain("shop"), version: 3)
        try plugins.restart()
        plugins.tender.rejected(plugins.domain("shop"), version: 4, reason: "wrong fees, call 090-1234-5678")
        #expect(plugins.comes("j_1", to: .rejected))
        #expect(plugins.job("j_1")?.reason?.hasPrefix("wrong fees") == true)
        #expect(plugins.job("j_1")?.reason?.contains("090") == false)
        #expect(plugins.calls.count == 1)
    }

    @Test func `a tenant that has used up its minutes trains no more, and others do`() throws {
        let plugins = try TendedPlugins {
            $0.trainsChanges = false
            $0.minutes = { $0 == "poor" ? 0 : nil }
        }
        for name in ["poor/a", "rich/a"] { try plugins.add(name) }
        #expect(eventually { ["poor/a", "rich/a"].allSatisfy { plugins.fleet[plugins.domain($0)] != nil } })
        #expect(throws: TrainingRefusal.overQuota) { try plugins.tender.train(plugins.domain("poor/a"), by: "k7") }
        let job = try plugins.tender.train(plugins.domain("rich/a"), by: "k7")
        #expect(plugins.comes(job.id, to: .approved))
    }

    @Test func `a journal that cannot be written is told of once and stops no training`() throws {
        let plugins = try TendedPlugins()
        try FileManager.default.removeItem(atPath: "\(plugins.directory.path)/state")
        try plugins.add("shop")
        #expect(plugins.comes("j_1", to: .approved))
        try plugins.add("other")
        #expect(plugins.comes("j_2", to: .approved))
        #expect(plugins.news.count { $0.contains("jobs.jsonl") } == 1)
        try AtomicFile.makeDirectory("\(plugins.directory.path)/state")
        try plugins.add("third")
        #expect(plugins.comes("j_3", to: .approved))
        try plugins.restart()
        #expect(plugins.tender.jobs().map(\.id) == ["j_3", "j_2", "j_1"])
    }

    @Test func `everything is found by looking where changes are not told of`() throws {
        let plugins = try TendedPlugins { $0.rescanSeconds = 0.05 }
        // A directory that the watch does not follow into: the bundle comes through a hidden one that is renamed.
        try SampleBundle.english.write(to: plugins.directory, as: "Plugins/.incoming/shop")
        rename("\(plugins.plugins)/.incoming", "\(plugins.plugins)/acme")
        #expect(plugins.comes("j_1", to: .approved))
        #expect(plugins.job("j_1")?.domain == plugins.domain("acme/shop"))
    }
}
