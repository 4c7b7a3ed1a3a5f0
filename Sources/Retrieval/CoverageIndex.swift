package import Learning
package import ModelFiles
import SystemCalls

/// For each feature the answers that it occurs in anywhere: how much of a question an answer's material covers.
///
/// Features are numbered by falling frequency: for the first, which occur in many answers, there is a bit an answer; for
/// the others a list.
package struct CoverageIndex: Sendable {
    /// `denseCount` rows of `wordCount` words, a bit an answer.
    private let bits: Column<UInt64>
    /// For each feature after the dense ones where its list begins, and where the last one's ends.
    private let starts: Column<UInt32>
    /// Ascending for each feature.
    private let answers: Column<UInt16>
    private let wordCount: Int
    private let denseCount: Int

    /// Indexes answers, given by the vectors of everything said about each.
    package init(_ vectors: [QueryVector], featureCount: Int) {
        wordCount = (vectors.count + 63) / 64
        var lists = [[UInt16]](repeating: [], count: featureCount)
        for (index, vector) in vectors.enumerated() {
            for entry in vector.entries { lists[Int(entry.id)].append(UInt16(index)) }
        }
        denseCount = Self.cheapestDenseCount(lists.map(\.count), rowSize: wordCount * MemoryLayout<UInt64>.size)
        var bits = [UInt64](repeating: 0, count: denseCount * wordCount)
        var starts: [UInt32] = [0]
        var answers: [UInt16] = []
        for (feature, list) in lists.enumerated() {
            if feature < denseCount {
                for answer in list { bits[feature * wordCount + Int(answer) / 64] |= 1 << UInt64(answer % 64) }
            } else {
                answers += list
                starts.append(UInt32(answers.count))
            }
        }
        self.bits = Column(bits)
        self.starts = Column(starts)
        self.answers = Column(answers)
    }

    /// How many of the first features to keep as rows of bits, for the smallest file.
    private static func cheapestDenseCount(_ counts: [Int], rowSize: Int) -> Int {
        var size = counts.reduce(0) { $0 + $1 * MemoryLayout<UInt16>.size }
        var (smallest, dense) = (size, 0)
        for (feature, count) in counts.enumerated() {
            size += rowSize - count * MemoryLayout<UInt16>.size
            if size < smallest { (smallest, dense) = (size, feature + 1) }
        }
        return dense
    }

    /// Reads the sections `cover.bits`, `cover.starts` and `cover.answers`.
    package init(in file: SectionFile, featureCount: Int, answerCount: Int) throws(SectionFileError) {
        bits = try file.column("cover.bits")
        starts = try file.column("cover.starts")
        answers = try file.column("cover.answers")
        wordCount = (answerCount + 63) / 64
        denseCount = featureCount + 1 - starts.count
        guard denseCount >= 0, bits.count == denseCount * wordCount, isConsistent(answerCount: answerCount) else {
            throw .malformedSection("cover.starts", reason: "does not fit the features and answers")
        }
    }

    /// Writes the sections.
    package func add(to file: inout SectionFileWriter) {
        file.add("cover.bits", bits)
        file.add("cover.starts", starts)
        file.add("cover.answers", answers)
    }

    /// Puts into an array that is used again, for each of some answers, the share of a query's weight that lies on features
    /// that occur in the answer's material; 0 to 1.
    ///
    /// - Parameters:
    ///   - chosen: ascending.
    package func addCoverages(of query: QueryVector, by chosen: [Int], to coverages: inout [Float]) {
        coverages.removeAll(keepingCapacity: true)
        for first in stride(from: 0, to: chosen.count, by: Sixteen.scalarCount) {
            var answers = Sixteen(repeating: Self.nobody)
            // An index of no answers has none to look for: nothing is covered.
            for lane in 0..<Sixteen.scalarCount where wordCount > 0 && first + lane < chosen.count {
                precondition(chosen[first + lane] < wordCount * UInt64.bitWidth)
                answers[lane] = UInt32(chosen[first + lane])
            }
            var sums = SIMD16<Float>.zero
            if query.totalMass > 0 && wordCount > 0 {
                addDenseRows(of: query, by: answers, to: &sums)
                addLists(of: query, by: answers, to: &sums)
                sums /= query.totalMass
            }
            for lane in 0..<Sixteen.scalarCount where first + lane < chosen.count { coverages.append(sums[lane]) }
        }
    }

    /// Sixteen answers at once: `nobody` where there are fewer, of which it does not matter what is summed.
    private typealias Sixteen = SIMD16<UInt32>
    private static let nobody = UInt32.max

    /// A feature's weight for the lanes whose bits are all set, and 0 for the others: to add a zero changes no sum.
    @inline(__always)
    private static func weight(_ weight: Float, where mask: SIMDMask<SIMD16<Int32>>) -> SIMD16<Float> {
        let bits = Sixteen(repeating: weight.bitPattern) & unsafeBitCast(mask, to: Sixteen.self)
        return unsafeBitCast(bits, to: SIMD16<Float>.self)
    }

    private func addDenseRows(of query: QueryVector, by chosen: Sixteen, to sums: inout SIMD16<Float>) {
        // Little-endian: each half of a 64-bit word lies where its bits are.
        var places = Sixteen.zero
        var marks = Sixteen.zero
        for lane in 0..<Sixteen.scalarCount where chosen[lane] != Self.nobody {
            places[lane] = chosen[lane] / 32 * 4
            marks[lane] = 1 << (chosen[lane] % 32)
        }
        var total = sums
        bits.withSpan { bits in
            let bytes = bits.bytes
            let rowSize = wordCount * MemoryLayout<UInt64>.size
            let dense = denseCount
            let entries = query.entries.span
            for index in entries.indices where Int(entries[unchecked: index].id) < dense {
                let row = Int(entries[unchecked: index].id) &* rowSize
                var found = Sixteen.zero
                for lane in 0..<Sixteen.scalarCount {
                    found[lane] = bytes.unsafeLoad(
                        fromUncheckedByteOffset: row &+ Int(places[lane]), as: UInt32.self)
                }
                total += Self.weight(entries[unchecked: index].weight, where: (found & marks) .== marks)
            }
        }
        sums = total
    }

    private func addLists(of query: QueryVector, by chosen: Sixteen, to sums: inout SIMD16<Float>) {
        var total = sums
        let first = denseCount
        starts.withSpan { starts in
            answers.withSpan { answers in
                let entries = query.entries.span
                for index in entries.indices where Int(entries[unchecked: index].id) >= first {
                    let row = Int(entries[unchecked: index].id) - first
                    let weight = entries[unchecked: index].weight
                    for place in starts.row(row) {
                        let answer = Sixteen(repeating: UInt32(answers[place]))
                        total += Self.weight(weight, where: chosen .== answer)
                    }
                }
            }
        }
        sums = total
    }

    private func isConsistent(answerCount: Int) -> Bool {
        starts.withSpan { starts in
            answers.withSpan { answers in
                guard !starts.isEmpty, starts[0] == 0, Int(starts[starts.count - 1]) == answers.count else {
                    return false
                }
                for index in 1..<starts.count where starts[index] < starts[index - 1] { return false }
                for index in answers.indices where Int(answers[index]) >= answerCount { return false }
                return true
            }
        }
    }
}
