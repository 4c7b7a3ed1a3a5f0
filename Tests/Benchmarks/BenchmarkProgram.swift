import Foundation

/// Measures the shipped bundles: run it from the project's root, in release, with the names of benchmarks or none for all.
@main
enum BenchmarkProgram {
    static func main() {
        let names = BenchmarkOptions.names
        let benchmarks: [any Benchmark] = [
            TurnBenchmark(), TrainingBenchmark(), QualityBenchmark(), RoutingBenchmark(), CandidatesBenchmark(),
            SplittingBenchmark(),
            StabilityBenchmark(), ThresholdsBenchmark(), QueryBenchmark(), AllocationBenchmark(), RivalsBenchmark(),
            MaskingBenchmark(), MaskRecallBenchmark(), MaskedExamBenchmark(), ServingTurnBenchmark(), TokenBenchmark(),
            TeachingBenchmark(),
            ServingBenchmark(), ServingIdleBenchmark(), ServingOverloadBenchmark(), ServingSoakBenchmark(),
            ServingStartBenchmark(), ServingAlertsBenchmark(), KillingBenchmark(), FleetBenchmark(), SwapsBenchmark(),
            DropInBenchmark(),
            BesideBenchmark(), InboxBenchmark(), GroupingBenchmark(), FixBenchmark(),
        ]
        let known = benchmarks.map(\.name)
        if let unknown = names.first(where: { !known.contains($0) }) {
            print("unknown benchmark '\(unknown)'; there are: \(known.joined(separator: ", "))")
            exit(2)
        }
        do {
            var bundles: ShippedBundles?
            for benchmark in benchmarks where names.isEmpty || names.contains(benchmark.name) {
                print("## \(benchmark.name): \(benchmark.summary)")
                if let benchmark = benchmark as? any BundleBenchmark {
                    let trained = try bundles ?? ShippedBundles()
                    bundles = trained
                    try benchmark.run(on: trained)
                } else if let benchmark = benchmark as? any LoneBenchmark {
                    try benchmark.run()
                }
                print()
            }
        } catch {
            print("failed: \(error)")
            exit(1)
        }
    }
}
