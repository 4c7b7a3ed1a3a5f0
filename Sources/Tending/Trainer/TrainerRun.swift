import Dialogue
import SystemCalls

/// A trainer that runs: its process, what it has said, and until when it may.
///
/// For the thread that started it.
final class TrainerRun {
    let job: TrainingJob
    let child: ChildProcess
    /// When it is ended, in nanoseconds of the monotonic clock.
    let deadline: UInt64
    private(set) var output: TrainerOutput
    private var complaints: [UInt8] = []
    private var ended: Set<ChildProcess.Stream> = []
    private var stop: Stop?

    /// Why it was killed.
    enum Stop {
        case cancelled, timeIsOver, bundleIsGone, rubbish
        /// The server ends; the job goes on with the next.
        case serverEnds
    }

    init(_ job: TrainingJob, child: ChildProcess, deadline: UInt64) {
        self.job = job
        self.child = child
        self.deadline = deadline
        output = TrainerOutput(bundle: job.domain.rawValue)
    }

    /// Ends it; the first reason counts.
    func kill(_ reason: Stop) {
        guard stop == nil else { return }
        stop = reason
        child.kill()
    }

    /// Whether both streams are at their end.
    var isSilent: Bool { ended.count == 2 }

    /// Reads what there is.
    ///
    /// - Returns: the latest progress in it, and whether the stream is at its end.
    func read(_ stream: ChildProcess.Stream) -> (progress: Double?, hasEnded: Bool) {
        var progress: Double?
        // So that one that writes without end does not keep the thread.
        for _ in 0..<64 {
            switch child.read(stream) {
            case .bytes(let bytes):
                if stream == .output {
                    progress = output.take(bytes) ?? progress
                    if output.verdict == .rubbish { kill(.rubbish) }
                } else {
                    complaints = Array((complaints + bytes).suffix(Self.mostComplaints))
                }
            case .wouldBlock: return (progress, false)
            case .ended:
                ended.insert(stream)
                return (progress, true)
            }
        }
        return (progress, false)
    }

    private static let mostComplaints = 4096

    /// What came of it; `nil` when the server ends it.
    func outcome(_ ending: ChildProcess.Ending, limits: TrainerCall) -> TrainingDesk.Outcome? {
        if case .trained(let version) = output.verdict {
            return .trained(
                version: version.number, version.state, evaluation: version.evaluation, reason: version.reason)
        }
        switch (stop, output.verdict) {
        case (.serverEnds, _): return nil
        case (.cancelled, _): return .cancelled
        case (_, .failed(let reason)): return .failed(reason: reason)
        case (_, .rubbish): return .failed(reason: "the trainer wrote something that is not an event")
        case (.timeIsOver, _): return .failed(reason: "the trainer did not end in its time")
        case (.bundleIsGone, _): return .failed(reason: "the bundle was removed")
        default: return .failed(reason: Self.reason(ending, complaint: lastComplaint, limits: limits))
        }
    }

    private static func reason(_ ending: ChildProcess.Ending, complaint: String?, limits: TrainerCall) -> String {
        let memory = "\(limits.memoryBytes >> 20) MiB"
        switch ending.cause {
        case .exit(code: 0): return "the trainer ended without saying what came of it"
        case .exit(let code): return complaint ?? "the trainer ended with exit code \(code)"
        case .signal(.kill): return "the trainer was killed, by somebody or by a system that was out of memory"
        case .signal(.terminate): return "somebody ended the trainer"
        case .signal(.processorTime): return "the trainer used up its \(limits.cpuSeconds) s of processor time"
        case .signal(.fileSize): return "a file of the trainer would have grown larger than allowed"
        case .signal(.brokenPipe): return "nobody read what the trainer wrote"
        case .signal(.crash(let number)):
            return "the trainer crashed (signal \(number)); perhaps it needs more than its \(memory) of memory"
        }
    }

    /// The last line on standard error, where the program itself wrote it: one sentence after its name.
    private var lastComplaint: String? {
        let lines = complaints.split(separator: 0x0A)
        guard let line = lines.last, line.count <= 400, line.starts(with: Array("taiwa: ".utf8)) else { return nil }
        return String(decoding: line.dropFirst(7), as: UTF8.self)
    }
}
