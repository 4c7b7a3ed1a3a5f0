import Bundles
import Foundation
import LineProtocol
import LineServing
import Serving
import StrictJSON
import SystemCalls
import TestSupport
import Testing

/// Subscriptions, as a connection has them.
struct SubscribingTests {
    private let service: SpokenService
    private let admin: SpokenConnection

    init() throws {
        service = try SpokenService()
        admin = try service.connect(as: .admin, of: "acme")
    }

    private func publish(_ jobs: String..., of tenant: String = "acme") {
        let tenant = TenantName(checking: tenant)!
        let log = service.topics.log(of: .jobs, of: tenant)
        let last = log.last
        for job in jobs {
            let event = TopicEvent(job: job) { writer in
                writer.name("job")
                writer.string(job)
            }
            service.topics.publish(event, to: .jobs, of: tenant, at: 0)
        }
        #expect(eventually { log.last == last + jobs.count })
    }

    @Test func `a subscription tells what happens from then on`() throws {
        publish("j_1")
        #expect(admin.say("SUB jobs") == #"{"ok":true,"sub":"s1","from":2}"#)
        #expect(admin.standing == .subscribed && admin.news().isEmpty)
        publish("j_2", "j_3")
        #expect(
            admin.news() == [
                #"{"event":"job","sub":"s1","seq":2,"job":"j_2"}"#, #"{"event":"job","sub":"s1","seq":3,"job":"j_3"}"#,
            ])
        #expect(admin.news().isEmpty)
        #expect(admin.say("UNSUB s1") == #"{"ok":true}"#)
        #expect(admin.standing == .known)
        publish("j_4")
        #expect(admin.news().isEmpty)
        #expect(
            admin.say("UNSUB s1")
                == #"{"ok":false,"code":"NOT_FOUND","num":404,"what":"sub","msg":"no such sub","fatal":false}"#)
        #expect(admin.say("SUB models") == #"{"ok":true,"sub":"s2","from":1}"#)
    }

    @Test func `what was missed is told first, and nothing twice`() throws {
        publish("j_1", "j_2", "j_3")
        #expect(try admin.ask("SUB jobs after=1")["from"]?.integer == 2)
        publish("j_4")
        #expect(admin.numbers(of: "s1") == [2, 3, 4])
        #expect(try admin.ask("SUB jobs after=99")["from"]?.integer == 5)
        #expect(try admin.ask("SUB jobs after=0")["from"]?.integer == 1)
        publish("j_5")
        let lines = admin.news()
        #expect(lines.count { $0.contains(#""sub":"s1""#) } == 1 && lines.count { $0.contains(#""sub":"s2""#) } == 1)
        #expect(lines.count { $0.contains(#""sub":"s3""#) } == 5)
    }

    @Test func `of one job all is told that is known, even if it is over`() throws {
        publish("j_1", "j_2", "j_1")
        #expect(admin.say("SUB jobs job=j_1") == #"{"ok":true,"sub":"s1","from":1}"#)
        publish("j_2", "j_1")
        #expect(admin.numbers(of: "s1") == [1, 3, 5])
        #expect(try admin.code("SUB jobs job=j_99") == "ok")
        #expect(admin.news().isEmpty)
    }

    @Test func `a name goes on where it acknowledged, on another connection`() throws {
        publish("j_1", "j_2", "j_3")
        #expect(try admin.code("ACK desk 1") == "NOT_FOUND")
        #expect(try admin.ask("SUB jobs as=desk")["from"]?.integer == 1)
        #expect(admin.say("#a ACK desk 2") == #"{"id":"a","ok":true,"acked":2,"durable":true}"#)
        #expect(try admin.ask("ACK desk 1")["acked"]?.integer == 2)
        #expect(try admin.ask("ACK desk 4")["arg"]?.text == "seq")
        let other = try service.connect(as: .admin, of: "acme")
        #expect(try other.ask("SUB jobs as=desk")["from"]?.integer == 3)
        #expect(try other.ask("SUB jobs as=desk after=0")["from"]?.integer == 1)
        #expect(try other.code("SUB models as=desk") == "CONFLICT")
        #expect(try other.ask("ACK desk 3")["acked"]?.integer == 3)
    }

    @Test func `a name goes on where it acknowledged after a restart`() throws {
        let directory = try TemporaryDirectory()
        do {
            let first = try SpokenService(in: directory)
            let acme = TenantName(checking: "acme")!
            for job in ["j_1", "j_2"] {
                let event = TopicEvent(job: job) { writer in
                    writer.name("job")
                    writer.string(job)
                }
                first.topics.publish(event, to: .jobs, of: acme, at: 0)
            }
            #expect(eventually { first.topics.log(of: .jobs, of: acme).last == 2 })
            let connection = try first.connect(as: .admin, of: "acme")
            try connection.expectGood("SUB jobs as=desk")
            try connection.expectGood("ACK desk 1")
            first.close()
        }
        let again = try SpokenService(in: directory).connect(as: .admin, of: "acme")
        #expect(again.say("SUB jobs as=desk") == #"{"ok":true,"sub":"s1","from":2}"#)
        #expect(again.news() == [#"{"event":"job","sub":"s1","seq":2,"job":"j_2"}"#])
    }

    @Test func `jobs and models are the administrator's, alerts the agent's, and other topics are not there`() throws {
        let agent = try service.connect(as: .agent, of: "acme")
        for topic in ["jobs", "models"] { #expect(try agent.code("SUB \(topic)") == "FORBIDDEN") }
        for connection in [agent, admin] {
            #expect(try connection.ask("SUB turns")["what"]?.text == "topic")
            #expect(connection.standing == .known)
            try connection.expectGood("SUB alerts")
            try connection.expectGood("UNSUB s1")
        }
        try admin.expectGood("SUB jobs as=desk")
        publish("j_1")
        try admin.expectGood("ACK desk 1")
        #expect(agent.say("ACK desk 1") == agent.say("ACK nobody 1"))
        #expect(try agent.ask("ACK desk 1")["what"]?.text == "cursor")
    }

    @Test func `another tenant's events, names and numbers are not to be had`() throws {
        let beta = try service.connect(as: .admin, of: "beta")
        try beta.expectGood("SUB jobs as=desk")
        publish("j_7", "j_8", of: "beta")
        try beta.expectGood("ACK desk 2")
        #expect(try admin.ask("SUB jobs after=0")["from"]?.integer == 1)
        publish("j_9")
        #expect(admin.news() == [#"{"event":"job","sub":"s1","seq":1,"job":"j_9"}"#])
        #expect(admin.say("SUB jobs job=j_7 as=x") == #"{"ok":true,"sub":"s2","from":1}"#)
        #expect(admin.news().isEmpty)
        #expect(try admin.ask("SUB jobs as=desk")["from"]?.integer == 1)
        #expect(try admin.ask("ACK desk 2")["arg"]?.text == "seq")
        #expect(try admin.code("SUB jobs tenant=beta") == "FORBIDDEN")
        #expect(admin.say("ACK desk 2 tenant=beta") == admin.say("ACK none 2 tenant=nosuch"))
        #expect(beta.news().count == 2)
    }

    @Test func `who is no longer who he was hears nothing more`() throws {
        try admin.expectGood("SUB jobs")
        publish("j_1")
        try admin.expectGood("AUTH \(try service.token([.admin], of: "beta"))")
        #expect(admin.news().isEmpty && admin.standing == .known)
        let other = try service.connect(as: .admin, of: "acme")
        try other.expectGood("SUB jobs after=0")
        _ = try service.tokens.revoke(#require(service.tokens.records(of: nil).last).id, of: nil, at: .now)
        #expect(try other.code("PING") == "ok")
        #expect(other.news().isEmpty && other.standing == .unknown)
    }

    @Test func `a heart beats every half minute for those who are subscribed`() throws {
        #expect(admin.keep(ahead: 100) == (true, ""))
        #expect(try admin.code("SUB jobs", moment: 0) == "ok")
        #expect(admin.keep(moment: 29) == (true, ""))
        #expect(admin.keep(moment: 31) == (true, #"{"event":"hb"}"# + "\n"))
        #expect(admin.keep(moment: 32) == (true, ""))
        #expect(admin.keep(moment: 62) == (true, #"{"event":"hb"}"# + "\n"))
    }

    @Test func `a connection has sixteen subscriptions and no more`() throws {
        for _ in 0..<16 { try admin.expectGood("SUB jobs") }
        #expect(try admin.code("SUB jobs") == "CONFLICT")
        try admin.expectGood("UNSUB s4")
        #expect(admin.say("SUB jobs") == #"{"ok":true,"sub":"s17","from":1}"#)
    }

    @Test func `who reads so slowly that events are no longer kept is cut off`() throws {
        try admin.expectGood("SUB jobs after=0")
        publish("j_0")
        let log = service.topics.log(of: .jobs, of: TenantName(checking: "acme")!)
        while log.first == 1 {
            let last = log.last
            for _ in 0..<500 {
                service.topics.publish(
                    TopicEvent(job: "j") { writer in
                        writer.name("job")
                        writer.null()
                    }, to: .jobs, of: TenantName(checking: "acme")!, at: 0)
            }
            #expect(eventually { log.last == last + 500 })
        }
        #expect(admin.news() == [#"{"event":"bye","reason":"SLOW_CONSUMER"}"#])
        #expect(try admin.code("SUB jobs after=0") == "ok")
    }
}

extension SpokenConnection {
    /// The numbers of the events that a subscription is told now.
    fileprivate func numbers(of name: String) -> [Int] {
        news().compactMap { line in
            let event = try? JSONReader.read(Array(line.utf8))
            return event?["sub"]?.text == name ? event?["seq"]?.integer : nil
        }
    }
}
