import Foundation
import TestSupport
import Testing

@Suite struct `Serving` {
    @Test func `a question is answered, and a signal ends the server well`() throws {
        let served = try ServedProgram(in: try TinyBundles.trained())
        let client = try served.greeted()
        let reply = try #require(try client.ask("ASK when do you open"))
        #expect(reply.contains(TinyBundles.openingHours), "\(reply)")
        #expect(try client.ask("#1 PING") == #"{"id":"1","ok":true}"#)
        #expect(try served.stop() == .exited(0))
    }
}
