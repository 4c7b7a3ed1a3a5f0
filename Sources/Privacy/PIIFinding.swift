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
    /// The findings in order and apart: of those that overlap the longest stays whole, or of two as long the one that comes first
    /// in ``PIIKind/all``; what another reaches beyond it stays a finding, or becomes part of the longest where both are of one
    /// kind, so that nothing found is left.
    ///
    /// - Parameter shadow: what the ranges are of; white space at the ends of what is left of a finding is given up there.
    func joined(in shadow: Shadow? = nil) -> [PIIFinding] {
        guard count > 1 else { return self }
        let ordered = sorted { left, right in
            (right.range.count, left.kind.rank, left.range.lowerBound, left.kind.rawValue)
                < (left.range.count, right.kind.rank, right.range.lowerBound, right.kind.rawValue)
        }
        var joined: [PIIFinding] = []
        for finding in ordered { joined.add(finding, in: shadow) }
        return joined
    }

    /// Adds what findings that are longer leave of another one.
    private mutating func add(_ finding: PIIFinding, in shadow: Shadow?) {
        let next = firstIndex { $0.range.lowerBound >= finding.range.lowerBound } ?? count
        var (start, end) = (finding.range.lowerBound, finding.range.upperBound)
        if next > 0, self[next - 1].range.upperBound > start {
            start = self[next - 1].range.upperBound
            if next < count { end = Swift.min(end, self[next].range.lowerBound) }
            if start < end, self[next - 1].kind == finding.kind {
                self[next - 1] = self[next - 1].moved(to: self[next - 1].range.lowerBound..<end)
                return
            }
        }
        if next < count, self[next].range.lowerBound < end {
            end = self[next].range.lowerBound
            if start < end, self[next].kind == finding.kind {
                self[next] = self[next].moved(to: start..<self[next].range.upperBound)
                return
            }
        }
        if let shadow, start..<Swift.max(start, end) != finding.range {
            while start < end, shadow.scalars[start] == 0x20 { start += 1 }
            while start < end, shadow.scalars[end - 1] == 0x20 { end -= 1 }
        }
        if start < end { insert(finding.moved(to: start..<end), at: next) }
    }
}
