package import Learning
package import ModelFiles
import SystemCalls

/// For each feature the answers that it occurs in anywhere: how much of a question an answer's material covers.
package struct CoverageIndex: Sendable {
    /// `featureCount + 1` offsets into `answers`.
    private let starts: Column<UInt32>
    /// Ascending for each feature.
    private let answers: Column<UInt16>

    /// Indexes answers, given by the vectors of everything said about each.
    package init(_ vectors: [QueryVector], featureCount: Int) {
        var starts = [UInt32](repeating: 0, count: featureCount + 1)
        for vector in vectors { for entry in vector.entries { starts[Int(entry.id) + 1] += 1 } }
        for feature in 0..<featureCount { starts[feature + 1] += starts[feature] }
        var next = starts
        var answers = [UInt16](repeating: 0, count: Int(starts[featureCount]))
        for (index, vector) in vectors.enumerated() {
            for entry in vector.entries {
                answers[Int(next[Int(entry.id)])] = UInt16(index)
                next[Int(entry.id)] += 1
            }
        }
        self.starts = Column(starts)
        self.answers = Column(answers)
    }

    /// Reads the sections `cover.starts` and `cover.answers`.
    package init(in file: SectionFile, featureCount: Int, answerCount: Int) throws(SectionFileError) {
        starts = try file.column("cover.starts")
        answers = try file.column("cover.answers")
        guard starts.count == featureCount + 1, isConsistent(answerCount: answerCount) else {
            throw .malformedSection("cover.starts", reason: "does not fit the features and answers")
        }
    }

    /// Writes the sections.
    package func add(to file: inout SectionFileWriter) {
        file.add("cover.starts", starts)
        file.add("cover.answers", answers)
    }

    /// The share of a query's weight that lies on features that occur in an answer's material; 0 to 1.
    package func coverage(of query: QueryVector, by answer: Int) -> Float {
        guard query.totalMass > 0 else { return 0 }
        let entries = query.entries.span
        return starts.withSpan { starts in
            answers.withSpan { answers in
                var mass: Float = 0
                for place in entries.indices {
                    let id = Int(entries[place].id)
                    var low = Int(starts[id])
                    let end = Int(starts[id + 1])
                    var high = end
                    while low < high {
                        let middle = (low + high) / 2
                        if Int(answers[middle]) < answer { low = middle + 1 } else { high = middle }
                    }
                    if low < end && Int(answers[low]) == answer { mass += entries[place].weight }
                }
                return mass / query.totalMass
            }
        }
    }

    private func isConsistent(answerCount: Int) -> Bool {
        starts.withSpan { starts in
            answers.withSpan { answers in
                guard starts[0] == 0, Int(starts[starts.count - 1]) == answers.count else { return false }
                for index in 1..<starts.count where starts[index] < starts[index - 1] { return false }
                for index in answers.indices where Int(answers[index]) >= answerCount { return false }
                return true
            }
        }
    }
}
