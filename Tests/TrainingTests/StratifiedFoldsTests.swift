import TestSupport
import Testing
import Training

struct StratifiedFoldsTests {
    @Test(arguments: UInt64(1)...20)
    func `every label, and all rows, are spread evenly`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let labels = (0..<Int.random(in: 1...200, using: &random)).map { _ in
            "label \(Int.random(in: 0...9, using: &random))"
        }
        let count = Int.random(in: 2...20, using: &random)
        let folds = StratifiedFolds(of: labels, count: count, seed: seed).folds
        #expect(folds.count == labels.count)
        #expect(folds.allSatisfy { (0..<count).contains($0) }, "seed \(seed)")
        for label in Set(labels) {
            let sizes = (0..<count).map { fold in folds.indices.count { folds[$0] == fold && labels[$0] == label } }
            #expect((sizes.max() ?? 0) - (sizes.min() ?? 0) <= 1, "seed \(seed)")
        }
        let sizes = (0..<count).map { fold in folds.count { $0 == fold } }
        #expect((sizes.max() ?? 0) - (sizes.min() ?? 0) <= 1, "seed \(seed)")
    }

    @Test func `the seed alone decides`() {
        let labels = (0..<60).map { "\($0 % 3)" }
        #expect(
            StratifiedFolds(of: labels, count: 5, seed: 1).folds == StratifiedFolds(of: labels, count: 5, seed: 1).folds
        )
        #expect(
            StratifiedFolds(of: labels, count: 5, seed: 1).folds != StratifiedFolds(of: labels, count: 5, seed: 2).folds
        )
    }
}
