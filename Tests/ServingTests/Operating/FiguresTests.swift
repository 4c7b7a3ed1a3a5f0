import Bundles
import Foundation
import LineProtocol
import LineServing
import Serving
import StrictJSON
import SystemCalls
import TestSupport
import Testing

/// What the server tells of itself: metrics, state, log.
struct FiguresTests {
    private let service: SpokenService
    private let connection: SpokenConnection

    init() throws {
        service = try SpokenService { configuration in
            configuration.tenants = [TenantName(checking: "acme")!: TenantLimits(askPerSecond: 1, askBurst: 1)]
        }
        connection = service.connectLocally()
        for line in [
            "ASK call 090-1234-5678", "ASK hello", "NONSENSE", "{", "USE nosuch", "GOOD t_999999", "PING",
        ] { _ = connection.say(line) }
        for _ in 0..<2 {
            _ = connection.say(
                #"{"op":"ask","tenant":"acme","session":"secret-session","text":"hi"}"#, moment: 0)
        }
        _ = service.connect(from: .ipv4(0x7F00_0001, port: 1)).say("ASK hi", waited: 100)
    }

    private struct Sample {
        let name: String
        let labels: [String: String]
        let value: Double
    }

    /// Reads the text as its format 0.0.4 has it: comments before the samples of their family, each family once.
    private func samples(of body: String) throws -> (samples: [Sample], families: [String: String]) {
        var families: [String: String] = [:]
        var samples: [Sample] = []
        var family = ""
        #expect(body.hasSuffix("\n") && !body.contains("\n\n") && !body.hasPrefix("\n"))
        for line in body.split(separator: "\n") {
            if line.hasPrefix("# HELP ") { continue }
            if line.hasPrefix("# TYPE ") {
                let words = line.split(separator: " ")
                family = String(words[2])
                #expect(families.updateValue(String(words[3]), forKey: family) == nil, "\(family) twice")
                continue
            }
            let match = try #require(line.wholeMatch(of: /([a-z_]+)(?:\{(.*)\})? ([0-9.e+-]+)/), "\(line)")
            let name = String(match.1)
            #expect(name == family || ["_bucket", "_sum", "_count"].contains { name == family + $0 }, "\(line)")
            var labels: [String: String] = [:]
            for label in (match.2 ?? "").matches(of: /([a-z]+)="((?:[^"\\]|\\.)*)"/) {
                labels[String(label.1)] = String(label.2)
            }
            samples.append(Sample(name: name, labels: labels, value: try #require(Double(match.3))))
        }
        return (samples, families)
    }

