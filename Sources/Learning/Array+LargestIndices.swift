extension Array where Element: Comparable & BitwiseCopyable {
    /// The indices of the largest elements, the largest first; of equal ones the first first.
    ///
    /// Linear in the array's length times `limit`, without sorting the whole.
    @inlinable
    package func indicesOfLargest(_ limit: Int) -> [Int] {
        var best: [Int] = []
        best.reserveCapacity(limit + 1)
        for index in indices {
            if best.count == limit {
                guard let last = best.last, self[index] > self[last] else { continue }
            }
            var place = best.count
            while place > 0 && self[index] > self[best[place - 1]] { place -= 1 }
            best.insert(index, at: place)
            if best.count > limit { best.removeLast() }
        }
        return best
    }
}
