import SystemCalls

/// Delivers notices at least once, each with its number and how often it was tried.
///
/// Every target has a thread of its own, and its queue is what storage holds for it: one that hangs keeps nobody else waiting,
/// and what waits is delivered after a restart.
package final class NoticeCourier: Sendable {
    private let lanes: [CourierLane]
    private let storage: any NoticeStorage

    /// - Parameters:
    ///   - environment: what commands have of it.
    ///   - commandLimit: milliseconds until a command and all it has started are killed.
    ///   - seed: of the jitter.
    ///   - now: milliseconds of Unix time.
    /// - Throws: ``CourierError`` where nothing on this machine speaks HTTP and a target needs it, or no descriptors are left.
    package init(
        to targets: [NoticeTarget], storage: any NoticeStorage, backOff: BackOff = BackOff(),
        environment: [String: String] = [:], commandLimit: Int = 30_000, seed: UInt64,
        now: @escaping @Sendable () -> Int
    ) throws(CourierError) {
        self.storage = storage
        var lanes: [CourierLane] = []
        for (index, target) in targets.enumerated() {
            let thread: SteppingThread
            do throws(SystemError) { thread = try SteppingThread() } catch { throw .system(error) }
            lanes.append(
                CourierLane(
                    name: target.name, storage: storage, backOff: backOff, seed: seed &+ UInt64(index), thread: thread,
                    now: now,
                    attempt: try Self.attempt(
                        to: target.way, CommandRun(words: [], environment: environment, limit: commandLimit),
                        until: { thread.isEnding })))
        }
        self.lanes = lanes
    }

    /// Begins to deliver, also what is left from before; what waits for targets that there are no more becomes dead letters.
    package func start() throws(InboxError) {
        try storage.abandonDeliveries(except: lanes.map(\.name))
        for lane in lanes { lane.start() }
    }

    /// Has it look for something to deliver; returns at once.
    package func wake() {
        for lane in lanes { lane.thread.wake() }
    }

    /// Breaks off what is on its way, which is tried again after the next start, and waits for all threads.
    package func stop() {
        for lane in lanes { lane.thread.beginStopping() }
        for lane in lanes { lane.thread.join() }
    }

    /// What was delivered, failed and was given up by target since the start.
    package var figures: [CourierFigures] { lanes.map(\.figures) }

    private static func attempt(
        to way: NoticeTarget.Way, _ command: CommandRun, until isStopped: @escaping @Sendable () -> Bool
    ) throws(CourierError) -> CourierLane.Attempt {
        switch way {
        case .webhook(let webhook):
            let request: WebhookRequest
            do throws(HTTPFailure) { request = try WebhookRequest(webhook) } catch { throw .http(error) }
            return { request.send($0, at: $1, until: isStopped) }
        case .command(let words):
            let run = CommandRun(words: words, environment: command.environment, limit: command.limit)
            return { delivery, _ in run.run(delivery, until: isStopped) }
        case .file(let path):
            return { delivery, _ in
                let line = delivery.notice.json(attempt: delivery.attempts + 1)
                do throws(SystemError) {
                    try LineFile.append(line, to: path)
                    return .delivered
                } catch {
                    return .failed("the file cannot be written: \(error.reason)")
                }
            }
        }
    }
}
