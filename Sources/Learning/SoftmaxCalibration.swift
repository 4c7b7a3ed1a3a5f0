import Foundation

/// Turns the margins of a one-vs-rest classifier into probabilities that mean what they say.
///
/// A softmax over scaled margins (temperature scaling; Guo, Pleiss, Sun and Weinberger 2017); the one parameter is
/// fitted on margins of examples that the classifier was not trained on.
package struct SoftmaxCalibration: Sendable, Codable, Equatable {
    /// What margins are multiplied by: the inverse temperature.
    package let scale: Double

    package init(scale: Double) { self.scale = scale }

    /// Fits the scale that makes held-out labels most likely, by golden-section search on its logarithm.
    package init(fitting margins: [[Float]], labels: [Int]) {
        guard !margins.isEmpty else {
            scale = 5
            return
        }
        func loss(_ logarithm: Double) -> Double {
            let calibration = SoftmaxCalibration(scale: exp(logarithm))
            return -zip(margins, labels).reduce(0) { $0 + calibration.logProbabilities(of: $1.0)[$1.1] }
        }
        let ratio = (5.0.squareRoot() - 1) / 2
        var (low, high) = (log(0.5), log(50.0))
        var (left, right) = (high - ratio * (high - low), low + ratio * (high - low))
        var (lossLeft, lossRight) = (loss(left), loss(right))
        while high - low > 0.01 {
            if lossLeft < lossRight {
                (high, right, lossRight) = (right, left, lossLeft)
                left = high - ratio * (high - low)
                lossLeft = loss(left)
            } else {
                (low, left, lossLeft) = (left, right, lossRight)
                right = low + ratio * (high - low)
                lossRight = loss(right)
            }
        }
        scale = exp((low + high) / 2)
    }

    /// The natural logarithm of each class's probability.
    package func logProbabilities(of margins: [Float]) -> [Double] {
        let total = energy(of: margins)
        return margins.map { Double($0) * scale - total }
    }

    /// The logarithm of the sum of the exponentials of the scaled margins: high where the classifier knows the region
    /// (the negative free energy of Liu, Wang, Owens and Li 2020).
    package func energy(of margins: [Float]) -> Double {
        let largest = Double(margins.max() ?? 0) * scale
        return largest + log(margins.reduce(0) { $0 + exp(Double($1) * scale - largest) })
    }
}
