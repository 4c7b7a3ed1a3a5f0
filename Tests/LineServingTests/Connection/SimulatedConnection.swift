import LineServing

/// A loop's shell around one connection, without a socket: what is sent piles up in `received`.
///
/// The handler answers a line by itself; `later …` is answered by ``redeemOne(at:)``, `quit` ends the connection.
struct SimulatedConnection {
    private var framer = LineFramer(limit: 32)
    private var replies = ReplyQueue(limit: 4)
    private var output = OutputBuffer()
    private var life: ConnectionLife
    private let limits = ServingLimits()
    private var open: [(place: UInt64, line: [UInt8])] = []
    private(set) var executed: [String] = []
    private(set) var received: [UInt8] = []
    private(set) var hasEndedWriting = false
    /// How many lines a turn takes, and how many bytes the socket takes in one write.
    var linesATurn = 16
    var octetsAWrite = 1_000

    init() { life = ConnectionLife(limits, demandsProxyHeader: false, now: 0) }

    var isClosed: Bool { life.isClosed }
    var readsInput: Bool { life.wantsInput && !framer.keepsBytes }
    var openTickets: Int { open.count }
    var text: String { String(decoding: received, as: UTF8.self) }

    /// The peer has sent this; the poller says so only while input is wanted and nothing is kept.
    mutating func receive(_ bytes: [UInt8]) {
        if life.dropsInput { return }
        var offset = 0
        takeLines(bytes, &offset)
        if life.takesLines { framer.keep(bytes.span, from: offset, now: 0) } else { framer.clear() }
        settle()
    }

    mutating func endInput() {
        perform(life.take(.inputEnded, at: 0))
        settle()
    }

    /// A further turn for what is kept and what the socket did not take.
    mutating func turn() {
        receive([])
    }

    mutating func redeemOne(at index: Int) {
        let (place, line) = open.remove(at: index)
        replies.redeem(place, line, into: &output)
        perform(life.take(.replied(.known), at: 0))
        settle()
    }

    private mutating func takeLines(_ bytes: [UInt8], _ offset: inout Int) {
        for _ in 0..<linesATurn {
            guard life.takesLines, !ConnectionLoad(framer, replies, output, limits).isFull else { return }
            switch framer.take(bytes.span, at: &offset, now: 0) {
            case .line(let range): execute(Array(bytes[range]))
            case .joinedLine: execute(framer.withLine { line in line.indices.map { line[$0] } })
            case .needsMore: return
            case .tooLong: return perform(life.take(.lineTooLong, at: 0))
            }
        }
    }

    private mutating func execute(_ line: [UInt8]) {
        let text = String(decoding: line, as: UTF8.self)
        executed.append(text)
        let reply = line + [0x0A]
        var later: UInt64?
        let outcome = replies.take(into: &output) { place, bytes in
            if text.hasPrefix("later") {
                later = place
                return .later
            }
            if !line.isEmpty { bytes += reply }
            return text == "quit" ? .final : .done
        }
        if let later { open.append((later, reply)) }
        perform(life.take(.lineTaken(outcome, .known), at: 0))
    }

    private mutating func settle() {
        var action: ConnectionLife.Action
        repeat {
            let count = min(octetsAWrite, output.count)
            received += output.withUnsent { span in (0..<count).map { span[$0] } }
            output.consume(count, now: 0)
            action = life.take(.settled(ConnectionLoad(framer, replies, output, limits)), at: 0)
            perform(action)
        } while action != .none
    }

    private mutating func perform(_ action: ConnectionLife.Action) {
        switch action {
        case .none, .greet, .pauseReading, .resumeReading, .close: break
        case .sendAndClose(let fault): replies.finish(Array("fault \(fault)\n".utf8), into: &output)
        case .dropAndClose(let fault):
            replies.abandon()
            output.dropUnsentLines()
            output.append(Array("fault \(fault)\n".utf8))
        case .endWriting: hasEndedWriting = true
        }
    }
}
