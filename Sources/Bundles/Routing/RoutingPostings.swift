/// Brings the features of many bundles into one order.
///
/// A part of the fingerprints at a time, by their upper bits: what is sorted at once stays in the cache.
struct RoutingPostings {
    /// In how many parts the features are taken.
    static let partCount = 1 << partBits
    private static let partBits = 8
    /// How many bits of a fingerprint one pass of sorting looks at; two make up all that a part leaves open.
    private static let digitBits = 12

    private(set) var fingerprints: [UInt32] = []
    private(set) var counts: [UInt16] = []
    private(set) var bundles: [UInt16] = []
    private(set) var levels: [UInt8] = []

    private let old: RoutingIndex?
    /// For each bundle of the old index its new place, `nil` if it is gone.
    private var places: [UInt16?]
    /// The next feature of the old index, and the next posting.
    private var oldFeature = 0
    private var oldPosting = 0
    /// The new bundles, and the next feature of each.
    private var fresh: [(terms: RoutingTerms, place: UInt16, next: Int)] = []
    private var part = 0
    /// Postings of one part: the fingerprint, the bundle in 16 bits, the level in 8.
    private var gathered: [UInt64] = []
    private var sorted: [UInt64] = []

    init(_ old: RoutingIndex?, _ sources: [RoutingIndex.Source]) {
        self.old = old
        places = [UInt16?](repeating: nil, count: old?.bundleCount ?? 0)
        for (place, source) in sources.enumerated() {
            switch source {
            case .kept(let number): places[number] = UInt16(place)
            case .new(let terms): fresh.append((terms, UInt16(place), 0))
            }
        }
        let most = (old?.bundles.count ?? 0) + fresh.reduce(0) { $0 + $1.terms.count }
        bundles.reserveCapacity(most)
        levels.reserveCapacity(most)
    }

    /// Adds the next part of the features.
    mutating func addPart() {
        let end = UInt64(part + 1) << UInt64(32 - Self.partBits)
        gathered.removeAll(keepingCapacity: true)
        gatherOld(before: end)
        gatherNew(before: end)
        sort(by: 24)
        swap(&gathered, &sorted)
        sort(by: 24 + Self.digitBits)
        appendSorted()
        part += 1
    }

    private mutating func gatherOld(before end: UInt64) {
        guard let old else { return }
        while oldFeature < old.fingerprints.count, UInt64(old.fingerprints[oldFeature]) < end {
            let fingerprint = UInt64(old.fingerprints[oldFeature]) << 24
            for posting in oldPosting..<oldPosting + Int(old.counts[oldFeature]) {
                guard let place = places[Int(old.bundles[posting])] else { continue }
                gathered.append(fingerprint | UInt64(place) << 8 | UInt64(old.levels[posting]))
            }
            oldPosting += Int(old.counts[oldFeature])
            oldFeature += 1
        }
    }

    private mutating func gatherNew(before end: UInt64) {
        for index in fresh.indices {
            let terms = fresh[index].terms
            let place = UInt64(fresh[index].place) << 8
            var next = fresh[index].next
            while next < terms.count, UInt64(terms.fingerprints[next]) < end {
                gathered.append(UInt64(terms.fingerprints[next]) << 24 | place | UInt64(terms.levels[next]))
                next += 1
            }
            fresh[index].next = next
        }
    }

    /// One pass of a radix sort, least significant digit first, from `gathered` to `sorted`.
    private mutating func sort(by shift: Int) {
        let mask = UInt64(1) << UInt64(Self.digitBits) - 1
        var starts = [Int](repeating: 0, count: 1 << Self.digitBits + 1)
        for posting in gathered { starts[Int(posting >> UInt64(shift) & mask) + 1] += 1 }
        for digit in 1..<starts.count { starts[digit] += starts[digit - 1] }
        if sorted.count != gathered.count { sorted = [UInt64](repeating: 0, count: gathered.count) }
        for posting in gathered {
            let digit = Int(posting >> UInt64(shift) & mask)
            sorted[starts[digit]] = posting
            starts[digit] += 1
        }
    }

    private mutating func appendSorted() {
        for posting in sorted {
            let fingerprint = UInt32(truncatingIfNeeded: posting >> 24)
            if fingerprint == fingerprints.last {
                counts[counts.count - 1] += 1
            } else {
                fingerprints.append(fingerprint)
                counts.append(1)
            }
            bundles.append(UInt16(truncatingIfNeeded: posting >> 8))
            levels.append(UInt8(truncatingIfNeeded: posting))
        }
    }
}
