/// What share of questions can be answered at what precision, by the confidence from which one answers.
package struct CoverageCurve: Sendable, Equatable {
    /// What answering from a confidence on would give.
    package struct Point: Sendable, Equatable, Codable {
        /// Answer when the confidence is at least this.
        package let threshold: Double
        /// The share of answerable questions that are answered, 0 to 1.
        package let coverage: Double
        /// The share of answers that are right, 0 to 1.
        package let precision: Double
    }

    /// A question as it was judged.
    package struct Outcome: Sendable {
        /// The confidence in the best answer, 0 to 1.
        package let confidence: Double
        /// Whether the best answer is right.
        package let isRight: Bool
        /// Whether there is a right answer at all.
        package let isAnswerable: Bool

        package init(confidence: Double, isRight: Bool, isAnswerable: Bool) {
            self.confidence = confidence
            self.isRight = isRight
            self.isAnswerable = isAnswerable
        }
    }

    /// By falling threshold, one point a distinct confidence.
    package let points: [Point]

    /// The curve of some outcomes.
    package init(_ outcomes: [Outcome]) {
        let answerable = outcomes.count(where: \.isAnswerable)
        var points: [Point] = []
        var (answered, covered, right) = (0, 0, 0)
        let falling = outcomes.sorted { $0.confidence > $1.confidence }
        for (index, outcome) in falling.enumerated() {
            answered += 1
            if outcome.isAnswerable { covered += 1 }
            if outcome.isRight { right += 1 }
            if index + 1 < falling.count && falling[index + 1].confidence == outcome.confidence { continue }
            points.append(
                Point(
                    threshold: outcome.confidence,
                    coverage: answerable == 0 ? 0 : Double(covered) / Double(answerable),
                    precision: Double(right) / Double(answered)))
        }
        self.points = points
    }

    /// The point of largest coverage whose precision is at least a target, if there is one.
    package func widest(precision target: Double) -> Point? {
        points.last { $0.precision >= target }
    }
}
