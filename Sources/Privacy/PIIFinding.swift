/// Where personal information stands in a text, and of which kind; never the value itself.
public struct PIIFinding: Sendable, Hashable {
    public let kind: PIIKind
    /// UTF-8 bytes of the text that was searched.
    public let range: Range<Int>

    /// A finding in a range of UTF-8 bytes, which is widened to whole scalars when it is cut out.
    public init(kind: PIIKind, range: Range<Int>) {
        self.kind = kind
        self.range = range
    }
}

extension [PIIFinding] {
    /// The findings in order; those that overlap become one, of the kind of the longest, or of two as long of the one that
    /// comes first in ``PIIKind/all``.
    func joined() -> [PIIFinding] {
        guard count > 1 else { return self }
        let ordered = sorted { left, right in
            (left.range.lowerBound, right.range.count, left.kind.rank, left.kind.rawValue)
                < (right.range.lowerBound, left.range.count, right.kind.rank, right.kind.rawValue)
        }
        var joined: [PIIFinding] = []
        var longest = ordered[0]
        for finding in ordered {
            guard let last = joined.last, last.range.upperBound > finding.range.lowerBound else {
                joined.append(finding)
                longest = finding
                continue
            }
            let end = Swift.max(last.range.upperBound, finding.range.upperBound)
            let isStronger =
                (finding.range.count, longest.kind.rank) > (longest.range.count, finding.kind.rank)
            if isStronger { longest = finding }
            joined[joined.count - 1] = PIIFinding(kind: longest.kind, range: last.range.lowerBound..<end)
        }
        return joined
    }
}
