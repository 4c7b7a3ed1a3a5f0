import Dialogue
import Terminal

/// Shows on one line how far a training is.
struct TrainingProgress: Sendable {
    private var line: ProgressLine
    private let isQuiet: Bool

    init(console: Console, isQuiet: Bool) {
        line = console.progressLine()
        self.isQuiet = isQuiet
    }

    mutating func update(_ domain: DomainName, fraction: Double) {
        update(subject: domain.rawValue, fraction: fraction)
    }

    /// For what is trained on and no bundle, such as a file.
    mutating func update(subject: String, fraction: Double) {
        if !isQuiet { line.update(label: "training \(subject)", fraction: fraction) }
    }

    mutating func finish() { line.finish() }
}
