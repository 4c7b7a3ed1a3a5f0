import Bundles
import Dialogue
import Foundation
import LineProtocol
import LineServing
import Serving
import StrictJSON
import SystemCalls
import TestSupport
import Testing

/// Trainings, as an administrator asks for them; a script stands in for the trainer.
struct TrainingVerbTests {
    private let plugins: TemporaryDirectory
    private let service: SpokenService
    private let admin: SpokenConnection

    init() throws {
        plugins = try TrainedPlugins.copy()
        let home = try TemporaryDirectory()
        let script = """
            #!/bin/sh
            for last; do :; done
            while [ ! -e '\(plugins.path)/go' ]; do sleep 0.02; done
            echo "{\\"event\\":\\"progress\\",\\"bundle\\":\\"$last\\",\\"progress\\":0.5}"
            echo "$*" > '\(plugins.path)/call'
            echo "{\\"event\\":\\"failed\\",\\"bundle\\":\\"$last\\",\\"file\\":\\"examples.csv\\",\\"line\\":12,\\"why\\":\\"it is a script\\"}"
            exit 3

            """
        let trainer = try home.write(script, to: "trainer")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: trainer)
        service = try SpokenService(in: home, plugins: plugins, trainer: trainer)
        admin = try service.connect(as: .admin, of: "acme")
    }

    private func letGo() throws { try plugins.write("", to: "go") }

    private func state(_ job: String) -> String { (try? admin.ask("TRAIN status \(job)")["state"]?.text) ?? "" }

    @Test func `a training is a job that is followed to its end`() throws {
        let reply = try admin.expectGood(
            #"{"op":"train","action":"start","target":"support","note":"ask 090-1234-5678","tags":"weekly,b.2"}"#)
        for name in reply.names where name != "ok" { #expect(VerbTable[.train].replies.contains(name), "\(name)") }
        let job = try #require(reply["job"]?.text)
        #expect(reply["state"]?.text == "queued" && reply["domain"]?.text == "support")
        #expect(reply["note"]?.text?.contains("5678") == false)
        try admin.expectGood("SUB jobs job=\(job)")
        #expect(eventually { state(job) == "running" })
        let again = try admin.ask("TRAIN start support")
        #expect(again["code"]?.text == "CONFLICT" && again["job"]?.text == job)
        try letGo()
        #expect(eventually { state(job) == "failed" })
        let status = try admin.expectGood("TRAIN status \(job)")
        #expect(status["why"]?.text?.contains("it is a script") == true, "\(status)")
        #expect(status["ended_at"]?.text?.count == 20)
        var events: [JSONValue] = []
        let isTold = try eventually {
            events += try admin.news().map { try JSONReader.read(Array($0.utf8)) }
            return events.last?["state"]?.text == "failed"
        }
        let states = events.compactMap { $0["state"]?.text }
        #expect(isTold && events.allSatisfy { $0["job"]?.text == job && $0["domain"]?.text == "support" })
        #expect(states.first == "queued" && states.contains("running"), "\(states)")
        let call = try String(contentsOfFile: "\(plugins.path)/call", encoding: .utf8)
        #expect(call.contains("--tags=weekly,b.2") && call.hasSuffix("acme/support\n") && !call.contains("1234-5678"))
        let metrics = try #require(try service.connect(as: .operator, of: nil).ask("METRICS")["body"]?.text)
        #expect(metrics.contains("\ntaiwa_jobs{state=\"failed\"} 1\n"))
        #expect(metrics.contains("\ntaiwa_training_seconds_total{tenant=\"acme\"} "))
    }

    @Test func `a job can be cancelled, once, and is listed`() throws {
        let job = try #require(try admin.expectGood("TRAIN start support")["job"]?.text)
        let other = try #require(try admin.expectGood("TRAIN start draft")["job"]?.text)
        try admin.expectGood("TRAIN cancel \(other)")
        #expect(eventually { state(other) == "cancelled" })
        #expect(try admin.ask("TRAIN cancel \(other)")["msg"]?.text == "the job is over")
        let jobs = try #require(try admin.expectGood("TRAIN list")["jobs"]).elements
        #expect(
            jobs.map { $0["job"]?.text } == [other, job] && jobs.map { $0["domain"]?.text } == ["draft", "support"])
        #expect(eventually { state(job) == "running" })
        try admin.expectGood("TRAIN cancel \(job)")
        #expect(eventually { state(job) == "cancelled" })
    }

    @Test func `a repetition starts nothing again`() throws {
        let line = #"{"op":"train","action":"start","target":"support","idem":"w47"}"#
        let first = admin.say(line)
        #expect(first.contains(#""ok":true"#) && admin.say(line) == first)
        #expect(try admin.expectGood("TRAIN list")["jobs"]?.elements.count == 1)
    }

    @Test func `another tenant's jobs and domains are no more there than those that are not`() throws {
        let job = try #require(try admin.expectGood("TRAIN start draft")["job"]?.text)
        let beta = try service.connect(as: .admin, of: "beta")
        for action in ["status", "cancel"] {
            #expect(beta.say("TRAIN \(action) \(job)") == beta.say("TRAIN \(action) j_999"))
            #expect(try beta.ask("TRAIN \(action) \(job)")["what"]?.text == "job")
        }
        #expect(beta.say("TRAIN start draft") == beta.say("TRAIN start nosuch"))
        #expect(beta.say("TRAIN start x.y") == beta.say("TRAIN start nosuch"))
        #expect(beta.say("TRAIN list") == #"{"ok":true,"jobs":[]}"#)
        #expect(["queued", "running"].contains(state(job)))
        let agent = try service.connect(as: .agent, of: "acme")
        #expect(try agent.code("TRAIN status \(job)") == "FORBIDDEN")
    }

    @Test func `a question to a bundle that is being trained for the first time is to be asked again`() throws {
        let question = #"{"op":"ask","domain":"draft","text":"when do you open"}"#
        #expect(try admin.code(question) == "NOT_FOUND")
        let job = try #require(try admin.expectGood("TRAIN start draft")["job"]?.text)
        #expect(eventually { state(job) == "running" })
        #expect(eventually { (try? admin.code(question)) == "NOT_READY" })
        #expect(try admin.ask(question)["retry_ms"]?.integer == 1_000)
        // Another bundle of the tenant answers.
        #expect(try admin.code("ASK when do you open") == "ok")
        let beta = try service.connect(as: .user, of: "beta")
        #expect(try beta.code(question) == "NOT_FOUND")
        try letGo()
        #expect(eventually { (try? admin.code(question)) == "NOT_FOUND" })
    }

    @Test func `where nothing trains that is said`() throws {
        let idle = try SpokenService().connect(as: .admin, of: "acme")
        for line in ["TRAIN list", "TRAIN start support", "TRAIN status j_1"] {
            #expect(try idle.ask(line)["msg"]?.text == "training is off")
        }
    }
}
