import SystemCalls

/// One connection of a flow: its open requests, and what is left of lines in either direction.
final class LoadConnection {
    let socket: StreamSocket
    /// The number of its flow.
    let flow: Int
    /// When it was made, in nanoseconds of the monotonic clock.
    let made = MonotonicClock.now()
    private(set) var isOpen = true
    /// Whether the kernel did not take all that was to be sent.
    private(set) var isBlocked = false
    /// Lines that must come before the load begins: the greeting, and the replies to what was sent after it.
    private(set) var opening: Int
    private var needsGreeting: Bool
    var due = DueTimes()
    /// The line of the mix that is sent next.
    private var position: Int
    private var output: [UInt8] = []
    private var partial: [UInt8] = []

    init(to flow: LoadFlow, numbered number: Int, of flowNumber: Int) throws(SystemError) {
        socket = try StreamSocket.connect(to: flow.address)
        self.flow = flowNumber
        position = number % flow.mix.lines.count
        let lines = flow.opening(number)
        needsGreeting = flow.speech == .taiwa
        opening = lines.count + (needsGreeting ? 1 : 0)
        for line in lines { output += Array("\(line)\n".utf8) }
    }

    /// Takes a number of requests from a mix, to be sent by ``flush()``.
    func append(_ count: Int, of mix: RequestMix, due time: UInt64) {
        for _ in 0..<count {
            output.append(contentsOf: mix.lines[position])
            position = position + 1 == mix.lines.count ? 0 : position + 1
            due.append(time)
        }
    }

    func append(_ byte: UInt8) { output.append(byte) }

    /// Hands the kernel what it takes of the output.
    func flush() throws(SystemError) {
        isBlocked = false
        guard isOpen, !output.isEmpty else { return }
        switch socket.write(output.span) {
        case .moved(let count) where count == output.count: output.removeAll(keepingCapacity: true)
        case .moved(let count):
            output.removeFirst(count)
            isBlocked = true
        case .wouldBlock: isBlocked = true
        case .ended: isOpen = false
        case .failed(let error):
            guard error.isDisconnection else { throw error }
            isOpen = false
        }
    }

    /// Reads what has come into a buffer; 0 when nothing has, or the connection is over.
    func read(into buffer: inout [UInt8]) throws(SystemError) -> Int {
        var room = buffer.mutableSpan
        switch socket.read(into: &room) {
        case .moved(let count): return count
        case .wouldBlock: return 0
        case .ended: isOpen = false
        case .failed(let error):
            guard error.isDisconnection else { throw error }
            isOpen = false
        }
        return 0
    }

    /// Cuts bytes into lines and counts what they are.
    func take(
        _ bytes: borrowing Span<UInt8>, at now: UInt64, speaking speech: LoadFlow.Speech, _ window: Range<UInt64>,
        into outcome: inout FlowOutcome
    ) {
        var start = 0
        for index in bytes.indices where bytes[index] == 0x0A {
            let line = bytes.extracting(start..<index)
            if partial.isEmpty {
                tally(line, at: now, speaking: speech, window, into: &outcome)
            } else {
                for position in line.indices { partial.append(line[position]) }
                let whole = partial
                partial.removeAll(keepingCapacity: true)
                tally(whole.span, at: now, speaking: speech, window, into: &outcome)
            }
            start = index + 1
        }
        while start < bytes.count {
            partial.append(bytes[start])
            start += 1
        }
    }

    private func tally(
        _ line: borrowing Span<UInt8>, at now: UInt64, speaking speech: LoadFlow.Speech, _ window: Range<UInt64>,
        into outcome: inout FlowOutcome
    ) {
        let beginning = ReplyBeginning(of: line, speaking: speech)
        guard opening == 0 else {
            switch beginning {
            case .greeting where needsGreeting: needsGreeting = false
            case .good where !needsGreeting: break
            case .refused(let code) where !needsGreeting && Self.text(line, code) == "BUSY":
                // It is a reply, and the connection stays as good as it was.
                outcome.refused["BUSY", default: 0] += 1
            default:
                outcome.unreadable += 1
                return
            }
            opening -= 1
            return
        }
        var code: Range<Int>?
        switch beginning {
        case .good: break
        case .refused(let range): code = range
        case .event:
            outcome.events += 1
            return
        case .greeting, .unreadable:
            outcome.unreadable += 1
            return
        }
        let time = due.popFirst()
        if window.contains(now) || time == nil {
            if let code { outcome.refused[Self.text(line, code), default: 0] += 1 } else { outcome.good += 1 }
        }
        guard let time else {
            outcome.unexpected += 1
            return
        }
        outcome.answered += 1
        guard window.contains(time) else { return }
        let latency = now > time ? now - time : 0
        if code == nil { outcome.latencies.record(latency) } else { outcome.refusalLatencies.record(latency) }
    }

    private static func text(_ line: borrowing Span<UInt8>, _ range: Range<Int>) -> String {
        var bytes: [UInt8] = []
        for index in range { bytes.append(line[index]) }
        return String(decoding: bytes, as: UTF8.self)
    }
}
