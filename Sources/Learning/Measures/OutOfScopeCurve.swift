/// How well a score tells rows that are in scope from rows that are not, whatever the threshold.
package struct OutOfScopeCurve: Sendable, Equatable {
    /// The probability that a row in scope has a higher score than one out of scope, ties counting half: the area under
    /// the receiver operating characteristic (Hanley and McNeil 1982); 0 to 1.
    package let auroc: Double
    /// The area under the precision-recall curve as average precision, with *out of scope* as the positive class and the
    /// negated score as its score: the sum of precisions by the recall each distinct score adds; 0 to 1.
    package let averagePrecision: Double

    /// The curve of two groups of scores, higher meaning more surely in scope; `nil` when one is empty.
    package init?(inScope: [Double], outOfScope: [Double]) {
        guard !inScope.isEmpty, !outOfScope.isEmpty else { return nil }
        let inside = inScope.sorted()
        let outside = outOfScope.sorted()
        var (passedInside, passedOutside) = (0, 0)
        var (wins, precisions) = (0.0, 0.0)
        while passedInside < inside.count || passedOutside < outside.count {
            let score = Swift.min(
                passedInside < inside.count ? inside[passedInside] : .infinity,
                passedOutside < outside.count ? outside[passedOutside] : .infinity)
            let tiedInside = inside[passedInside...].prefix { $0 == score }.count
            let tiedOutside = outside[passedOutside...].prefix { $0 == score }.count
            wins += Double(tiedInside) * (Double(passedOutside) + Double(tiedOutside) / 2)
            passedInside += tiedInside
            passedOutside += tiedOutside
            precisions += Double(tiedOutside) * Double(passedOutside) / Double(passedInside + passedOutside)
        }
        auroc = wins / (Double(inside.count) * Double(outside.count))
        averagePrecision = precisions / Double(outside.count)
    }
}
