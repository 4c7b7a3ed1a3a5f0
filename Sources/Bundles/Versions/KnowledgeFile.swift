package import Dialogue
import Learning
package import ModelFiles
import Retrieval
import SystemCalls

/// How a trained bundle lies in its model file: which section holds what.
package enum KnowledgeFile {
    /// The small trained numbers of the later stages.
    private struct Decision: Codable {
        let blend: IntentBlend
        let fusion: ConditionalLogit
        let sufficiency: SufficiencyModel
        let thresholds: Thresholds
    }

    /// The bytes of a model file.
    package static func bytes(of knowledge: Knowledge, profile: BundleProfile) throws -> [UInt8] {
        var file = SectionFileWriter()
        try file.add("profile", json: profile)
        try file.add("answers", json: knowledge.answers)
        try file.add(
            "decision",
            json: Decision(
                blend: knowledge.blend, fusion: knowledge.fusion, sufficiency: knowledge.sufficiency,
                thresholds: knowledge.thresholds))
        knowledge.vocabulary.add(to: &file)
        knowledge.linear.add(to: &file)
        knowledge.network.add(to: &file)
        knowledge.examples.add(as: "examples", to: &file)
        file.add("ex.answers", Column(knowledge.exampleAnswers.map(UInt32.init)))
        knowledge.exampleIndex.add(to: &file)
        knowledge.textIndex.add(to: &file)
        knowledge.coverageIndex.add(to: &file)
        return file.finished()
    }

    /// Reads a model file whose sections are sound, and checks that they fit one another.
    package static func read(_ file: SectionFile) throws(SectionFileError) -> (Knowledge, BundleProfile) {
        let profile = try file.json("profile", as: BundleProfile.self)
        let answers = try file.json("answers", as: [Answer].self)
        let decision = try file.json("decision", as: Decision.self)
        let vocabulary = try Vocabulary(in: file)
        let linear = try LinearModel(in: file)
        let network = try FeedForwardNetwork(in: file)
        let examples = try StringTable("examples", in: file)
        let exampleAnswers = try indices("ex.answers", below: answers.count, in: file)
        let exampleIndex = try InvertedIndex("ex", in: file, featureCount: vocabulary.count)
        let textIndex = try AnswerTextIndex(in: file)
        let coverageIndex = try CoverageIndex(in: file, featureCount: vocabulary.count, answerCount: answers.count)
        guard !answers.isEmpty, !profile.languages.isEmpty, answers.allSatisfy({ !$0.wordings.isEmpty }) else {
            throw .malformedSection("answers", reason: "no answers, or one without a text")
        }
        guard linear.classCount == answers.count, linear.featureCount == vocabulary.count else {
            throw .malformedSection("linear.rows", reason: "does not fit the answers")
        }
        guard network.classCount == answers.count, network.inputCount <= vocabulary.count else {
            throw .malformedSection("net.rows", reason: "does not fit the answers")
        }
        guard [0, exampleAnswers.count].contains(exampleIndex.documentCount), examples.count == exampleAnswers.count,
            textIndex.count == 0 || textIndex.count == answers.count
        else { throw .malformedSection("ex.answers", reason: "does not fit the index") }
        let dimension = Evidence.Quantity.allCases.count
        guard decision.sufficiency.best.dimension == dimension, decision.sufficiency.offered.dimension == dimension,
            decision.fusion.weights.count == AnswerRanking.Quantity.allCases.count
        else { throw .malformedSection("decision", reason: "made by another version of the engine") }
        let knowledge = Knowledge(
            answers: answers, languages: profile.languages, vocabulary: vocabulary, linear: linear,
            network: network, blend: decision.blend, examples: examples, exampleAnswers: exampleAnswers,
            exampleIndex: exampleIndex, textIndex: textIndex,
            coverageIndex: coverageIndex, fusion: decision.fusion, sufficiency: decision.sufficiency,
            thresholds: profile.thresholds(over: decision.thresholds))
        return (knowledge, profile)
    }

    private static func indices(
        _ name: SectionName, below bound: Int, in file: SectionFile
    ) throws(SectionFileError) -> [Int] {
        let column = try file.column(name, of: UInt32.self)
        let indices = column.withSpan { span in span.indices.map { Int(span[$0]) } }
        guard indices.allSatisfy({ $0 < bound }) else {
            throw .malformedSection(name, reason: "names an answer there is not")
        }
        return indices
    }
}
