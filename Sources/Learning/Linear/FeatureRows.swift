/// The weights of all classes turned round: for each feature the classes that it says something of, in 8-bit steps.
struct FeatureRows {
    /// `featureCount + 1` offsets into the weights.
    private(set) var starts: [Int]
    private(set) var classes: [UInt16]
    /// Each weight by its row's scale; 0 for one that is too small to keep.
    private(set) var steps: [Int8]
    /// By feature.
    private(set) var scales: [Float]
    private let classCount: Int

    init(_ trained: [LinearSVMTrainer.Weights], featureCount: Int) {
        classCount = trained.count
        starts = [Int](repeating: 0, count: featureCount + 1)
        scales = [Float](repeating: 0, count: featureCount)
        for weights in trained {
            for (column, value) in zip(weights.columns, weights.values) {
                starts[Int(column) + 1] += 1
                scales[Int(column)] = max(scales[Int(column)], abs(value) / 127)
            }
        }
        for feature in 0..<featureCount { starts[feature + 1] += starts[feature] }
        var next = starts
        classes = [UInt16](repeating: 0, count: starts[featureCount])
        steps = [Int8](repeating: 0, count: starts[featureCount])
        for (index, weights) in trained.enumerated() {
            for (column, value) in zip(weights.columns, weights.values) {
                let place = next[Int(column)]
                next[Int(column)] += 1
                let step = Int8((value / scales[Int(column)]).rounded())
                classes[place] = UInt16(index)
                steps[place] = abs(step) < LinearModel.leastStep ? 0 : step
            }
        }
    }

    /// How many of the first features to keep as dense rows, for the smallest file: a dense row takes a byte a class, a
    /// sparse one three a weight.
    var cheapestDenseCount: Int {
        var size = 3 * steps.count { $0 != 0 }
        var (smallest, count) = (size, 0)
        for feature in scales.indices {
            let kept = steps[starts[feature]..<starts[feature + 1]].count { $0 != 0 }
            size += classCount - 3 * kept
            if size < smallest { (smallest, count) = (size, feature + 1) }
        }
        return count
    }
}
