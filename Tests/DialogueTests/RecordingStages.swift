import Dialogue
import Privacy
import Synchronization
import TextAnalysis

/// What stages were called, in order, and with what text.
final class StageLog: Sendable {
    private let calls = Mutex<[String]>([])

    func add(_ call: String) { calls.withLock { $0.append(call) } }

    var all: [String] { calls.withLock { $0 } }
}

/// Stages that note their calls, made with public API alone.
enum RecordingStage {
    /// Finds the word `STAFF-7`, which no built-in scanner knows.
    struct Masker: PIIMasker {
        let log: StageLog

        func findings(in utterance: Utterance) -> [PIIFinding] {
            log.add("mask \(utterance.text)")
            guard let range = utterance.text.range(of: "STAFF-7") else { return [] }
            let start = utterance.text.utf8.distance(from: utterance.text.startIndex, to: range.lowerBound)
            return [PIIFinding(kind: PIIKind(rawValue: "staff"), range: start..<start + 7)]
        }
    }

    struct Classifier: IntentClassifier {
        let log: StageLog
        var name = "greet"

        func interpret(_ utterance: MaskedUtterance) -> Interpretation {
            log.add("classify \(utterance.text)")
            return Interpretation(
                utterance: utterance, intents: [.init(name: IntentName(rawValue: name), confidence: 0.75)])
        }
    }

    struct Ranker: AnswerRanker {
        let log: StageLog

        func rank(_ interpretation: Interpretation) -> RankedAnswers {
            log.add("rank \(interpretation.intents.map(\.name.rawValue))")
            return RankedAnswers(
                interpretation: interpretation,
                candidates: interpretation.intents.map {
                    RankedAnswers.Candidate(
                        id: AnswerID(rawValue: $0.name.rawValue), share: $0.confidence, exampleSimilarity: 0,
                        passageSimilarity: 0)
                })
        }
    }

    struct Detector: InsufficientAnswerDetector {
        let log: StageLog

        func judge(_ answers: RankedAnswers) -> Verdict {
            log.add("judge \(answers.candidates.map(\.id.rawValue))")
            return Verdict(
                answers: answers, decision: answers.candidates.first.map { .answer($0.id) } ?? .unanswered,
                confidence: 0.9, thresholds: .standard)
        }
    }
}

extension String {
    /// Where another string begins in this one.
    fileprivate func range(of other: String) -> Range<String.Index>? {
        indices.first { self[$0...].hasPrefix(other) }.map { $0..<index($0, offsetBy: other.count) }
    }
}
