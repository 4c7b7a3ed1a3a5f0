import Foundation
import Learning
import TestSupport
import Testing

struct SoftmaxCalibrationTests {
    @Test(arguments: [0.5, 5, 50])
    func `probabilities add up to one and follow the margins`(scale: Double) {
        let calibration = SoftmaxCalibration(scale: scale)
        for margins in [[0.3, -1, 2], [0], [-800, 800], [1, 1, 1, 1]] as [[Float]] {
            let probabilities = calibration.logProbabilities(of: margins).map { exp($0) }
            #expect(abs(probabilities.reduce(0, +) - 1) < 1e-12)
            for (left, right) in zip(margins.indices, margins.indices.dropFirst()) where margins[left] < margins[right]
            {
                #expect(probabilities[left] < probabilities[right])
            }
        }
    }

    @Test func `numbers computed by hand`() {
        let calibration = SoftmaxCalibration(scale: 2)
        let probabilities = calibration.logProbabilities(of: [0.5, 0]).map { exp($0) }
        #expect(abs(probabilities[0] - exp(1) / (exp(1) + 1)) < 1e-12)
        #expect(abs(calibration.energy(of: [0.5, 0]) - log(exp(1) + 1)) < 1e-12)
        #expect(abs(calibration.energy(of: [-1, -1]) - (log(2) - 2)) < 1e-12)
    }

    @Test(arguments: [1.0, 4, 12, 30], [1, 2] as [UInt64])
    func `the fit finds the scale that labels were drawn with`(scale: Double, seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let margins = (0..<6_000).map { _ in (0..<4).map { _ in Float.random(in: -0.4...0.4, using: &random) } }
        let truth = SoftmaxCalibration(scale: scale)
        let labels = margins.map { margins in
            var rest = Double.random(in: 0..<1, using: &random)
            for (label, probability) in truth.logProbabilities(of: margins).map({ exp($0) }).enumerated() {
                rest -= probability
                if rest < 0 { return label }
            }
            return margins.count - 1
        }
        let fitted = SoftmaxCalibration(fitting: margins, labels: labels).scale
        #expect(abs(fitted / scale - 1) < 0.12, "seed \(seed): \(fitted)")
    }

    @Test func `the fit stays in its bounds`() {
        let margins: [[Float]] = [[1, -1], [0.8, -1]]
        #expect((49...50).contains(SoftmaxCalibration(fitting: margins, labels: [0, 0]).scale))
        #expect((0.5...0.51).contains(SoftmaxCalibration(fitting: margins, labels: [1, 1]).scale))
        #expect(SoftmaxCalibration(fitting: [], labels: []).scale == 5)
    }

    @Test func `it comes back from JSON`() throws {
        let calibration = SoftmaxCalibration(scale: 3.25)
        let data = try JSONEncoder().encode(calibration)
        #expect(try JSONDecoder().decode(SoftmaxCalibration.self, from: data) == calibration)
    }
}
