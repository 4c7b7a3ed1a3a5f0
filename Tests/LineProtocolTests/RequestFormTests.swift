import LineProtocol
import TestSupport
import Testing

/// The two forms of a request, on random requests of every verb.
struct RequestFormTests {
    @Test(arguments: [1, 2, 3] as [UInt64])
    func `a random request is the same in both forms`(seed: UInt64) throws {
        var requests = RandomRequest(seed: seed)
        for round in 0..<1_000 {
            let (inline, object) = requests.next()
            let first = Outcome(inline)
            let second = Outcome(object)
            let one = try #require(first.request, "seed \(seed), round \(round): \(inline) \(first.errorLine)")
            let other = try #require(second.request, "seed \(seed), round \(round): \(object) \(second.errorLine)")
            #expect(one.id == other.id && one.verb == other.verb, "seed \(seed), round \(round): \(inline) \(object)")
            #expect(Self.sorted(one) == Self.sorted(other), "seed \(seed), round \(round): \(inline) \(object)")
        }
    }

    private static func sorted(_ request: Request) -> [Request.GivenMember] {
        request.members.sorted { $0.name.rawValue < $1.name.rawValue }
    }
}
