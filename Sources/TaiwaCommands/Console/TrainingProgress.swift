import Dialogue
import SystemCalls
import Terminal

/// Shows on one line how far a training is, and how long it will take.
struct TrainingProgress: Sendable {
    private var line: ProgressLine
    private let isQuiet: Bool
    private var subject = ""
    /// When the subject was begun with, in nanoseconds of the monotonic clock.
    private var start: UInt64 = 0

    init(console: Console, isQuiet: Bool) {
        line = console.progressLine()
        self.isQuiet = isQuiet
    }

    mutating func update(_ domain: DomainName, fraction: Double) {
        update(subject: domain.rawValue, fraction: fraction)
    }

    /// For what is trained on and no bundle, such as a file.
    mutating func update(subject: String, fraction: Double) {
        guard !isQuiet else { return }
        if subject != self.subject { (self.subject, start) = (subject, MonotonicClock.now()) }
        line.update(
            label: "training \(subject)", fraction: fraction,
            note: Self.rest(after: Double(MonotonicClock.now() - start) / 1e9, at: fraction))
    }

    /// What is left at the pace so far: `12 s left`; nothing where that says little.
    static func rest(after seconds: Double, at fraction: Double) -> String? {
        guard seconds >= 1, (0.05..<1).contains(fraction) else { return nil }
        let rest = Int((seconds * (1 - fraction) / fraction).rounded(.up))
        return rest < 120 ? "\(rest) s left" : "\((rest + 59) / 60) min left"
    }

    mutating func finish() { line.finish() }
}
