import Inbox
import Training

/// What answering from another threshold on would give.
extension ReportPage {
    /// Fewer answers say nothing of precision.
    private static let fewestGiven = 10

    var coverage: Markup {
        guard let exam = figures.exam else { return .empty }
        let title = words("How much to answer", "どこまで回答するか")
        guard exam.heldOut >= ReportFigures.fewestForPicture, let now = exam.now else {
            return section("coverage", title, words.tooFew(exam.heldOut), .empty)
        }
        let right = now.precision.map { words.percent($0) } ?? "–"
        let lead = words(
            "Each point of the curve is a threshold. Now, from \(Self.threshold(now.threshold)) on, "
                + "\(words.percent(now.answered)) of \(words.number(exam.heldOut)) held-out questions are answered and "
                + "\(right) of the answers are right. Change it with taiwa thresholds \(figures.domain).",
            "曲線の各点がしきい値です。現在のしきい値\(Self.threshold(now.threshold))では、取り置き質問\(words.number(exam.heldOut))件の"
                + "\(words.percent(now.answered))に回答し、その\(right)が正解です。変更は taiwa thresholds \(figures.domain) で。")
        return section(
            "coverage", title, lead,
            figure(
                coveragePicture(exam, now: now),
                legend: [
                    ("heldout", words("answers that are right", "回答の正解率")),
                    ("band", words("at least (95 % interval)", "下限(95%区間)")),
                ], coverageTable(exam, now: now)))
    }

    private func coveragePicture(_ exam: ReportedExam, now: ThresholdCurve.Point) -> Markup {
        let points = exam.coverage.compactMap { point -> (answered: Double, right: Double, lower: Double)? in
            guard point.given >= Self.fewestGiven, let right = point.precision, let lower = point.precisionLower else {
                return nil
            }
            return (point.answered, right, lower)
        }
        let lowest = ((points.map(\.lower).min() ?? 0) * 10).rounded(.down) / 10
        let floor = lowest >= 0.8 ? 0.8 : lowest >= 0.5 ? 0.5 : 0
        var plot = Plot(x: 0...1, y: floor...1, height: 300)
        plot.addGrid(y: shareTicks(from: floor))
        plot.addLabels(x: [0, 0.2, 0.4, 0.6, 0.8, 1].map { ($0, words.wholePercent($0)) })
        plot.addBand(points.map { ($0.answered, $0.lower, $0.right) }, class: "band")
        plot.addLine(points.map { ($0.answered, $0.right) }, class: "line-heldout")
        if let right = now.precision {
            plot.addMark(
                at: now.answered, words("now \(Self.threshold(now.threshold))", "現在 \(Self.threshold(now.threshold))"))
            plot.addPoint((now.answered, max(right, floor)), radius: 5, class: "heldout")
        }
        plot.addNames(x: words("questions answered", "回答した割合"), y: words("right", "正解率"))
        return plot.picture(
            "coverage-picture", title: words("How much to answer", "どこまで回答するか"),
            description: words(
                "A curve of how much of what is answered is right against how much is answered; the threshold in force is "
                    + "marked.",
                "回答した割合に対する正解率の曲線。現在のしきい値を表示。"))
    }

    private func coverageTable(_ exam: ReportedExam, now: ThresholdCurve.Point) -> PageTable {
        var table = PageTable(
            words("What each threshold gives", "しきい値ごとの結果"),
            [
                .init(title: words("threshold", "しきい値"), isNumber: false), .init(title: words("answered", "回答")),
                .init(title: words("asked back", "聞き返し")), .init(title: words("right", "正解率")),
                .init(title: words("at least", "下限")),
            ])
        for (place, point) in exam.coverage.enumerated() where place.isMultiple(of: 10) && point.given > 0 {
            table.rows.append(coverageRow(point, Self.threshold(point.threshold)))
        }
        table.rows.append(coverageRow(now, words("now: ", "現在: ") + Self.threshold(now.threshold)))
        return table
    }

    private func coverageRow(_ point: ThresholdCurve.Point, _ name: String) -> [Markup] {
        [
            name, words.percent(point.answered), words.percent(point.askedBack),
            point.precision.map(words.percent) ?? "–", point.precisionLower.map(words.percent) ?? "–",
        ]
        .map(Markup.text)
    }

    private static func threshold(_ threshold: Double) -> String { String(Double((threshold * 100).rounded()) / 100) }
}
