/// Counts as a row of small bars: `.▁..▃..█`, the highest as high as the row, a point for none.
struct Sparkline: CustomStringConvertible {
    private static let bars = Array("▁▂▃▄▅▆▇█")

    let description: String

    /// - Parameters:
    ///   - counts: the latest last; of more than `columns` the latest are shown.
    init(_ counts: [Int], columns: Int) {
        let shown = counts.suffix(columns)
        let highest = max(shown.max() ?? 0, 1)
        let bars = shown.map { count -> Character in
            count <= 0 ? "." : Self.bars[max((count * Self.bars.count + highest - 1) / highest, 1) - 1]
        }
        description = String(repeating: " ", count: columns - bars.count) + String(bars)
    }
}
