extension Array where Element: Comparable & BitwiseCopyable {
    /// The indices of the largest elements, the largest first; of equal ones the first first.
    ///
    /// Linear in the array's length times `limit`, without sorting the whole.
    @inlinable
    package func indicesOfLargest(_ limit: Int) -> [Int] {
        var best: [Int] = []
        best.reserveCapacity(Swift.min(limit, count))
        putIndicesOfLargest(limit, into: &best)
        return best
    }

    /// Puts them into an array that is used again.
    @inlinable
    package func putIndicesOfLargest(_ limit: Int, into best: inout [Int]) {
        best.removeAll(keepingCapacity: true)
        guard limit > 0 else { return }
        for index in indices {
            let value = self[index]
            if best.count < limit {
                best.append(index)
            } else if !(value > self[best[limit - 1]]) {
                continue
            }
            var place = best.count - 1
            while place > 0 && value > self[best[place - 1]] {
                best[place] = best[place - 1]
                place -= 1
            }
            best[place] = index
        }
    }
}
