/// The score below which a row is taken to be out of scope, chosen on rows with known labels.
///
/// The rule of Larson et al. 2019: the threshold with the best accuracy over all labels, "out of scope" being one more. A row
/// with at least the threshold is accepted and right if its label is; a row below is right if it is out of scope.
package struct RejectionThreshold: Sendable, Equatable {
    /// What a row is.
    package enum Kind: Sendable, Equatable {
        /// In scope, and the best label is right.
        case right
        /// In scope, and the best label is wrong.
        case wrong
        case outOfScope
    }

    /// A row to choose on.
    package struct Row: Sendable, Equatable {
        /// Higher means more surely in scope; not NaN.
        package let score: Double
        package let kind: Kind

        package init(score: Double, kind: Kind) {
            self.score = score
            self.kind = kind
        }
    }

    package let value: Double
    /// The accuracy that it has on the rows it was chosen on, 0 to 1.
    package let accuracy: Double

    /// Chooses among the lowest score (all are accepted), the midpoints between neighbouring scores, and the number after
    /// the highest score (all are rejected); of equally good ones the lowest, which rejects least. `nil` without rows.
    package init?(choosingOn rows: [Row]) {
        guard !rows.isEmpty else { return nil }
        let rising = rows.sorted { $0.score < $1.score }
        var correct = rising.count { $0.kind == .right }
        var best = (value: rising[0].score, correct: correct)
        for (index, row) in rising.enumerated() {
            switch row.kind {
            case .right: correct -= 1
            case .wrong: break
            case .outOfScope: correct += 1
            }
            let next = index + 1 < rising.count ? rising[index + 1].score : nil
            if next != row.score, correct > best.correct {
                best = (Self.threshold(above: row.score, upTo: next), correct)
            }
        }
        value = best.value
        accuracy = Double(best.correct) / Double(rising.count)
    }

    /// Half-way between two scores; the higher one where no number lies between.
    private static func threshold(above low: Double, upTo high: Double?) -> Double {
        guard let high else { return low.nextUp }
        let middle = low + (high - low) / 2
        return middle > low && middle <= high ? middle : high
    }
}
