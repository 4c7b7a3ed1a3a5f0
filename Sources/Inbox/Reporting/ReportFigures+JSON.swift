import Bundles
import Dialogue
import Foundation
import TextAnalysis
import Training

/// Times are ISO 8601 in UTC, shares 0 to 1; what there is not is `null`.
extension ReportFigures: Encodable {
    private enum CodingKeys: String, CodingKey {
        case bundle, version, since, until, days, total, before, groups, confidences, calibration, coverage, threshold
        case confusions, releases, fixes
        case examRight = "exam_right"
        case ratedCalibration = "rated_calibration"
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(domain.rawValue, forKey: .bundle)
        try container.encode(exam?.version, forKey: .version)
        try container.encode(period.first.description, forKey: .since)
        try container.encode(period.last.description, forKey: .until)
        try container.encode(days.map(Day.init), forKey: .days)
        try container.encode(Counts(total), forKey: .total)
        try container.encode(Counts(before), forKey: .before)
        try container.encode(groups.map(Group.init), forKey: .groups)
        try container.encode(confidences.bins.map(Confidence.init), forKey: .confidences)
        try container.encode(exam?.calibration, forKey: .calibration)
        try container.encode(rated, forKey: .ratedCalibration)
        try container.encode(exam?.coverage ?? [], forKey: .coverage)
        try container.encode(exam?.now, forKey: .threshold)
        try container.encode(exam?.right, forKey: .examRight)
        try container.encode((exam?.confusions ?? []).map(Confusion.init), forKey: .confusions)
        try container.encode(releases.map(Release.init), forKey: .releases)
        try container.encode(fixes.map(Fix.init), forKey: .fixes)
    }

    private struct Day: Encodable {
        private let outcomes: DayOutcomes

        init(_ outcomes: DayOutcomes) { self.outcomes = outcomes }

        private enum CodingKeys: String, CodingKey {
            case day
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(outcomes.day.description, forKey: .day)
            try outcomes.counts.encode(to: encoder)
        }
    }

    private struct Counts: Encodable {
        let counts: OutcomeCounts
        let answeredShare: ObservedShare
        let clarifiedShare: ObservedShare
        let unansweredShare: ObservedShare
        let goodShare: ObservedShare

        init(_ counts: OutcomeCounts) {
            self.counts = counts
            answeredShare = counts.share(.answered)
            clarifiedShare = counts.share(.clarified)
            unansweredShare = counts.share(.unanswered)
            goodShare = counts.goodShare
        }

        private enum CodingKeys: String, CodingKey {
            case answeredShare = "answered_share"
            case clarifiedShare = "clarified_share"
            case unansweredShare = "unanswered_share"
            case goodShare = "good_share"
        }

        func encode(to encoder: any Encoder) throws {
            try counts.encode(to: encoder)
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(answeredShare, forKey: .answeredShare)
            try container.encode(clarifiedShare, forKey: .clarifiedShare)
            try container.encode(unansweredShare, forKey: .unansweredShare)
            try container.encode(goodShare, forKey: .goodShare)
        }
    }

    private struct Group: Encodable {
        let group: String
        let text: String
        let language: String
        let state: String
        let count: Int
        let open: Int
        let causes: [String: Int]
        let firstSeen: String
        let lastSeen: String
        let days: [Int]

        init(_ group: AlertGroup) {
            self.group = group.id.description
            text = group.representative
            language = group.language.rawValue
            state = group.state.rawValue
            count = group.count
            open = group.open
            causes = Dictionary(group.causes.map { ($0.key.rawValue, $0.value) }) { $0 + $1 }
            firstSeen = ReportFigures.timestamp(group.firstSeen)
            lastSeen = ReportFigures.timestamp(group.lastSeen)
            days = group.days
        }

        private enum CodingKeys: String, CodingKey {
            case group, text, language, state, count, open, causes, days
            case firstSeen = "first_seen"
            case lastSeen = "last_seen"
        }
    }

    private struct Confidence: Encodable {
        let from: Double
        let answered: Int
        let clarified: Int
        let unanswered: Int

        init(_ bin: ConfidenceHistogram.Bin) {
            from = bin.lower
            answered = bin.counts.answered
            clarified = bin.counts.clarified
            unanswered = bin.counts.unanswered
        }
    }

    private struct Confusion: Encodable {
        let expected: String
        let given: String
        let count: Int
        let asked: Int

        init(_ confusion: ReportedExam.Confusion) {
            expected = confusion.expected?.rawValue ?? "-"
            given = confusion.given?.rawValue ?? "-"
            count = confusion.count
            asked = confusion.asked
        }
    }

    private struct Release: Encodable {
        let version: Int
        let former: Int?
        let action: String
        let at: String
        let by: String
        let before: Counts
        let after: Counts
        let answered: ShareDifference?
        let good: ShareDifference?

        init(_ release: ReleaseEffect) {
            version = release.version
            former = release.former
            action = release.action.rawValue
            at = ReportFigures.timestamp(release.time)
            by = release.by
            before = Counts(release.before)
            after = Counts(release.after)
            answered = release.answered
            good = release.good
        }
    }

    private struct Fix: Encodable {
        let examples: [String]
        let group: String?
        let answer: String
        let line: String
        let state: String
        let by: String
        let at: String
        let before: Int
        let answered: Int
        let again: Int
        let good: Int
        let bad: Int

        init(_ fix: FixEffect) {
            examples = fix.examples.map(\.description)
            group = fix.group?.description
            answer = fix.answer.rawValue
            line = fix.line
            state = fix.state.rawValue
            by = fix.by
            at = ReportFigures.timestamp(fix.time)
            before = fix.before
            answered = fix.answered
            again = fix.again
            good = fix.good
            bad = fix.bad
        }
    }

    /// Milliseconds of Unix time as ISO 8601 in UTC, to the second.
    package static func timestamp(_ time: Int) -> String {
        Date(timeIntervalSince1970: Double(time) / 1000).formatted(.iso8601)
    }
}

extension CalibrationFigures: Encodable {
    private enum CodingKeys: String, CodingKey {
        case questions, error, bins
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(questions, forKey: .questions)
        try container.encode(error, forKey: .error)
        try container.encode(bins, forKey: .bins)
    }
}
