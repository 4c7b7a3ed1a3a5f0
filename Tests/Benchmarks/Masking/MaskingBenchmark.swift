import Privacy
import TestSupport

/// How many utterances a second are masked, whether the clean ones allocate, and what the dearest text costs.
struct MaskingBenchmark: LoneBenchmark {
    let name = "masking"
    let summary = "utterances of 40 to 80 bytes masked a second on one core, names included; 4 KiB of the dearest texts"

    /// Target of RELIABILITY.md: no text of 4 KiB takes longer.
    private static let mostMilliseconds = 10.0
    private static let passes = 7

    func run() throws {
        let redactor = Redactor()
        var figures = Figures(of: "utterances", ["count", "µs", "a second", "allocations"])
        for (name, texts) in [("clean", MaskedSamples.clean()), ("with values", MaskedSamples.withValues())] {
            let utterances = texts.filter { (40...80).contains($0.utf8.count) }.map(Utterance.init)
            try WrongResult.check(utterances.count > 500, "only \(utterances.count) \(name) utterances")
            let isClean = utterances.map { redactor.redact($0).placeholders.isEmpty }
            let untouched = zip(utterances, isClean).filter(\.1).map(\.0)
            let allocations = AllocationCount.during { for text in untouched { _ = redactor.redact(text) } }
            if name == "clean" {
                try WrongResult.check(allocations ?? 0 == 0, "\(allocations ?? 0) allocations where nothing is masked")
            }
            let micros = Self.median { for text in utterances { _ = redactor.redact(text) } } / Double(utterances.count)
            figures.add(name, [Double(utterances.count), micros, 1e6 / micros, Double(allocations ?? -1)])
        }
        figures.show()
        var dear = Figures(of: "4 KiB of", ["ms"])
        for (name, text) in MaskedSamples.adversarial(bytes: Utterance.mostBytes) {
            let micros = Self.median { _ = redactor.redact(Utterance(text)) }
            dear.add(name, [micros / 1000], format: "%.2f")
            try WrongResult.check(micros / 1000 < 10 * Self.mostMilliseconds, "\(name): \(micros / 1000) ms")
        }
        dear.show()
    }

    /// The median of several passes in microseconds.
    private static func median(_ body: () -> Void) -> Double {
        let clock = ContinuousClock()
        body()
        let times = (0..<passes).map { _ in
            let start = clock.now
            body()
            return start.duration(to: clock.now) / .microseconds(1)
        }
        return times.sorted()[passes / 2]
    }
}
