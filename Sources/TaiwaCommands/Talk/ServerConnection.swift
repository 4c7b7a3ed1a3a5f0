import SystemCalls
import Terminal

/// A connection to a server of the line protocol, for one who does one thing at a time.
struct ServerConnection: ~Copyable {
    /// What waiting for the server brought.
    enum Arrival {
        case line(String)
        /// Nothing within the time.
        case quiet
        /// The server has ended the connection, or the network has.
        case ended
    }

    private let socket: StreamSocket
    private var cutter = LineCutter(byteLimit: Self.longestLine)

    /// Well over what a server may be set to send in a line; more than that is no server of this protocol.
    private static let longestLine = 32 << 20
    /// How long a server may take none of a request, in milliseconds.
    private static let patience: Int32 = 10_000

    init(to address: SocketAddress) throws(TalkFailure) {
        do throws(SystemError) {
            socket = try StreamSocket.connect(to: address)
        } catch {
            throw .cannotConnect(error)
        }
    }

    /// For waiting until something can be received.
    var descriptor: Int32 { socket.descriptor }

    /// Sends a line. That the connection is over is told by ``receive(within:)``, after what the server said last.
    func send(_ line: String) throws(TalkFailure) {
        let bytes = Array(line.utf8) + [0x0A]
        var sent = 0
        while sent < bytes.count {
            switch socket.write(bytes.span.extracting(sent...)) {
            case .moved(let count): sent += count
            case .wouldBlock: guard socket.waitWritable(milliseconds: Self.patience) else { throw .unresponsive }
            case .ended, .failed: return
            }
        }
    }

    /// Tells the server that nothing more comes.
    func endSending() { socket.endWriting() }

    /// The next line.
    ///
    /// - Parameters:
    ///   - milliseconds: the longest wait for anything; 0 to look only, -1 for ever.
    mutating func receive(within milliseconds: Int32 = -1) throws(TalkFailure) -> Arrival {
        var room = [UInt8](repeating: 0, count: 1 << 14)
        while true {
            switch cutter.next() {
            case .line(let line): return .line(line)
            case .tooLong: throw .notTaiwa
            case nil: break
            }
            var span = room.mutableSpan
            switch socket.read(into: &span) {
            case .moved(let count): cutter.append(Array(room[..<count]))
            case .wouldBlock: guard socket.waitReadable(milliseconds: milliseconds) else { return .quiet }
            case .ended, .failed: return .ended
            }
        }
    }
}
