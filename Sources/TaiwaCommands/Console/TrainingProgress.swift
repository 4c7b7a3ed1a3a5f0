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
        if !isQuiet { line.update(label: "training \(domain)", fraction: fraction) }
    }

    mutating func finish() { line.finish() }
}
