/// How confident replies were: bins of equal width, by what became of the questions.
package struct ConfidenceHistogram: Sendable, Equatable {
    package static let binCount = 20

    package struct Bin: Sendable, Equatable {
        /// From this confidence on, up to the next bin's; 1 is in the last.
        package let lower: Double
        package var counts = OutcomeCounts()
    }

    package let bins: [Bin]
    package let questions: Int

    package init(_ turns: [ReportedTurn]) {
        var bins = (0..<Self.binCount).map { Bin(lower: Double($0) / Double(Self.binCount)) }
        for turn in turns {
            // A hair more than the product, which may be below a whole number by rounding alone.
            let place = min(max(Int(turn.confidence * Double(Self.binCount) + 1e-9), 0), Self.binCount - 1)
            switch turn.outcome {
            case .answered: bins[place].counts.answered += 1
            case .clarified: bins[place].counts.clarified += 1
            case .unanswered: bins[place].counts.unanswered += 1
            }
        }
        self.bins = bins
        questions = turns.count
    }
}
