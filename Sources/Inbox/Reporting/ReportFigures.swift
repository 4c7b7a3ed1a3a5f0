package import Dialogue
package import TextAnalysis

/// All that a report says; its texts are masked questions and the bundle's own.
package struct ReportFigures: Sendable, Equatable {
    /// With fewer questions a picture shows chance.
    package static let fewestForPicture = 20

    package let domain: DomainName
    package let title: [Language: String]
    package let period: ReportPeriod
    /// Every day of the period.
    package let days: [DayOutcomes]
    package let total: OutcomeCounts
    /// Of as many days right before.
    package let before: OutcomeCounts
    /// The open groups with the most alerts first.
    package let groups: [AlertGroup]
    package let confidences: ConfidenceHistogram
    /// From rated answers.
    package let rated: CalibrationFigures
    package let exam: ReportedExam?
    /// The oldest first.
    package let releases: [ReleaseEffect]
    /// The latest first.
    package let fixes: [FixEffect]
    /// What answers are called; not in JSON.
    private let answers: [AnswerID: [Language: String]]

    package init(_ material: ReportMaterial) {
        let period = material.period
        func figures(in period: ReportPeriod) -> [DayFigures] {
            material.days.filter { period.contains(ReportDay($0.day)) }
        }
        let turns = material.turns.filter { period.contains(milliseconds: $0.time) }
        domain = material.domain
        title = material.title
        self.period = period
        days = DayOutcomes.all(of: period, from: material.days)
        total = OutcomeCounts(figures(in: period))
        before = OutcomeCounts(figures(in: period.previous))
        groups = material.groups
        confidences = ConfidenceHistogram(turns)
        rated = CalibrationFigures(rated: turns)
        exam = material.exam
        releases = ReleaseEffect.all(in: period, history: material.history, figures: material.days)
        fixes = FixEffect.all(
            in: period, examples: material.examples, groups: material.groupsOfAlerts, alerts: material.alerts,
            turns: turns)
        var answers = material.answers
        for example in material.examples {
            guard answers[example.answer] == nil, let new = example.newAnswer else { continue }
            answers[example.answer] = [new.language: new.title]
        }
        self.answers = answers
    }

    /// Whether nobody has asked anything in the period and nothing waits.
    package var isEmpty: Bool { total.questions == 0 && groups.isEmpty }

    /// What an answer is called in a language, or in another, or its identifier.
    package func title(of answer: AnswerID, in language: Language) -> String {
        guard let titles = answers[answer] else { return answer.rawValue }
        return titles[language] ?? titles.min { $0.key < $1.key }?.value ?? answer.rawValue
    }
}
