import Foundation

/// A logistic regression over a few named quantities: the probability of an event, with what each quantity adds to it.
package struct LogisticRegression: Sendable, Codable, Equatable {
    /// The mean of each quantity in training.
    private var means: [Double]
    /// The standard deviation of each quantity in training.
    private var deviations: [Double]
    /// The weight of each standardised quantity.
    private var weights: [Double]
    private var bias: Double

    /// The number of quantities.
    package var dimension: Int { weights.count }

    /// One observation to fit to.
    package struct Observation: Sendable {
        package let values: [Double]
        package let happened: Bool
        /// How much it counts.
        package let weight: Double

        package init(values: [Double], happened: Bool, weight: Double) {
            self.values = values
            self.happened = happened
            self.weight = weight
        }
    }

    /// Fits by iteratively reweighted least squares; observations without weight say nothing.
    ///
    /// - Parameters:
    ///   - penalty: the L2 penalty on the weights of the standardised quantities, in observations.
    package init(fitting observations: [Observation], dimension: Int, penalty: Double = 1) {
        means = [Double](repeating: 0, count: dimension)
        deviations = [Double](repeating: 1, count: dimension)
        weights = [Double](repeating: 0, count: dimension)
        bias = 0
        let observations = observations.filter { $0.weight > 0 }
        guard !observations.isEmpty else { return }
        standardize(by: observations)
        for _ in 0..<12 { takeStep(on: observations, penalty: penalty) }
    }

    /// The probability of the event.
    package func probability(of values: [Double]) -> Double { 1 / (1 + exp(-logit(of: values))) }

    /// What each quantity adds to the log-odds, against its mean in training.
    package func contributions(of values: [Double]) -> [Double] {
        values.indices.map { weights[$0] * (values[$0] - means[$0]) / deviations[$0] }
    }

    private func logit(of values: [Double]) -> Double {
        var sum = bias
        for index in values.indices { sum += weights[index] * (values[index] - means[index]) / deviations[index] }
        return sum
    }

    private mutating func standardize(by observations: [Observation]) {
        let total = observations.reduce(0) { $0 + $1.weight }
        for index in means.indices {
            let mean = observations.reduce(0) { $0 + $1.weight * $1.values[index] } / total
            let variance = observations.reduce(0) { sum, observation in
                let distance = observation.values[index] - mean
                return sum + observation.weight * distance * distance
            }
            means[index] = mean
            deviations[index] = max((variance / total).squareRoot(), 1e-6)
        }
    }

    private mutating func takeStep(on observations: [Observation], penalty: Double) {
        let size = dimension + 1
        var gradient = [Double](repeating: 0, count: size)
        var curvature = [[Double]](repeating: [Double](repeating: 0, count: size), count: size)
        var point = [Double](repeating: 1, count: size)
        for observation in observations {
            for index in 0..<dimension {
                point[index] = (observation.values[index] - means[index]) / deviations[index]
            }
            let probability = probability(of: observation.values)
            let error = observation.weight * ((observation.happened ? 1 : 0) - probability)
            let spread = observation.weight * max(probability * (1 - probability), 1e-6)
            for row in 0..<size {
                gradient[row] += error * point[row]
                for column in 0...row { curvature[row][column] += spread * point[row] * point[column] }
            }
        }
        for index in 0..<size {
            let pull = index < dimension ? penalty : 1e-6
            if index < dimension { gradient[index] -= penalty * weights[index] }
            curvature[index][index] += pull
        }
        let step = LinearSystem.solve(curvature, gradient)
        for index in 0..<dimension { weights[index] += step[index] }
        bias += step[dimension]
    }
}
