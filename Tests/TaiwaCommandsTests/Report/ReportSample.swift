import Bundles
import Dialogue
import Inbox
import TextAnalysis
import Training

/// What an inbox might keep of a bundle, made of nothing but a number of days.
enum ReportSample {
    static let domain = DomainName(rawValue: "acme/telecom")
    static let today = ReportDay("2026-11-21")!

    static func period(_ days: Int) -> ReportPeriod {
        ReportPeriod(from: ReportDay(today.number - days + 1), to: today)
    }

    /// Nothing was ever asked.
    static func empty(days: Int = 7) -> ReportMaterial {
        var material = ReportMaterial(of: domain, period: period(days))
        material.title = [.japanese: "通信サポート", .english: "Telecom support"]
        return material
    }

    /// Three questions, all answered.
    static func few() -> ReportMaterial {
        var material = empty()
        var figures = DayFigures(domain: domain, version: 1, day: today.number)
        figures.answered = 3
        material.days = [figures]
        material.turns = (0..<3).map { number in
            ReportedTurn(
                version: 1, outcome: .answered, language: .english, question: "q\(number)",
                answer: AnswerID(rawValue: "a"), confidence: 0.9, example: nil, rating: nil, session: nil,
                time: today.start + number)
        }
        return material
    }

    /// Some questions a day, over two versions; `line` is what the people say.
    static func full(days: Int = 30, line: String, language: Language = .japanese) -> ReportMaterial {
        var material = empty(days: days)
        let period = material.period
        let release = ReportDay(period.last.number - days / 3)
        for day in period.previous.first.number...period.last.number {
            for version in day == release.number ? [2, 3] : [day < release.number ? 2 : 3] {
                var figures = DayFigures(domain: domain, version: version, day: day)
                let busy = day % 7 < 2 ? 14 : 40 + day * 7 % 23
                figures.answered = busy * (version == 2 ? 70 : 84) / 100
                figures.clarified = busy * 12 / 100
                figures.unanswered = busy - figures.answered - figures.clarified
                figures.good = busy / 5
                figures.bad = version == 2 ? busy / 12 : busy / 30
                material.days.append(figures)
            }
        }
        for number in 0..<600 {
            let confidence = Double(number * 37 % 100) / 100
            let isAnswered = confidence >= 0.45
            let isLesson = number % 40 == 0
            material.turns.append(
                ReportedTurn(
                    version: 3, outcome: isAnswered ? .answered : confidence > 0.3 ? .clarified : .unanswered,
                    language: language, question: isLesson ? line : "\(line) \(number)",
                    answer: AnswerID(rawValue: isLesson ? "esim" : "a\(number % 4)"), confidence: confidence,
                    example: isLesson && isAnswered ? ExampleID(1) : nil,
                    rating: number % 5 == 0 ? (Double(number * 53 % 100) / 100 < confidence ? .good : .bad) : nil,
                    session: "s\(number)", time: period.last.start + number))
        }
        material.groups = (1...6).map { number in
            AlertGroup(
                id: GroupID(number), tenant: TenantName(of: domain), domain: domain, language: language, state: .new,
                by: nil, representative: "\(line) (\(number))", count: 40 / number, open: 36 / number,
                causes: [.unanswered: 30 / number, .thumbsDown: number], firstSeen: period.first.start,
                lastSeen: period.last.start + number * 60_000, days: (0..<days).map { ($0 * number) % 5 }, lines: [line]
            )
        }
        material.examples = [
            TaughtExample(
                id: ExampleID(1), tenant: TenantName(of: domain), domain: domain, text: line,
                answer: AnswerID(rawValue: "esim"), newAnswer: nil, alert: AlertID(1), state: .provisional, by: "aoki",
                time: period.last.start - 86_400_000)
        ]
        material.groupsOfAlerts = [AlertID(1): GroupID(9)]
        material.alerts = [
            GroupID(9): (0..<15).map { number in
                Alert(
                    id: AlertID(number + 1), group: GroupID(9), tenant: TenantName(of: domain), domain: domain,
                    cause: .unanswered, state: .resolved, by: "aoki", language: language, text: line, turn: nil,
                    session: nil, version: 2, confidence: 0.2, nearest: [], given: nil, expected: nil, comment: nil,
                    example: ExampleID(1), time: period.first.start + number, changed: period.last.start)
            }
        ]
        material.history = [
            HistoryEntry(
                at: ReportFigures.timestamp(period.first.start - 40 * 86_400_000), version: 2, action: .released,
                by: "taiwa", reason: nil, sha256: ""),
            HistoryEntry(
                at: ReportFigures.timestamp(release.start + 36_000_000), version: 3, action: .approved, by: "aoki",
                reason: nil, sha256: ""),
        ]
        material.answers = [
            AnswerID(rawValue: "esim"): [.japanese: "eSIMの再発行", .english: "Reissuing an eSIM"],
            AnswerID(rawValue: "a1"): [.japanese: "料金プランの変更", .english: "Changing the plan"],
        ]
        material.exam = exam
        return material
    }

    /// Held-out questions whose confidences are a little too high.
    static var exam: ReportedExam {
        let questions = (0..<400).map { number in
            let confidence = Double(number) / 400
            let answer = AnswerID(rawValue: "a\(number % 4)")
            return JudgedQuestion(
                expected: number % 9 == 8 ? nil : answer,
                best: Double(number * 61 % 100) / 100 < confidence * 0.97 + 0.02 ? answer : AnswerID(rawValue: "esim"),
                confidence: confidence, offerConfidence: min(1, confidence + 0.2), secondRatio: 0.2, weight: 1)
        }
        return ReportedExam(
            version: 3, thresholds: Thresholds(answer: 0.45, offer: 0.3, closeness: 0.9), own: [:], heldOut: questions,
            evaluation: nil, findings: [])
    }
}
