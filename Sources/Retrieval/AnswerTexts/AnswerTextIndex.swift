import Learning
package import ModelFiles
import SystemCalls
package import TextAnalysis

/// Finds answers by their titles and texts, without any example: BM25F over features weighed by what they are written
/// in, smoothed over answers that say nearly the same.
package struct AnswerTextIndex: Sendable {
    let numbers: FeatureNumbers
    /// `featureCount + 1` offsets into the postings.
    let starts: Column<UInt32>
    let documents: Column<UInt32>
    /// The saturations of the postings, in 255ths of their bound.
    let impacts: Column<UInt8>
    /// The inverse document frequency by feature number.
    let weights: Column<Float>
    /// One `Float`: what a feature in no answer weighs; as much as one in a single answer.
    let unseenWeight: Column<Float>
    let neighbours: AnswerNeighbours

    /// The number of answers.
    package var count: Int { neighbours.count }

    /// For every answer how well it fits a question: about the share of the question's weight that is found in it, 0 for
    /// none.
    package func similarities(to question: [WeighedFeature]) -> [Float] {
        var scores = [Float](repeating: 0, count: count)
        let mass = addImpacts(of: question, to: &scores)
        neighbours.smooth(&scores)
        let scale = mass > 0 ? 1 / (255 * mass) : 0
        var values = scores.mutableSpan
        for index in values.indices { values[index] *= scale }
        return scores
    }

    /// Adds each posting's impact; returns the question's whole weight, known or not.
    private func addImpacts(of question: [WeighedFeature], to scores: inout [Float]) -> Float {
        let unseen = unseenWeight[0]
        var mass: Float = 0
        numbers.slots.withSpan { slots in
            starts.withSpan { starts in
                documents.withSpan { documents in
                    impacts.withSpan { impacts in
                        weights.withSpan { weights in
                            var sums = scores.mutableSpan
                            for index in question.indices {
                                let feature = question[index]
                                guard let number = FeatureNumbers.number(of: feature.hash, in: slots) else {
                                    mass += feature.weight * unseen
                                    continue
                                }
                                let weight = feature.weight * weights[number]
                                mass += weight
                                for posting in starts.row(number) {
                                    sums[Int(documents[posting])] += weight * Float(impacts[posting])
                                }
                            }
                        }
                    }
                }
            }
        }
        return mass
    }
}

extension AnswerTextIndex {
    /// Reads the sections.
    package init(in file: SectionFile) throws(SectionFileError) {
        weights = try file.column("text.weights")
        starts = try file.column("text.starts")
        documents = try file.column("text.docs")
        impacts = try file.column("text.impacts")
        unseenWeight = try file.column("text.unseen")
        numbers = try FeatureNumbers("text.slots", in: file, count: weights.count)
        neighbours = try AnswerNeighbours(in: file)
        guard starts.count == weights.count + 1, documents.count == impacts.count, unseenWeight.count == 1,
            isConsistent
        else { throw .malformedSection("text.starts", reason: "postings do not fit the features") }
    }

    /// Writes the sections `text.slots`, `.weights`, `.starts`, `.docs`, `.impacts`, `.unseen`, `.near` and `.nearness`.
    package func add(to file: inout SectionFileWriter) {
        file.add("text.slots", numbers.slots)
        file.add("text.weights", weights)
        file.add("text.starts", starts)
        file.add("text.docs", documents)
        file.add("text.impacts", impacts)
        file.add("text.unseen", unseenWeight)
        neighbours.add(to: &file)
    }

    /// Whether every posting names an answer and the offsets ascend to the end.
    private var isConsistent: Bool {
        let ascending = starts.withSpan { span in
            guard span[0] == 0, Int(span[span.count - 1]) == documents.count else { return false }
            for index in 1..<span.count where span[index] < span[index - 1] { return false }
            return true
        }
        let bound = UInt32(count)
        return ascending
            && documents.withSpan { span in
                for index in span.indices where span[index] >= bound { return false }
                return true
            }
    }
}
