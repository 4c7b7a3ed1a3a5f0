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
        let kept = Swift.min(limit, count)
        guard kept > 0 else { return }
        for index in 0..<kept { best.append(index) }
        let values = span
        var best = best.mutableSpan
        for index in 1..<count {
            let value = values[index]
            var place = index
            if index >= kept {
                guard value > values[best[kept - 1]] else { continue }
                place = kept - 1
            }
            while place > 0 && value > values[best[place - 1]] {
                best[place] = best[place - 1]
                place -= 1
            }
            best[place] = index
        }
    }
}
