import Foundation

/// How many of some questions got no answer.
package struct UnansweredShare: Sendable, Equatable {
    package private(set) var asked: Int
    package private(set) var unanswered: Int

    package init(asked: Int = 0, unanswered: Int = 0) {
        self.asked = max(0, asked)
        self.unanswered = min(max(0, unanswered), self.asked)
    }

    /// 0 to 1; 0 where nothing was asked.
    package var share: Double { asked == 0 ? 0 : Double(unanswered) / Double(asked) }

    package static func + (left: UnansweredShare, right: UnansweredShare) -> UnansweredShare {
        UnansweredShare(asked: left.asked + right.asked, unanswered: left.unanswered + right.unanswered)
    }

    package static func - (left: UnansweredShare, right: UnansweredShare) -> UnansweredShare {
        UnansweredShare(asked: left.asked - right.asked, unanswered: left.unanswered - right.unanswered)
    }

    /// The bounds between which the true share lies, as far off as `deviations` standard deviations go (Wilson 1927); with few
    /// questions they are far apart.
    package func bounds(deviations: Double) -> ClosedRange<Double> {
        guard asked > 0 else { return 0...1 }
        let (count, square) = (Double(asked), deviations * deviations)
        let centre = share + square / (2 * count)
        let reach = deviations * (share * (1 - share) / count + square / (4 * count * count)).squareRoot()
        let scale = 1 + square / count
        return max(0, (centre - reach) / scale)...min(1, (centre + reach) / scale)
    }
}
