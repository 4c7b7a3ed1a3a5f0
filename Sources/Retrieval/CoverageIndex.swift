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
        for _ in chosen { coverages.append(0) }
        guard query.totalMass > 0 else { return }
        addDenseRows(of: query, by: chosen, to: &coverages)
        addLists(of: query, by: chosen, to: &coverages)
        for place in coverages.indices { coverages[place] /= query.totalMass }
    }

    private func addDenseRows(of query: QueryVector, by chosen: [Int], to coverages: inout [Float]) {
        bits.withSpan { bits in
            var sums = coverages.mutableSpan
            for entry in query.entries where Int(entry.id) < denseCount {
                let row = Int(entry.id) * wordCount
                for place in sums.indices {
                    let answer = chosen[place]
                    let isThere = bits[row + answer / 64] >> UInt64(answer % 64) & 1
                    sums[place] += entry.weight * Float(isThere)
                }
            }
        }
    }

    private func addLists(of query: QueryVector, by chosen: [Int], to coverages: inout [Float]) {
        starts.withSpan { starts in
            answers.withSpan { answers in
                var sums = coverages.mutableSpan
                for entry in query.entries where Int(entry.id) >= denseCount {
                    let row = Int(entry.id) - denseCount
                    var place = 0
                    for index in Int(starts[row])..<Int(starts[row + 1]) {
                        let answer = Int(answers[index])
                        while place < sums.count && chosen[place] < answer { place += 1 }
                        guard place < sums.count else { break }
                        if chosen[place] == answer { sums[place] += entry.weight }
                    }
                }
            }
        }
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
