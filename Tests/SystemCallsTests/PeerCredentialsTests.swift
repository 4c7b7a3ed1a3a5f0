import Foundation
import SystemCalls
import TestSupport
import Testing

struct PeerCredentialsTests {
    @Test func `both ends of a Unix socket know who the other is`() throws {
        let directory = try TemporaryDirectory()
        let pair = try ConnectedPair(at: .unix(path: directory.path + "/s"))
        for credentials in [pair.server.peerCredentials(), pair.client.peerCredentials()] {
            #expect(credentials?.user == geteuid())
            #expect(credentials?.group == getegid())
            #if os(Linux)
                #expect(credentials?.process == getpid())
            #endif
        }
        #expect(pair.peer == .local)
    }

    @Test func `nobody knows it over TCP`() throws {
        let pair = try ConnectedPair()
        let (server, client) = (pair.server.peerCredentials(), pair.client.peerCredentials())
        #expect(server == nil)
        #expect(client == nil)
    }
}
