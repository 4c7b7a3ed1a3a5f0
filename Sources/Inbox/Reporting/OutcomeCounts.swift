package import Training

/// How many questions became what, and how many ratings there were.
package struct OutcomeCounts: Sendable, Equatable {
    package var answered = 0
    package var clarified = 0
    package var unanswered = 0
    package var good = 0
    package var bad = 0

    package init() {}

    package init(_ days: some Sequence<DayFigures>) { for day in days { add(day) } }

    package mutating func add(_ day: DayFigures) {
        answered += day.answered
        clarified += day.clarified
        unanswered += day.unanswered
        good += day.good
        bad += day.bad
    }

    package var questions: Int { answered + clarified + unanswered }
    package var ratings: Int { good + bad }

    /// How many questions became this.
    package subscript(outcome: KeptTurn.Outcome) -> Int {
        switch outcome {
        case .answered: answered
        case .clarified: clarified
        case .unanswered: unanswered
        }
    }

    package func share(_ outcome: KeptTurn.Outcome) -> ObservedShare { ObservedShare(self[outcome], of: questions) }
    package var goodShare: ObservedShare { ObservedShare(good, of: ratings) }
}

extension OutcomeCounts: Encodable {
    private enum CodingKeys: String, CodingKey {
        case questions, answered, clarified, unanswered, good, bad
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(questions, forKey: .questions)
        try container.encode(answered, forKey: .answered)
        try container.encode(clarified, forKey: .clarified)
        try container.encode(unanswered, forKey: .unanswered)
        try container.encode(good, forKey: .good)
        try container.encode(bad, forKey: .bad)
    }
}

/// What became of the questions of one day, whatever the version.
package struct DayOutcomes: Sendable, Equatable {
    package let day: ReportDay
    package let counts: OutcomeCounts

    /// Every day of a period, also those without questions.
    static func all(of period: ReportPeriod, from figures: [DayFigures]) -> [DayOutcomes] {
        let byDay = Dictionary(grouping: figures, by: \.day)
        return period.days.map { DayOutcomes(day: $0, counts: OutcomeCounts(byDay[$0.number] ?? [])) }
    }
}
