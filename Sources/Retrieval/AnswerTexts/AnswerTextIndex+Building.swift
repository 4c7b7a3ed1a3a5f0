import Foundation
import Learning
import SystemCalls
import TextAnalysis

extension AnswerTextIndex {
    /// Indexes answers; they are numbered in their order.
    ///
    /// - Parameters:
    ///   - threads: to find the neighbours with; the result does not depend on it.
    package init(of answers: [AnswerText], parameters: FieldParameters = .standard, threads: Int = 1) {
        let occurrences = Self.occurrences(in: answers, parameters: parameters)
        var hashes: [UInt64] = []
        var starts: [UInt32] = [0]
        var documents: [UInt32] = []
        var impacts: [UInt8] = []
        var weights: [Float] = []
        var classWeights: [Float] = []
        let most = max(Int(parameters.commonest * Float(answers.count)), parameters.leastCommon)
        let bound = parameters.k1 + 1
        var index = 0
        while index < occurrences.count {
            let hash = occurrences[index].hash
            let first = documents.count
            var classWeight: Float = 0
            while index < occurrences.count, occurrences[index].hash == hash {
                let document = occurrences[index].document
                var count: Float = 0
                while index < occurrences.count, occurrences[index].hash == hash,
                    occurrences[index].document == document
                {
                    count += occurrences[index].count
                    classWeight = max(classWeight, occurrences[index].weight)
                    index += 1
                }
                documents.append(document)
                impacts.append(UInt8((parameters.saturation(ofCount: count) / bound * 255).rounded()))
            }
            hashes.append(hash)
            classWeights.append(classWeight)
            weights.append(Self.inverseFrequency(documents.count - first, of: answers.count) * bound)
            if documents.count - first > most {
                documents.removeSubrange(first...)
                impacts.removeSubrange(first...)
            }
            starts.append(UInt32(documents.count))
        }
        numbers = FeatureNumbers(hashes)
        self.weights = Column(weights)
        self.starts = Column(starts)
        self.documents = Column(documents)
        self.impacts = Column(impacts)
        unseenWeight = Column([Self.inverseFrequency(1, of: answers.count) * bound])
        neighbours = NeighbourSearch(
            starts: starts, documents: documents, impacts: impacts,
            weights: zip(weights, classWeights).map { $0 * $1 }, answerCount: answers.count
        ).neighbours(threads: threads)
    }

    /// A feature in a field of an answer.
    private struct Occurrence {
        let hash: UInt64
        let document: UInt32
        let count: Float
        let weight: Float
    }

    /// All features of all answers, by hash, then by answer.
    private static func occurrences(in answers: [AnswerText], parameters: FieldParameters) -> [Occurrence] {
        let titleMean = mean(answers.map(\.title.length))
        var occurrences: [Occurrence] = []
        for (document, answer) in answers.enumerated() {
            let title =
                parameters.titleBoost
                * parameters.count(
                    length: Float(answer.title.length), unit: titleMean, share: parameters.titleLengthShare)
            let text = parameters.count(
                length: Float(answer.text.length), unit: parameters.textLength, share: parameters.textLengthShare)
            for (field, count) in [(answer.title, title), (answer.text, text)] {
                for feature in field.features {
                    occurrences.append(
                        Occurrence(
                            hash: feature.hash, document: UInt32(document), count: count, weight: feature.weight))
                }
            }
        }
        occurrences.sort { ($0.hash, $0.document, $0.count) < ($1.hash, $1.document, $1.count) }
        return occurrences
    }

    private static func mean(_ lengths: [Int]) -> Float {
        max(Float(lengths.reduce(0, +)) / Float(max(lengths.count, 1)), 1)
    }

    private static func inverseFrequency(_ documents: Int, of total: Int) -> Float {
        Float(log(1 + (Double(total - documents) + 0.5) / (Double(documents) + 0.5)))
    }
}
