import Inbox
import Training

/// The figures that are read first.
extension ReportPage {
    var summary: Markup {
        let total = figures.total
        let tiles = [
            tile(
                words("questions", "質問"), words.number(total.questions),
                words(
                    "\(words.number(figures.before.questions)) in the \(words.days(figures.period.count)) before",
                    "直前の\(words.days(figures.period.count))は\(words.number(figures.before.questions))件"))
        ]
        let shares = KeptTurn.Outcome.allCases.map { outcome in
            tile(
                words.outcome(outcome), words.percent(total.share(outcome)),
                detail(total.share(outcome), before: figures.before.share(outcome)), class: outcome.rawValue)
        }
        let good = tile(
            words("good ratings", "高評価"), words.percent(total.goodShare),
            total.ratings == 0
                ? words("nothing was rated", "評価なし")
                : detail(total.goodShare, before: figures.before.goodShare)
                    + words(" · \(words.number(total.ratings)) ratings", "・評価\(words.number(total.ratings))件"))
        return .element(
            "section", ["class": "wide tiles", "aria-label": words("Summary", "概要")],
            (tiles + shares + [good]).joined())
    }

    private func tile(_ name: String, _ value: String, _ detail: String, class kind: String = "plain") -> Markup {
        .element(
            "div", ["class": "tile tile-\(kind)"],
            .paragraph(name, class: "name") + .paragraph(value, class: "value") + .paragraph(detail, class: "dim"))
    }

    private func detail(_ share: ObservedShare, before: ObservedShare) -> String {
        guard share.total > 0 else { return words("no questions", "質問なし") }
        let interval = words.interval(share)
        guard let difference = ShareDifference(from: before, to: share) else { return interval }
        let points = words.points(difference.value)
        return switch difference.tendency {
        case .more: words("\(interval) · \(points) points more", "\(interval)・\(points)ポイント増")
        case .less: words("\(interval) · \(points) points less", "\(interval)・\(points)ポイント減")
        case .unclear: words("\(interval) · no clear change", "\(interval)・明らかな変化なし")
        }
    }
}
