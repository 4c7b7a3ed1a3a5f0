package import Dialogue
import Learning

/// What answering from each confidence on would give, in steps of a hundredth: the numbers that a sheet can hold.
///
/// Unlike `CoverageCurve`, which knows only the confidence, it replays the whole decision: a close second answer still
/// leads to asking back, and an answer's own threshold stays in force while the bundle's moves.
package struct ThresholdCurve: Sendable {
    /// What answering from a threshold on gives; shares are 0 to 1.
    package struct Point: Sendable, Equatable, Encodable {
        package let threshold: Double
        /// The share of questions with an answer that are given one, right or wrong.
        package let answered: Double
        /// The share of questions with an answer that are given the right one.
        package let answeredRight: Double
        /// The share of questions with an answer that are asked back.
        package let askedBack: Double
        /// The share of questions without an answer that are given one.
        package let answeredWithout: Double
        /// The share of given answers that are right; `nil` when none is given.
        package let precision: Double?
        /// What `precision` is at least: the lower end of its 95 % interval (``WilsonInterval``).
        package let precisionLower: Double?
        /// How many answers are given.
        package let given: Int
        /// The weight of these.
        let givenWeight: Double

        private enum CodingKeys: String, CodingKey {
            case threshold, answered, precision, given
            case answeredRight = "answered_right"
            case askedBack = "asked_back"
            case answeredWithout = "answered_without_answer"
            case precisionLower = "precision_lower"
        }

        /// Encodes what there is not as `null`, so that every point has the same names.
        package func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(threshold, forKey: .threshold)
            try container.encode(answered, forKey: .answered)
            try container.encode(answeredRight, forKey: .answeredRight)
            try container.encode(askedBack, forKey: .askedBack)
            try container.encode(answeredWithout, forKey: .answeredWithout)
            try container.encode(precision, forKey: .precision)
            try container.encode(precisionLower, forKey: .precisionLower)
            try container.encode(given, forKey: .given)
        }
    }

    static let steps = 100

    /// By rising threshold: 0, 0.01, …, 1.
    package let points: [Point]
    /// What the thresholds in force give.
    package let now: Point
    package let answerable: Int
    package let unanswerable: Int

    /// The curve of a bundle's threshold.
    ///
    /// - Parameters:
    ///   - thresholds: in force; all but the one that moves stay as they are.
    ///   - own: the answers that have a threshold of their own.
    package init(_ questions: [JudgedQuestion], thresholds: Thresholds, own: [AnswerID: Double]) {
        self.init(questions, now: thresholds.answer) { question, threshold in
            question.reply(from: thresholds.answering(from: question.best.flatMap { own[$0] } ?? threshold))
        }
    }

    /// The curve of one answer's threshold, over the questions that want it or come out at it: answered are those that are
    /// given this answer.
    init(_ questions: [JudgedQuestion], of answer: AnswerID, thresholds: Thresholds, own: Double?) {
        let concerned = questions.filter { $0.expected == answer || $0.best == answer }
            .map { $0.seen(from: answer) }
        self.init(concerned, now: own ?? thresholds.answer) { question, threshold in
            let reply = question.reply(from: thresholds.answering(from: threshold))
            return reply == .answered && question.best != answer ? .unanswered : reply
        }
    }

    private init(
        _ questions: [JudgedQuestion], now: Double, reply: (JudgedQuestion, Double) -> JudgedQuestion.Reply
    ) {
        answerable = questions.count { $0.expected != nil }
        unanswerable = questions.count - answerable
        points = (0...Self.steps).map { step in
            let threshold = Double(step) / Double(Self.steps)
            return ThresholdTally(questions) { reply($0, threshold) }.point(at: threshold)
        }
        self.now = ThresholdTally(questions) { reply($0, now) }.point(at: now)
    }

    /// What a threshold gives that is a whole number of hundredths, or the nearest one.
    package func point(at threshold: Double) -> Point {
        points[min(max(Int((threshold * Double(Self.steps)).rounded()), 0), Self.steps)]
    }

    /// The lowest threshold whose answers are right often enough in the sample; `nil` when none is.
    package func lowest(precision target: Double) -> Point? {
        points.first { $0.precision.map { $0 >= target } ?? false }
    }

    /// The lowest threshold whose answers are right often enough when those of a whole to which these belong count as
    /// `weight` more answers: what a few questions say is moderated by what all say. One of these at least must be right.
    func lowest(precision target: Double, leaningOn whole: ThresholdCurve, weight: Double) -> Point? {
        zip(points, whole.points).first { point, prior in
            guard let precision = point.precision, precision > 0, let expected = prior.precision else { return false }
            return precision * point.givenWeight + expected * weight >= target * (point.givenWeight + weight)
        }?.0
    }

    /// The lowest threshold at which the lower end of the interval is high enough; `nil` when there is none.
    package func lowestSure(precision target: Double) -> Point? {
        points.first { $0.precisionLower.map { $0 >= target } ?? false }
    }

    /// The point of highest precision, of equal ones the one that answers most; `nil` when nothing is ever answered.
    package var mostPrecise: Point? {
        points.reduce(nil) { best, point in
            guard let precision = point.precision else { return best }
            return precision > best?.precision ?? -1 ? point : best
        }
    }
}

extension JudgedQuestion {
    /// As one answer sees it: a question that wants another has no answer here.
    fileprivate func seen(from answer: AnswerID) -> JudgedQuestion {
        guard expected != answer, expected != nil else { return self }
        return JudgedQuestion(
            expected: nil, best: best, confidence: confidence, offerConfidence: offerConfidence,
            secondRatio: secondRatio, weight: weight)
    }
}

extension Thresholds {
    /// These with another threshold for answering.
    func answering(from threshold: Double) -> Thresholds {
        Thresholds(answer: threshold, offer: offer, closeness: closeness)
    }
}
