import Dialogue
import Foundation
import Inbox
package import TextAnalysis
import Training

/// How a report speaks.
package struct ReportWords: Sendable {
    private let words: Wording

    package init(_ language: Language) { words = Wording(language) }

    package var language: Language { words.language }

    /// A sentence or a word.
    func callAsFunction(_ english: @autoclosure () -> String, _ japanese: @autoclosure () -> String) -> String {
        words(english(), japanese())
    }

    func outcome(_ outcome: KeptTurn.Outcome) -> String {
        switch outcome {
        case .answered: self("answered", "回答")
        case .clarified: self("asked back", "聞き返し")
        case .unanswered: self("unanswered", "未回答")
        }
    }

    func cause(_ cause: AlertCause) -> String {
        switch cause {
        case .unanswered: self("unanswered", "未回答")
        case .handOver: self("handed over", "担当者へ案内")
        case .lowConfidence: self("low confidence", "確信度が低い")
        case .thumbsDown: self("thumbs down", "低評価")
        case .noneOfThese: self("none of these", "候補に該当なし")
        case .rephrased: self("rephrased", "言い直し")
        case .abandoned: self("abandoned", "離脱")
        }
    }

    /// With thousands apart.
    func number(_ number: Int) -> String {
        let digits = Array(String(abs(number)))
        var grouped = ""
        for (place, digit) in digits.enumerated() {
            if place > 0, (digits.count - place).isMultiple(of: 3) { grouped += "," }
            grouped.append(digit)
        }
        return number < 0 ? "−\(grouped)" : grouped
    }

    /// So many questions.
    func questions(_ count: Int) -> String {
        self("\(number(count)) \(count == 1 ? "question" : "questions")", "質問\(number(count))件")
    }

    func days(_ count: Int) -> String { self(count == 1 ? "1 day" : "\(count) days", "\(count)日間") }

    func percent(_ share: Double) -> String {
        String(format: "%.1f", share * 100) + self(" %", "%")
    }

    /// In whole per cent, for axes.
    func wholePercent(_ share: Double) -> String { String(format: "%.0f", share * 100) + self(" %", "%") }

    func percent(_ share: ObservedShare) -> String { share.share.map(percent) ?? "–" }

    /// Between which bounds the true share lies.
    func interval(_ share: ObservedShare) -> String { share.total == 0 ? "–" : interval(share.lower, share.upper) }

    func interval(_ lower: Double, _ upper: Double) -> String {
        String(format: "%.0f–%.0f", lower * 100, upper * 100) + self(" %", "%")
    }

    /// How large a difference of shares is, in percentage points.
    func points(_ difference: Double) -> String { String(format: "%.1f", abs(difference) * 100) }

    /// A difference of shares with its interval.
    func difference(_ difference: ShareDifference?) -> String {
        guard let difference else { return "–" }
        func signed(_ value: Double) -> String { (value < 0 ? "−" : "+") + points(value) }
        let unit = self(" points", "ポイント")
        return "\(signed(difference.value))\(unit) (\(signed(difference.lower)) … \(signed(difference.upper)))"
    }

    /// A day without its year.
    func shortDay(_ day: ReportDay) -> String {
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        return self("\(months[day.month - 1]) \(day.day)", "\(day.month)/\(day.day)")
    }

    /// A time to the minute, in UTC.
    func time(_ milliseconds: Int) -> String {
        let minutes = milliseconds / 60_000
        let day = ReportDay(ofMilliseconds: milliseconds)
        return "\(day) " + String(format: "%02d:%02d", minutes / 60 % 24, minutes % 60)
    }

    func tooFew(_ count: Int) -> String {
        self(
            "Too few questions (\(number(count))) for a picture: it would show chance.",
            "質問が\(number(count))件しかないため、図にすると偶然を見せることになります。")
    }
}
