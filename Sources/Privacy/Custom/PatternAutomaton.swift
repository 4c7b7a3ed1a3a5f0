/// A row of scalar classes, some of which may be absent, found by a bit-parallel automaton: one bit a place (Shift-And, Baeza-Yates
/// and Gonnet 1992; absent places by carries, Navarro and Raffinot 2002, 4.3).
struct PatternAutomaton: Sendable, Hashable {
    /// For each ASCII scalar the places that it fits, as bits.
    private var ascii = [UInt64](repeating: 0, count: 128)
    /// The same for ranges of other scalars.
    private var others: [WideRange] = []
    /// The places that may be absent.
    private var optional: UInt64 = 0
    /// The places after which nothing must come.
    private var last: UInt64 = 0
    /// The places that may come first.
    private var first: UInt64 = 0

    private struct WideRange: Sendable, Hashable {
        let scalars: ClosedRange<UInt32>
        let places: UInt64
    }

    /// - Parameters:
    ///   - parts: of at most 64 places together, at least one of which must be there.
    init(_ parts: [CustomPatternParser.Part]) {
        var place = 0
        for part in parts {
            for number in 0..<part.most {
                let bit = UInt64(1) << UInt64(place)
                if number >= part.least { optional |= bit }
                for range in part.scalars.ranges { add(range, at: bit) }
                place += 1
            }
        }
        for place in (0..<place).reversed() {
            let bit = UInt64(1) << UInt64(place)
            last |= bit
            if optional & bit == 0 { break }
        }
        first = reachable(from: 1)
    }

    private mutating func add(_ range: ClosedRange<UInt32>, at bit: UInt64) {
        for scalar in range.clamped(to: 1...127) where range.contains(scalar) { ascii[Int(scalar)] |= bit }
        if range.upperBound > 127 {
            others.append(WideRange(scalars: max(range.lowerBound, 128)...range.upperBound, places: bit))
        }
    }

    /// The end of the longest fit that begins at a place; `nil` where none does. At most 64 steps.
    func longestFit(in shadow: Shadow, from start: Int) -> Int? {
        var awaited = first
        var index = start
        var end: Int?
        while awaited != 0, index < shadow.count {
            let matched = awaited & places(of: shadow.scalars[index])
            index += 1
            if matched & last != 0, !(shadow.classes[index - 1].isWord && shadow.kind(at: index).isWord) { end = index }
            awaited = reachable(from: matched << 1)
        }
        return end
    }

    /// Whether a scalar can begin a fit.
    func canBegin(with scalar: UInt32) -> Bool { first & places(of: scalar) != 0 }

    @inline(__always)
    private func places(of scalar: UInt32) -> UInt64 {
        if scalar < 128 { return ascii[Int(scalar)] }
        var places: UInt64 = 0
        for range in others where range.scalars.contains(scalar) { places |= range.places }
        return places
    }

    /// Places, and those after them that are reached by leaving out what may be absent: the carry of the addition runs through
    /// each row of such places.
    private func reachable(from places: UInt64) -> UInt64 {
        ((places & optional) &+ optional) ^ optional | places
    }
}
