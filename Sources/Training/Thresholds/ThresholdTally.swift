import Learning

/// Counts what becomes of questions at one threshold.
struct ThresholdTally {
    private var answerable = 0.0
    private var unanswerable = 0.0
    private var answered = 0.0
    private var askedBack = 0.0
    private var answeredWithout = 0.0
    private var right = 0.0
    private var squares = 0.0
    private var given = 0

    init(_ questions: [JudgedQuestion], reply: (JudgedQuestion) -> JudgedQuestion.Reply) {
        for question in questions { count(question, reply(question)) }
    }

    private mutating func count(_ question: JudgedQuestion, _ reply: JudgedQuestion.Reply) {
        let isAnswerable = question.expected != nil
        if isAnswerable { answerable += question.weight } else { unanswerable += question.weight }
        switch reply {
        case .answered:
            given += 1
            squares += question.weight * question.weight
            if isAnswerable { answered += question.weight } else { answeredWithout += question.weight }
            if question.isRight { right += question.weight }
        case .askedBack where isAnswerable: askedBack += question.weight
        case .askedBack, .unanswered: break
        }
    }

    func point(at threshold: Double) -> ThresholdCurve.Point {
        func share(_ part: Double, of whole: Double) -> Double { whole == 0 ? 0 : part / whole }
        let all = answered + answeredWithout
        let precision = all == 0 ? nil : right / all
        return ThresholdCurve.Point(
            threshold: threshold, answered: share(answered, of: answerable),
            answeredRight: share(right, of: answerable), askedBack: share(askedBack, of: answerable),
            answeredWithout: share(answeredWithout, of: unanswerable), precision: precision,
            precisionLower: precision.map { WilsonInterval(share: $0, count: all * all / squares).lower },
            given: given, givenWeight: all)
    }
}
