package import Bundles
import Dialogue
import Foundation

/// How the questions that cross-fitting held out were judged: the content of a version's `held-out.json`.
///
/// It names the model it is about by SHA-256, so that it is never taken for another's, and holds no text.
package struct HeldOutQuestions: Sendable, Equatable {
    package let modelSHA256: String
    package let questions: [JudgedQuestion]

    package init(modelSHA256: String, questions: [JudgedQuestion]) {
        self.modelSHA256 = modelSHA256
        self.questions = questions
    }

    /// Reads what was held out when the active version of a bundle was trained.
    ///
    /// - Throws: ``BundleError`` when it is missing, not sound or about another model.
    package init(of bundle: LoadedBundle, in directory: BundleDirectory) throws(BundleError) {
        let path = directory.heldOutPath(bundle.version)
        guard FileManager.default.fileExists(atPath: path) else {
            throw BundleError(path: path, .noHeldOut(bundle: bundle.domain.rawValue))
        }
        let bytes = try BundleFile.read(path)
        do {
            self = try JSONDecoder().decode(HeldOutQuestions.self, from: Data(bytes))
        } catch {
            throw BundleError(path: path, .badHeldOut(reason: "not a record of held-out questions"))
        }
        guard modelSHA256 == bundle.modelSHA256 else {
            throw BundleError(path: path, .badHeldOut(reason: "about another model than the active one"))
        }
    }
}

extension HeldOutQuestions: Codable {
    private enum CodingKeys: String, CodingKey {
        case answers, expected, best, confidence, weight
        case modelSHA256 = "model_sha256"
        case offerConfidence = "offer_confidence"
        case secondRatio = "second_ratio"
    }

    /// A column a quantity, answers by their place among `answers`: a quarter of the length of an object a question.
    package func encode(to encoder: any Encoder) throws {
        let names = Set(questions.flatMap { [$0.expected, $0.best] }.compactMap { $0?.rawValue }).sorted()
        let places = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
        func place(_ answer: AnswerID?) -> Int? { answer.flatMap { places[$0.rawValue] } }
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(modelSHA256, forKey: .modelSHA256)
        try container.encode(names, forKey: .answers)
        try container.encode(questions.map { place($0.expected) }, forKey: .expected)
        try container.encode(questions.map { place($0.best) }, forKey: .best)
        try container.encode(questions.map { Self.rounded($0.confidence) }, forKey: .confidence)
        try container.encode(questions.map { Self.rounded($0.offerConfidence) }, forKey: .offerConfidence)
        try container.encode(questions.map { $0.secondRatio.map(Self.rounded) }, forKey: .secondRatio)
        try container.encode(questions.map(\.weight), forKey: .weight)
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let names = try container.decode([String].self, forKey: .answers)
        let expected = try container.decode([Int?].self, forKey: .expected)
        let best = try container.decode([Int?].self, forKey: .best)
        let confidence = try container.decode([Double].self, forKey: .confidence)
        let offerConfidence = try container.decode([Double].self, forKey: .offerConfidence)
        let secondRatio = try container.decode([Double?].self, forKey: .secondRatio)
        let weight = try container.decode([Double].self, forKey: .weight)
        let counts = [best.count, confidence.count, offerConfidence.count, secondRatio.count, weight.count]
        guard counts.allSatisfy({ $0 == expected.count }),
            (expected + best).allSatisfy({ $0.map(names.indices.contains) ?? true }),
            weight.allSatisfy({ $0 > 0 && $0.isFinite })
        else {
            throw DecodingError.dataCorruptedError(
                forKey: .expected, in: container, debugDescription: "columns that do not fit")
        }
        modelSHA256 = try container.decode(String.self, forKey: .modelSHA256)
        questions = expected.indices.map { index in
            JudgedQuestion(
                expected: expected[index].map { AnswerID(rawValue: names[$0]) },
                best: best[index].map { AnswerID(rawValue: names[$0]) }, confidence: confidence[index],
                offerConfidence: offerConfidence[index], secondRatio: secondRatio[index], weight: weight[index])
        }
    }

    /// To a millionth: no threshold is finer, and the file is half as long.
    private static func rounded(_ value: Double) -> Double { (value * 1e6).rounded() / 1e6 }
}
