import Bundles
import Dialogue
import Training

/// Seconds a bundle takes to train, and that the model does not depend on the number of threads.
struct TrainingBenchmark: BundleBenchmark {
    let name = "training"
    let summary = "seconds from sheets to a finished, examined model, median of three"

    func run(on bundles: ShippedBundles) throws {
        var figures = Figures(of: "bundle", ["1 thread s", "2 threads s", "model MB"])
        for bundle in bundles.all {
            let (one, single) = try measure(bundle, background: bundles.background, threads: 1)
            let (two, double) = try measure(bundle, background: bundles.background, threads: 2)
            try WrongResult.check(single == double, "\(bundle.directory.domain): 1 and 2 threads differ")
            try WrongResult.check(single == bundle.draft.modelBytes, "\(bundle.directory.domain): not reproducible")
            figures.add("\(bundle.directory.domain)", [one, two, Double(single.count) / 1e6], format: "%.2f")
        }
        figures.show()
    }

    private func measure(
        _ bundle: ShippedBundles.Bundle, background: BackgroundCorpus, threads: Int
    ) throws -> (Double, [UInt8]) {
        let trainer = ShippedBundles.trainer(background: background, threads: threads)
        let clock = ContinuousClock()
        var bytes: [UInt8] = []
        let seconds = try (0..<3).map { _ in
            let start = clock.now
            bytes = try trainer.draft(of: bundle.directory).modelBytes
            return start.duration(to: clock.now) / .seconds(1)
        }
        return (seconds.sorted()[1], bytes)
    }
}
