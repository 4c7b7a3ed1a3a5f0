import Dialogue
import Learning
package import Training

/// How often the best answer was right at each confidence.
package struct CalibrationFigures: Sendable, Equatable {
    package static let binCount = 10

    package struct Bin: Sendable, Equatable, Encodable {
        /// The mean confidence of its questions, 0 to 1.
        package let confidence: Double
        /// The share of them whose best answer was right, 0 to 1.
        package let right: Double
        /// The interval in which the true share lies in 95 of 100 samples (Wilson 1927).
        package let lower: Double
        package let upper: Double
        /// How many questions.
        package let questions: Int
    }

    /// Those that have questions, by rising confidence.
    package let bins: [Bin]
    package let questions: Int
    /// The mean distance between confidence and what was right; `nil` where the questions are too few to tell.
    package let error: Double?

    /// A question and whether its best answer was right.
    package struct Row: Sendable {
        let confidence: Double
        let isRight: Bool
        /// How many questions it stands for.
        let weight: Double

        package init(confidence: Double, isRight: Bool, weight: Double = 1) {
            self.confidence = confidence
            self.isRight = isRight
            self.weight = weight
        }
    }

    package init(_ rows: [Row]) {
        questions = rows.count
        let graded = rows.map { GradedConfidence(confidence: $0.confidence, isRight: $0.isRight) }
        error =
            rows.count < Gate.fewestHeldOut
            ? nil : ExpectedCalibrationError(graded, weights: rows.map(\.weight))?.value
        let places = Dictionary(grouping: rows) { row in
            min(max(Int((row.confidence * Double(Self.binCount)).rounded(.up)) - 1, 0), Self.binCount - 1)
        }
        bins = places.sorted { $0.key < $1.key }.map { Bin($0.value) }
    }
}

extension CalibrationFigures.Bin {
    fileprivate init(_ rows: [CalibrationFigures.Row]) {
        let total = rows.reduce(0) { $0 + $1.weight }
        let squares = rows.reduce(0) { $0 + $1.weight * $1.weight }
        let right = rows.reduce(0) { $0 + ($1.isRight ? $1.weight : 0) } / total
        let interval = WilsonInterval(share: right, count: total * total / squares)
        self.init(
            confidence: rows.reduce(0) { $0 + $1.weight * $1.confidence } / total, right: right,
            lower: interval.lower, upper: interval.upper, questions: rows.count)
    }
}

extension CalibrationFigures {
    /// From questions that training held out.
    package init(heldOut questions: [JudgedQuestion]) {
        self.init(questions.map { Row(confidence: $0.confidence, isRight: $0.isRight, weight: $0.weight) })
    }

    /// From answers that people rated: a good one counts as right.
    package init(rated turns: [ReportedTurn]) {
        self.init(
            turns.compactMap { turn in
                guard turn.outcome == .answered, turn.example == nil, let rating = turn.rating else { return nil }
                return Row(confidence: turn.confidence, isRight: rating == .good)
            })
    }
}
