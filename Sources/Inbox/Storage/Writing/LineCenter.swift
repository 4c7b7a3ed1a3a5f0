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
            var sum = 0.0
            for other in pairs {
                let common = pairs[index].intersection(other).count
                sum += Double(common) / Double(max(1, pairs[index].count + other.count - common))
            }
            if best.map({ sum > $0.sum + 1e-9 }) ?? true { best = (line.text, sum) }
        }
        return best?.text
    }

    private static func pairs(of line: String) -> Set<UInt64> {
        var pairs: Set<UInt64> = []
        var last: UInt64 = 0
        for scalar in line.unicodeScalars {
            pairs.insert(last << 32 | UInt64(scalar.value))
            last = UInt64(scalar.value)
        }
        pairs.insert(last << 32)
        return pairs
    }
}
