/// Where personal information stands in a text, and of which kind; never the value itself.
public struct PIIFinding: Sendable, Hashable {
    public let kind: PIIKind
    /// UTF-8 bytes of the text that was searched.
    public let range: Range<Int>
    /// The word in its placeholder, where it is not the kind's.
    let label: PlaceholderLabel?

    /// A finding in a range of UTF-8 bytes, which is widened to whole scalars when it is cut out.
    public init(kind: PIIKind, range: Range<Int>) { self.init(kind: kind, range: range, label: nil) }

    init(kind: PIIKind, range: Range<Int>, label: PlaceholderLabel?) {
        self.kind = kind
        self.range = range
        self.label = label
    }

    /// The same of another range.
    func moved(to range: Range<Int>) -> PIIFinding { PIIFinding(kind: kind, range: range, label: label) }
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
            joined[joined.count - 1] = longest.moved(to: last.range.lowerBound..<end)
        }
        return joined
    }
}

extension [PIIFinding] {
    /// The findings with each person cut where another value begins or ends inside the name, which is then no part of it:
    /// 「佐竹 宮城県…」. A person around a whole value, and one inside of it, stay.
    func withPersonsCut(in shadow: Shadow) -> [PIIFinding] {
        guard contains(where: { $0.kind == .person }) else { return self }
        let others = filter { $0.kind != .person }.map(\.range).sorted { $0.lowerBound < $1.lowerBound }
        if others.isEmpty { return self }
        var ends: [Int] = []
        for other in others { ends.append(Swift.max(ends.last ?? 0, other.upperBound)) }
        return compactMap { finding in
            guard finding.kind == .person else { return finding }
            var (start, end) = (finding.range.lowerBound, finding.range.upperBound)
            var next = others.firstIndexByHalving { $0.lowerBound >= start }
            if next > 0, ends[next - 1] > start, ends[next - 1] < end { start = ends[next - 1] }
            while next < others.count, others[next].lowerBound < end {
                if others[next].lowerBound > start, others[next].upperBound > end { end = others[next].lowerBound }
                next += 1
            }
            while start < end, shadow.scalars[start] == 0x20 { start += 1 }
            while start < end, shadow.scalars[end - 1] == 0x20 { end -= 1 }
            return start < end ? finding.moved(to: start..<end) : nil
        }
    }
}

extension [Range<Int>] {
    /// The index of the first range for which something holds that holds for all after it too; the count where it holds for none.
    fileprivate func firstIndexByHalving(_ holds: (Range<Int>) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if holds(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
