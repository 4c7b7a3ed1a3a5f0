import Foundation

/// What speaks for one answer as what a group's lines ask for.
package struct FixEvidence: Sendable, Equatable {
    /// One quantity.
    package enum Quantity: Int, CaseIterable, Sendable {
        /// The mean log-odds of the lines that this answer is right.
        case odds
        /// The share of the lines to which this answer is the nearest.
        case votes
        /// The mean share of the answer in the lines' rankings.
        case share
        /// How many lines there are, as a logarithm.
        case lines
        /// The votes again, counted the more the more lines there are.
        case agreement
    }

    /// What one line says about an answer.
    struct Vote {
        var odds: Double
        var share: Double
        var isBest: Bool

        /// An answer that is not among the best of a line.
        static let none = Vote(odds: -6, share: 0, isBest: false)
    }

    /// By ``Quantity``.
    package let values: [Double]

    /// - Parameters:
    ///   - votes: one of each line.
    init(_ votes: [Vote]) {
        let count = Double(max(votes.count, 1))
        func mean(_ value: (Vote) -> Double) -> Double { votes.reduce(0) { $0 + value($1) } / count }
        let agreeing = mean { $0.isBest ? 1 : 0 }
        values = Quantity.allCases.map { quantity in
            switch quantity {
            case .odds: mean(\.odds)
            case .votes: agreeing
            case .share: mean(\.share)
            case .lines: log(count)
            case .agreement: agreeing * log(count)
            }
        }
    }

    /// One quantity's value.
    package subscript(quantity: Quantity) -> Double { values[quantity.rawValue] }
}
