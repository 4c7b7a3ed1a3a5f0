/// The line that is nearest to all others of a group: the one with the highest sum of similarities, which are the shares of
/// pairs of letters that two lines have in common (Jaccard 1901).
enum LineCenter {
    /// So many lines of a group are looked at; twice as many take four times as long.
    static let most = 48

    /// - Parameter lines: each with its normalised form; where several are as near, the first wins.
    static func nearest(of lines: [(text: String, folded: String)]) -> String? {
        let pairs = lines.map { Self.pairs(of: $0.folded) }
        var best: (text: String, sum: Double)?
        for (index, line) in lines.enumerated() {
            let own = pairs[index]
            var sum = 0.0
            for other in pairs {
                let common = Self.common(own.span, other.span)
                sum += Double(common) / Double(max(1, own.count + other.count - common))
            }
            if best.map({ sum > $0.sum + 1e-9 }) ?? true { best = (line.text, sum) }
        }
        return best?.text
    }

    /// Each once, ascending.
    private static func pairs(of line: String) -> [UInt64] {
        var pairs: [UInt64] = []
        var last: UInt64 = 0
        for scalar in line.unicodeScalars {
            pairs.append(last << 32 | UInt64(scalar.value))
            last = UInt64(scalar.value)
        }
        pairs.append(last << 32)
        pairs.sort()
        var distinct: [UInt64] = []
        for pair in pairs where pair != distinct.last { distinct.append(pair) }
        return distinct
    }

    private static func common(_ left: Span<UInt64>, _ right: Span<UInt64>) -> Int {
        var (count, index, other) = (0, 0, 0)
        while index < left.count && other < right.count {
            if left[index] == right[other] { count += 1 }
            let isBehind = left[index] <= right[other]
            if right[other] <= left[index] { other += 1 }
            if isBehind { index += 1 }
        }
        return count
    }
}
