import Inbox
import Training

/// How confident replies were, and how far confidences can be believed.
extension ReportPage {
    var confidence: Markup { confidences + calibration }

    private var confidences: Markup {
        let title = words("Confidence of replies", "回答の確信度")
        let count = figures.confidences.questions
        guard count > 0 else { return .empty }
        guard count >= ReportFigures.fewestForPicture else {
            return section("confidence", title, words.tooFew(count), .table(confidenceTable))
        }
        return section(
            "confidence", title,
            words(
                "How likely the best answer was thought to be right, for each question of the period; the line is the "
                    + "threshold from which on it is given.",
                "期間内の質問ごとに、最有力の回答が正しいと見積もった確率です。縦線は回答するしきい値です。"),
            figure(confidencePicture, legend: outcomeLegend, confidenceTable))
    }

    private var confidencePicture: Markup {
        let bins = figures.confidences.bins
        let ticks = LinearScale.ticks(to: bins.map(\.counts.questions).max() ?? 1)
        var plot = Plot(x: 0...1, y: 0...Double(ticks[ticks.count - 1]))
        plot.addGrid(y: ticks.map { (Double($0), words.number($0)) })
        plot.addLabels(x: [0, 0.2, 0.4, 0.6, 0.8, 1].map { ($0, words.wholePercent($0)) })
        let width = 1 / Double(ConfidenceHistogram.binCount)
        for bin in bins {
            var height = 0
            for outcome in KeptTurn.Outcome.allCases {
                let next = height + bin.counts[outcome]
                plot.addBar(
                    from: bin.lower + width * 0.08, to: bin.lower + width * 0.92, low: Double(height),
                    high: Double(next), class: outcome.rawValue)
                height = next
            }
        }
        if let exam = figures.exam { plot.addMark(at: exam.threshold, words("threshold", "しきい値")) }
        plot.addNames(x: words("confidence", "確信度"), y: words("questions", "質問数"))
        return plot.picture(
            "confidence-picture", title: words("Confidence of replies", "回答の確信度"),
            description: words(
                "A histogram of \(words.questions(figures.confidences.questions)) in bins of 5 %, stacked by what "
                    + "became of them.",
                "\(words.questions(figures.confidences.questions))を5%刻みに分け、結果別に積み上げたヒストグラム。"))
    }

    private var confidenceTable: PageTable {
        var table = PageTable(
            words("Questions by confidence", "確信度別の質問数"),
            [
                .init(title: words("confidence", "確信度"), isNumber: false), .init(title: words.outcome(.answered)),
                .init(title: words.outcome(.clarified)), .init(title: words.outcome(.unanswered)),
            ])
        for bin in figures.confidences.bins where bin.counts.questions > 0 {
            let upper = bin.lower + 1 / Double(ConfidenceHistogram.binCount)
            table.rows.append(
                [
                    words.interval(bin.lower, upper), words.number(bin.counts.answered),
                    words.number(bin.counts.clarified), words.number(bin.counts.unanswered),
                ]
                .map(Markup.text))
        }
        return table
    }

    private var calibration: Markup {
        let title = words("Can confidences be believed?", "確信度は当たっているか")
        let sources = [
            (
                figures: figures.exam?.calibration, name: words("held-out questions", "取り置き質問"), dot: "heldout",
                whisker: "whisker-heldout"
            ),
            (
                figures: figures.rated, name: words("rated answers", "評価された回答"), dot: "rated",
                whisker: "whisker-rated"
            ),
        ]
        let known = sources.compactMap { source in
            source.figures.map { (figures: $0, name: source.name, dot: source.dot, whisker: source.whisker) }
        }
        let drawn = known.filter { $0.figures.questions >= ReportFigures.fewestForPicture }
        let sentences = known.map { source in
            guard source.figures.questions > 0 else { return words("\(source.name): none.", "\(source.name): なし。") }
            let count = words.number(source.figures.questions)
            guard source.figures.questions >= ReportFigures.fewestForPicture else {
                return words("\(source.name): too few (\(count)).", "\(source.name): 少なすぎます(\(count)件)。")
            }
            let apart =
                source.figures.error.map {
                    words("\(words.percent($0)) apart on average", "平均のずれは\(words.percent($0))")
                } ?? words("too few for a mean error", "平均のずれを述べるには不足")
            return words("\(source.name): \(count), \(apart).", "\(source.name): \(count)件、\(apart)。")
        }
        let lead = words(
            "Of answers with 80 % confidence 80 % should be right: points on the dashed line. "
                + sentences.joined(separator: " "),
            "確信度80%の回答は80%が正しいはずです。点が破線に乗れば理想的です。" + sentences.joined())
        guard !drawn.isEmpty else { return section("calibration", title, lead, .empty) }
        var plot = Plot(x: 0...1, y: 0...1, height: 300)
        plot.addGrid(y: shareTicks(from: 0))
        plot.addLabels(x: [0, 0.2, 0.4, 0.6, 0.8, 1].map { ($0, words.wholePercent($0)) })
        plot.addLine([(0, 0), (1, 1)], class: "ideal")
        var table = PageTable(
            title,
            [
                .init(title: words("questions of", "質問の種類"), isNumber: false), .init(title: words("questions", "質問")),
                .init(title: words("mean confidence", "平均確信度")), .init(title: words("right", "正解率")),
                .init(title: words("interval", "区間")),
            ])
        for source in drawn {
            plot.addLine(source.figures.bins.map { ($0.confidence, $0.right) }, class: "line-\(source.dot)")
            for bin in source.figures.bins {
                plot.addWhisker(at: bin.confidence, low: bin.lower, high: bin.upper, class: source.whisker)
                plot.addPoint((bin.confidence, bin.right), class: source.dot)
                table.rows.append(
                    [
                        source.name, words.number(bin.questions), words.percent(bin.confidence),
                        words.percent(bin.right), words.interval(bin.lower, bin.upper),
                    ]
                    .map(Markup.text))
            }
        }
        plot.addNames(x: words("confidence", "確信度"), y: words("right", "正解率"))
        let picture = plot.picture(
            "calibration-picture", title: title,
            description: words(
                "Points of how much was right against the mean confidence, with intervals; the dashed diagonal is ideal.",
                "平均確信度に対する正解率の点と区間。破線の対角線が理想。"))
        return section(
            "calibration", title, lead, figure(picture, legend: drawn.map { ($0.dot, $0.name) }, table))
    }
}
