import StrictJSON
import Tending
import TestSupport
import Testing

struct TrainerOutputTests {
    private static let progress = #"{"event":"progress","bundle":"ward-office","progress":0.42}"#
    private static let trained = """
        {"event":"trained","bundle":"ward-office","version":13,"run":"r-1","state":"active","sha256":"9a","seconds":1.2,\
        "eval":{"n":412,"accuracy":0.941,"active_accuracy":0.927,"fixed":9,"broken":3}}
        """
    private static let failed = """
        {"event":"failed","bundle":"ward-office","file":"examples.csv","line":12,"why":"unknown answer 'x'"}
        """

    private func verdict(_ text: String, bundle: String = "ward-office") -> TrainerOutput.Verdict? {
        var output = TrainerOutput(bundle: bundle)
        _ = output.take(Array(text.utf8))
        return output.verdict
    }

    @Test func `progress comes before a version`() throws {
        var output = TrainerOutput(bundle: "ward-office")
        #expect(output.take(Array("\(Self.progress)\n".utf8)) == 0.42)
        #expect(output.verdict == nil)
        #expect(output.take(Array("\(Self.trained)\n".utf8)) == nil)
        guard case .trained(let version) = output.verdict else {
            Issue.record("\(String(describing: output.verdict))")
            return
        }
        #expect(version.number == 13)
        #expect(version.state == .approved)
        #expect(version.evaluation?["n"]?.number == 412)
        #expect(version.reason == nil)
    }

    @Test(arguments: [("active", JobState.approved), ("awaiting_approval", .awaitingApproval), ("refused", .rejected)])
    func `a version's state is its job's`(name: String, state: JobState) {
        let line = Self.trained.replacing("\"active\"", with: "\"\(name)\"")
        guard case .trained(let version) = verdict("\(line)\n") else {
            Issue.record("not taken: \(line)")
            return
        }
        #expect(version.state == state)
    }

    @Test func `a failure names file and line where there are some`() {
        #expect(verdict("\(Self.failed)\n") == .failed("examples.csv:12: unknown answer 'x'"))
        #expect(verdict("{\"event\":\"failed\",\"bundle\":\"ward-office\",\"why\":\"no\"}\n") == .failed("no"))
    }

    @Test func `a line that has not ended says nothing yet`() {
        #expect(verdict(Self.trained) == nil)
        #expect(verdict("hello") == nil)
    }

    @Test(arguments: [
        "hello", "", "{}", "[]", "null", "{\"event\":\"progress\"}", #"{"event":"progress","bundle":"ward-office"}"#,
        #"{"event":"progress","bundle":"other","progress":0.5}"#,
        #"{"event":"progress","bundle":"ward-office","progress":1.5}"#,
        #"{"event":"progress","bundle":"ward-office","progress":-0.1}"#,
        #"{"event":"progress","bundle":"ward-office","progress":"0.5"}"#,
        #"{"event":"trained","bundle":"ward-office","version":0,"state":"active"}"#,
        #"{"event":"trained","bundle":"ward-office","version":"1","state":"active"}"#,
        #"{"event":"trained","bundle":"ward-office","version":1,"state":"good"}"#,
        #"{"event":"trained","bundle":"ward-office","version":1}"#, #"{"event":"failed","bundle":"ward-office"}"#,
        #"{"event":"party","bundle":"ward-office"}"#, #"{"event":"failed","bundle":"ward-office","why":"x",}"#,
        #"{"event":"failed","bundle":"ward-office","why":"x","why":"y"}"#, "\u{FEFF}{}", "\u{0}",
    ])
    func `a line that is not an event is rubbish`(line: String) {
        #expect(verdict("\(line)\n") == .rubbish)
        #expect(verdict("\(Self.progress)\n\(line)\n\(Self.trained)\n") == .rubbish)
    }

    @Test func `bytes that are no text, lines without end and output without end are rubbish`() {
        for bytes in [[0xFF, 0x0A], [UInt8](repeating: 0x20, count: 20_000)] as [[UInt8]] {
            var output = TrainerOutput(bundle: "ward-office")
            _ = output.take(bytes)
            #expect(output.verdict == .rubbish)
        }
        var output = TrainerOutput(bundle: "ward-office")
        let lines = Array(String(repeating: "\(Self.progress)\n", count: 1000).utf8)
        var count = 0
        while output.verdict == nil, count < 1000 {
            _ = output.take(lines)
            count += 1
        }
        #expect(output.verdict == .rubbish)
    }

    @Test func `a version that is there stays there, whatever follows`() {
        guard case .trained = verdict("\(Self.trained)\nhello\n") else {
            Issue.record("the version is forgotten")
            return
        }
    }

    @Test func `bytes in any pieces come to the same`() {
        let bytes = Array("\(Self.progress)\n\(Self.progress)\n\(Self.trained)\n".utf8)
        for place in 0...bytes.count {
            var output = TrainerOutput(bundle: "ward-office")
            let shares = [output.take(Array(bytes[..<place])), output.take(Array(bytes[place...]))]
            #expect(shares.contains(0.42))
            guard case .trained = output.verdict else {
                Issue.record("cut at \(place)")
                continue
            }
        }
    }
}