    @Test func `metrics are Prometheus's text with the names of the document`() throws {
        let reply = try connection.expectGood("METRICS")
        #expect(reply["content_type"]?.text == "text/plain; version=0.0.4")
        let (samples, families) = try samples(of: try #require(reply["body"]?.text))
        for (name, kind) in [
            "taiwa_requests_total": "counter", "taiwa_request_seconds": "histogram",
            "taiwa_storage_errors_total": "counter",
            "taiwa_bundle_info": "gauge", "taiwa_bundle_loads_total": "counter", "taiwa_throttled_total": "counter",
            "taiwa_pii_masked_total": "counter", "process_cpu_seconds_total": "counter",
        ] { #expect(families[name] == kind, "\(name)") }
        let value = { (name: String, labels: [String: String]) in
            samples.first { $0.name == name && $0.labels == labels }?.value
        }
        #expect(value("taiwa_requests_total", ["verb": "ask", "code": "ok"]) == 3)
        #expect(value("taiwa_requests_total", ["verb": "ask", "code": "RATE_LIMITED"]) == 1)
        #expect(value("taiwa_requests_total", ["verb": "ask", "code": "BUSY"]) == 1)
        #expect(value("taiwa_requests_total", ["verb": "none", "code": "UNKNOWN_VERB"]) == 1)
        #expect(value("taiwa_requests_total", ["verb": "none", "code": "BAD_JSON"]) == 1)
        #expect(value("taiwa_requests_total", ["verb": "good", "code": "NOT_FOUND"]) == 1)
        #expect(value("taiwa_throttled_total", ["tenant": "acme"]) == 1)
        #expect(value("taiwa_pii_masked_total", ["class": "phone"]) == 1)
        #expect(value("taiwa_requests_shed_total", [:]) == 1)
        #expect(value("taiwa_bundle_info", ["tenant": "beta", "domain": "shop", "version": "1"]) == 1)
        #expect(value("taiwa_bundle_loads_total", ["result": "ok"]) == 6)
        for verb in Set(samples.compactMap { $0.name == "taiwa_request_seconds_count" ? $0.labels["verb"] : nil }) {
            let buckets = samples.filter { $0.name == "taiwa_request_seconds_bucket" && $0.labels["verb"] == verb }
            let bounds = buckets.compactMap { $0.labels["le"] }
            #expect(
                bounds.last == "+Inf"
                    && bounds.dropLast().compactMap(Double.init) == bounds.dropLast().compactMap(Double.init).sorted())
            #expect(buckets.map(\.value) == buckets.map(\.value).sorted(), "\(verb)")
            #expect(buckets.last?.value == value("taiwa_request_seconds_count", ["verb": verb]))
            #expect(value("taiwa_request_seconds_sum", ["verb": verb]) ?? -1 >= 0)
        }
    }

    @Test func `no text, session or name of a person is in a label, the state or the log`() throws {
        let words = ["secret-session", "090-1234", "1234-5678", "09012345678", "hello", "NONSENSE"]
        let told = [connection.say("METRICS"), connection.say("STATUS")]
        service.close()
        for word in words { for text in told + [service.logText] { #expect(!text.contains(word), "\(word)") } }
    }

    @Test func `the state is told with the members of the table`() throws {
        let status = try connection.expectGood("STATUS")
        #expect(status.names == ["ok"] + VerbTable[.status].replies)
        #expect(status["state"]?.text == "ready" && status["storage"]?.text == "ok")
        #expect(status["bundles"]?.integer == 6 && status["tenants"]?.integer == 3 && status["sessions"]?.integer == 1)
        #expect(status["requests"]?.integer == 10)
    }

    @Test func `a log is one object a line, of printable characters`() throws {
        for wrong in ["\u{1B}]52;c;x\u{7}", "tw1_k1_\u{2028}", String(repeating: "\u{301}", count: 80)] {
            _ = service.connect().say(
                #"{"op":"auth","token":"\#(wrong.replacing("\u{1B}", with: "\\u001b").replacing("\u{7}", with: "\\u0007"))"}"#
            )
        }
        service.service.drain(because: "test")
        service.close()
        let lines = service.logText.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        #expect(lines.count == 4)
        for line in lines {
            let value = try JSONReader.read(Array(line.utf8))
            #expect(value["at"]?.text?.count == 20 && value["event"]?.text != nil, "\(line)")
            #expect(["info", "warn", "error"].contains(value["level"]?.text))
            #expect(line.utf8.allSatisfy { (0x20...0x7E).contains($0) })
        }
    }

    @Test func `a draining server is not ready, says for how long it answers, and answers`() throws {
        #expect(connection.say("#d DRAIN 7") == #"{"id":"d","ok":true,"grace_s":7}"#)
        let ready = try connection.ask("READY")
        #expect(ready["ready"]?.content == .bool(false) && ready["reason"]?.text == "draining")
        #expect(try connection.ask("STATUS")["state"]?.text == "draining")
        #expect(try connection.code("ASK hello") == "ok")
        #expect(try connection.ask("DRAIN")["grace_s"]?.integer == 30)
    }

    @Test func `other settings are taken as far as a running server can, and what it cannot stays as it is`() throws {
        var changed = ServerConfiguration()
        changed.name = "n2"
        changed.limits.line = 2_048
        changed.limits.askPerSecond = 3
        changed.limits.askBurst = 1
        service.service.adopt(changed)
        let limits = try #require(try connection.ask("LIMITS")["limits"])
        #expect(limits["line"]?.integer == 16_384 && limits["ask_per_s"]?.integer == 3)
        #expect(try connection.code("ASK hi", moment: 1_000_000) == "ok")
        #expect(try connection.code("ASK hi", moment: 1_000_000) == "RATE_LIMITED")
        #expect(service.connect().greeting.contains(#""server":"n2""#))
    }
}
