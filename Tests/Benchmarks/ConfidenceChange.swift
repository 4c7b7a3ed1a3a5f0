import Dialogue

/// How much the confidence in the same questions differs between two models, over all that were compared.
struct ConfidenceChange {
    /// The threshold that the shipped bundles answer from.
    private static let threshold = Thresholds.standard.answer

    private var distances: [Double] = []
    private var sum = 0.0
    private var passing = 0

    /// Adds what two models say of the same questions, in the same order.
    mutating func compare(_ before: [Double], with after: [Double]) {
        for (before, after) in zip(before, after) {
            distances.append(abs(after - before))
            sum += after - before
            if (before >= Self.threshold) != (after >= Self.threshold) { passing += 1 }
        }
    }

    var count: Int { distances.count }
    var median: Double { quantile(0.5) }
    var ninetieth: Double { quantile(0.9) }
    /// The mean change with its sign: whether confidences rise or fall as a whole.
    var drift: Double { distances.isEmpty ? 0 : sum / Double(distances.count) }

    func add(to figures: inout Figures, as subject: String) {
        let shares = [median, ninetieth, drift, Double(passing) / Double(max(count, 1))]
        figures.add(subject, [Double(count)] + shares.map { $0 * 100 })
    }

    /// By nearest rank.
    private func quantile(_ share: Double) -> Double {
        guard !distances.isEmpty else { return 0 }
        let rank = Int((share * Double(distances.count)).rounded(.up))
        return distances.sorted()[max(rank, 1) - 1]
    }
}
