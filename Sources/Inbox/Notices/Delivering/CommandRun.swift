import SystemCalls

/// One notice to a program: it is started, finds the notice as JSON on its standard input, and has taken it when it ends
/// with 0.
struct CommandRun {
    let words: [String]
    /// All that the program has of the environment, but for the notice's own variables.
    let environment: [String: String]
    /// Milliseconds until it and all it has started are killed.
    let limit: Int

    func run(_ delivery: Delivery, until isStopped: () -> Bool) -> DeliveryOutcome {
        let attempt = delivery.attempts + 1
        var environment = environment
        environment["TAIWA_NOTICE"] = "\(delivery.notice.id)"
        environment["TAIWA_ATTEMPT"] = "\(attempt)"
        do throws(SystemError) {
            let child = try ChildProcess.start(
                words[0], Array(words.dropFirst()), environment: environment,
                input: delivery.notice.json(attempt: attempt))
            return try outcome(of: child, until: isStopped)
        } catch {
            return .failed("the command cannot be started: \(error.reason)")
        }
    }

    /// Waits for the end and throws away what the program says.
    private func outcome(of child: ChildProcess, until isStopped: () -> Bool) throws(SystemError) -> DeliveryOutcome {
        let poller = try Poller()
        var open: [ChildProcess.Stream] = [.output, .errors]
        for stream in open { try poller.add(child.descriptor(stream), token: 0, .reads) }
        var events: [Poller.Event] = []
        let end = MonotonicClock.now() + UInt64(limit) * 1_000_000
        while true {
            if let ending = child.ended() { return Self.outcome(of: ending.cause) }
            if MonotonicClock.now() > end {
                child.kill()
                _ = child.wait()
                return .failed("the command did not end within \(limit / 1000) s")
            }
            if isStopped() {
                child.kill()
                _ = child.wait()
                return .stopped
            }
            open.removeAll { stream in
                guard Self.isOver(stream, of: child) else { return false }
                poller.remove(child.descriptor(stream))
                return true
            }
            try poller.wait(milliseconds: open.isEmpty ? 5 : 100, into: &events)
        }
    }

    private static func isOver(_ stream: ChildProcess.Stream, of child: ChildProcess) -> Bool {
        while true {
            switch child.read(stream) {
            case .bytes: continue
            case .wouldBlock: return false
            case .ended: return true
            }
        }
    }

    private static func outcome(of cause: ChildProcess.Cause) -> DeliveryOutcome {
        switch cause {
        case .exit(0): .delivered
        case .exit(let code): .failed("the command ended with \(code)")
        case .signal: .failed("the command was ended by a signal")
        }
    }
}
