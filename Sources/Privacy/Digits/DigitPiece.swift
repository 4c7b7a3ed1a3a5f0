/// A short number inside of something longer, such as an octet or a month: one group, or digits set apart by spaces.
struct DigitPiece {
    let value: Int
    /// How many digits it has.
    let count: Int
    /// Its place in the shadow.
    let range: Range<Int>
    /// The index of the group after it.
    let next: Int
}

extension DigitGroups {
    /// The piece of at most `most` digits that begins with a group; a line may break in it, before what is no quantity unless
    /// `joinsUnits`.
    func piece(at index: Int, most: Int, joinsUnits: Bool = false, in shadow: Shadow) -> DigitPiece? {
        guard index < groups.count, groups[index].count <= most else { return nil }
        let first = groups[index]
        var next = index + 1
        var count = first.count
        while next < groups.count, groups[next].separator == .space, count + groups[next].count <= most {
            let isBroken = shadow.kind(at: groups[next].range.lowerBound - 1) == .lineBreak
            let end = groups[next].range.upperBound
            if isBroken && !joinsUnits && (shadow.isUnit(at: end) || shadow.isJoinedAfter(end)) { break }
            guard isBroken || first.count == 1 && groups[next].count == 1 else { break }
            count += groups[next].count
            next += 1
        }
        let last = groups[next - 1]
        var value = 0
        for place in first.digits.lowerBound..<last.digits.upperBound { value = value * 10 + Int(digits[place]) }
        return DigitPiece(
            value: value, count: last.digits.upperBound - first.digits.lowerBound,
            range: first.range.lowerBound..<last.range.upperBound, next: next)
    }
}
