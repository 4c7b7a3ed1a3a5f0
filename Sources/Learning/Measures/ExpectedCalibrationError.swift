/// How far confidences are from the shares that turn out right.
///
/// Confidences fall into 15 bins of equal width, (0, 1/15] and so on, 0 in the first; the error is the mean over the rows
/// of the distance between their bin's mean confidence and its share of right rows (Naeini, Cooper and Hauskrecht 2015; 15
/// bins as in Guo, Pleiss, Sun and Weinberger 2017).
package struct ExpectedCalibrationError: Sendable, Equatable {
    package static let binCount = 15

    /// 0 to 1; 0 is perfect.
    package let value: Double

    /// The error over some rows; `nil` without any.
    package init?(_ rows: [GradedConfidence]) {
        guard !rows.isEmpty else { return nil }
        var excess = [Double](repeating: 0, count: Self.binCount)
        for row in rows { excess[Self.bin(of: row.confidence)] += row.confidence - (row.isRight ? 1 : 0) }
        value = excess.reduce(0) { $0 + abs($1) } / Double(rows.count)
    }

    static func bin(of confidence: Double) -> Int {
        let place = (confidence * Double(binCount)).rounded(.up)
        return Swift.min(Swift.max(Int(place) - 1, 0), binCount - 1)
    }
}
