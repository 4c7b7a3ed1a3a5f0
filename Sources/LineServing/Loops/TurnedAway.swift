import SystemCalls

/// Peers for whom there is no room, until they have read so.
///
/// Closing a socket that has unread input resets the connection, and the peer might never see the line that tells why
/// (RFC 1122, 4.2.2.13). Only a few are kept: each costs a descriptor, and there may be many.
struct TurnedAway {
    private static let most = 8
    /// In nanoseconds.
    private static let time: UInt64 = 500_000_000

    private final class Peer {
        let socket: StreamSocket
        let end: UInt64

        init(_ socket: consuming StreamSocket, _ end: UInt64) {
            self.socket = socket
            self.end = end
        }

        /// Reads and drops what is there.
        ///
        /// - Returns: whether more may come.
        func drop() -> Bool {
            var bytes = [UInt8](repeating: 0, count: 4_096)
            for _ in 0..<16 {
                var room = bytes.mutableSpan
                switch socket.read(into: &room) {
                case .moved: continue
                case .wouldBlock: return true
                case .ended, .failed: return false
                }
            }
            return true
        }
    }

    private var peers: [Peer] = []

    var isEmpty: Bool { peers.isEmpty }

    /// Says the line and ends the server's side.
    mutating func take(_ socket: consuming StreamSocket, saying line: [UInt8], _ now: UInt64) {
        _ = socket.write(line.span)
        socket.endWriting()
        let peer = Peer(socket, now + Self.time)
        if peer.drop(), peers.count < Self.most { peers.append(peer) }
    }

    /// Lets those go that have ended, or whose time is over.
    mutating func look(_ now: UInt64) {
        if !peers.isEmpty { peers.removeAll { now >= $0.end || !$0.drop() } }
    }
}
