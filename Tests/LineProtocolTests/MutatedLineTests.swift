import LineProtocol
import StrictJSON
import TestSupport
import Testing

/// Broken and hostile lines, as RELIABILITY's targets 18 and 36 have them.
struct MutatedLineTests {
    @Test(arguments: Array(1...10) as [UInt64])
    func `a mutated line is one request or one error in a line of printable JSON`(seed: UInt64) throws {
        var lines = LineMutator(seed: seed)
        var codes: Set<ErrorCode> = []
        for round in 0..<1_000 {
            let line = lines.next()
            switch Outcome(line) {
            case .nothing: Issue.record("seed \(seed), round \(round): no reply to \(line)")
            case .request: continue
            case .refusal(let refusal):
                codes.insert(refusal.error.code)
                var output: [UInt8] = []
                ServerLine.appendError(refusal, &output)
                #expect(output.removeLast() == 0x0A)
                #expect(output.allSatisfy { (0x20...0x7E).contains($0) }, "seed \(seed), round \(round): \(line)")
                let reply = try JSONReader.read(output, .wire)
                #expect(reply["ok"]?.content == .bool(false))
                #expect(reply["num"]?.content == .integer(refusal.error.code.number))
                #expect(
                    (refusal.error.code == .badArgument) == (reply["arg"] != nil) || refusal.error.code == .textTooLong)
            }
        }
        let every: Set<ErrorCode> = [.badLine, .badUTF8, .badJSON, .badArgument, .unknownVerb, .notProtocol]
        #expect(codes.isSuperset(of: every), "seed \(seed): \(codes)")
    }

    @Test func `a good line cut anywhere is one request or one error`() {
        for line in Self.goodLines {
            let octets = Array(line.utf8)
            for count in 1..<octets.count {
                #expect(Outcome(Array(octets[..<count])) != .nothing, "\(line) cut at \(count)")
            }
        }
    }

    @Test func `any octet put for any other in a good line makes one request or one error`() {
        for line in Self.goodLines {
            var octets = Array(line.utf8)
            for index in octets.indices {
                let octet = octets[index]
                for other in UInt8.min...UInt8.max {
                    octets[index] = other
                    #expect(Outcome(octets) != .nothing)
                }
                octets[index] = octet
            }
        }
    }

    private static let goodLines = [
        #"#b1 BAD t_2 {"expected":"返品","idem":"b1"}"#, "#q ASK　営業 時間", "USE a/b s ja deadline_ms=5",
        #"{"id":1,"op":"ask","lang":"en","text":"a\u3042?"}"#,
    ]
}
