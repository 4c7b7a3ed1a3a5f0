/// The lists of a query's features by their place among the postings, the short ones first, in buffers that are used again.
///
/// Those of one to three postings come first, then those of up to 15, and so on, each four times as long as the ones before;
/// among these in the order of the features.
struct PostingLists: Sendable {
    struct List: Sendable {
        var start: UInt32 = 0
        var count: UInt32 = 0

        /// 0 for one to three postings, 1 for up to 15, and so on.
        var lengthClass: Int { (UInt32.bitWidth - 1 - count.leadingZeroBitCount) >> 1 }
    }

    /// The lists that there are, and after them some of earlier queries.
    private var ordered: [List] = []
    private var unordered: [List] = []
    /// How many lists of each class there are, then where the next one goes.
    private var places = [Int](repeating: 0, count: UInt32.bitWidth / 2)

    /// Puts the lists of some features in order.
    ///
    /// - Parameters:
    ///   - longest: the class of the longest lists; longer ones, and empty ones, are left out.
    ///   - list: the list of a feature by its index.
    @inline(__always)
    mutating func collect(_ count: Int, longest: Int, _ list: (Int) -> List) {
        if ordered.count < count {
            ordered = [List](repeating: List(), count: count)
            unordered = ordered
        }
        self.count = Self.sort(count, longest: longest, list, through: &unordered, by: &places, into: &ordered)
    }

    @inline(__always)
    private static func sort(
        _ count: Int, longest: Int, _ list: (Int) -> List, through unordered: inout [List], by places: inout [Int],
        into ordered: inout [List]
    ) -> Int {
        var unordered = unordered.mutableSpan
        var places = places.mutableSpan
        var ordered = ordered.mutableSpan
        for index in places.indices { places[index] = 0 }
        var kept = 0
        for index in 0..<count {
            let list = list(index)
            unordered[kept] = list
            guard list.count > 0, list.lengthClass <= longest else { continue }
            places[list.lengthClass] += 1
            kept += 1
        }
        var begin = 0
        for index in places.indices { (places[index], begin) = (begin, begin + places[index]) }
        for index in 0..<kept {
            let list = unordered[index]
            ordered[places[list.lengthClass]] = list
            places[list.lengthClass] += 1
        }
        return kept
    }

    /// How many lists there are.
    private(set) var count = 0

    subscript(index: Int) -> List { ordered[index] }
}
