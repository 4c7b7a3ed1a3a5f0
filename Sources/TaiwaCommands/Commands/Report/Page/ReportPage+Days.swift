import Inbox
import Training

/// Questions a day and what became of them.
extension ReportPage {
    var days: Markup {
        guard figures.total.questions > 0 else { return .empty }
        let table = dayTable
        guard figures.total.questions >= ReportFigures.fewestForPicture else {
            return section(
                "days", words("Questions a day", "1日ごとの質問"), words.tooFew(figures.total.questions), .table(table),
                isWide: true)
        }
        return section(
            "days", words("Questions a day", "1日ごとの質問"),
            words(
                "How many questions came, and what became of them.", "質問の件数と、その結果です。"),
            figure(countPicture, legend: outcomeLegend, table))
            + section(
                "answered", words("Answered a day", "1日ごとの回答率"),
                words(
                    "The share that was answered, with its interval; lines mark releases.",
                    "回答できた割合とその区間です。縦線はリリースです。"),
                figure(
                    sharePicture,
                    legend: [
                        ("answered", words("answered", "回答率")), ("band", words("95 % interval", "95%区間")),
                    ], table))
    }

    var outcomeLegend: [(class: String, word: String)] {
        KeptTurn.Outcome.allCases.map { ($0.rawValue, words.outcome($0)) }
    }

    private var countPicture: Markup {
        let ticks = LinearScale.ticks(to: figures.days.map(\.counts.questions).max() ?? 1)
        var plot = Plot(x: 0...Double(figures.days.count), y: 0...Double(ticks[ticks.count - 1]))
        plot.addGrid(y: ticks.map { (Double($0), words.number($0)) })
        plot.addLabels(x: dayLabels)
        for (place, day) in figures.days.enumerated() {
            var height = 0
            for outcome in KeptTurn.Outcome.allCases {
                let next = height + day.counts[outcome]
                plot.addBar(
                    from: Double(place) + 0.1, to: Double(place) + 0.9, low: Double(height), high: Double(next),
                    class: outcome.rawValue)
                height = next
            }
        }
        plot.addNames(x: words("day", "日"), y: words("questions", "質問数"))
        let busiest = figures.days.max { $0.counts.questions < $1.counts.questions }
        return plot.picture(
            "days-picture", title: words("Questions a day", "1日ごとの質問"),
            description: words(
                "Stacked columns: \(words.questions(figures.total.questions)), most on \(busiest?.day.description ?? "")"
                    + " (\(busiest?.counts.questions ?? 0)).",
                "積み上げ棒グラフ。\(words.questions(figures.total.questions))、最多は\(busiest?.day.description ?? "")の"
                    + "\(busiest?.counts.questions ?? 0)件。"))
    }

    private var sharePicture: Markup {
        var plot = Plot(x: 0...Double(figures.days.count), y: 0...1)
        plot.addGrid(y: shareTicks(from: 0))
        plot.addLabels(x: dayLabels)
        for run in runsWithQuestions {
            let shares = run.map { (place: Double($0) + 0.5, share: figures.days[$0].counts.share(.answered)) }
            plot.addBand(shares.map { ($0.place, $0.share.lower, $0.share.upper) }, class: "band")
            plot.addLine(shares.map { ($0.place, $0.share.share ?? 0) }, class: "line-answered")
            for share in shares {
                if shares.count == 1 {
                    plot.addWhisker(
                        at: share.place, low: share.share.lower, high: share.share.upper, class: "whisker")
                }
                plot.addPoint(
                    (share.place, share.share.share ?? 0), radius: figures.days.count > 40 ? 1.5 : 3,
                    class: "answered")
            }
        }
        var lastWord = -1.0
        for release in figures.releases {
            let place = Double(release.time - figures.period.first.start) / 86_400_000
            let isFree = place - lastWord > Double(figures.days.count) * 0.07 || lastWord < 0
            plot.addMark(at: place, isFree ? "v\(release.version)" : "")
            if isFree { lastWord = place }
        }
        plot.addNames(x: words("day", "日"), y: words("answered", "回答率"))
        return plot.picture(
            "answered-picture", title: words("Answered a day", "1日ごとの回答率"),
            description: words(
                "A line of the share answered each day; \(words.percent(figures.total.share(.answered))) over all, "
                    + "\(figures.releases.count) releases marked.",
                "1日ごとの回答率の折れ線。期間全体では\(words.percent(figures.total.share(.answered)))、"
                    + "リリース\(figures.releases.count)件を表示。"))
    }

    /// Neighbouring days that have questions, by their places.
    private var runsWithQuestions: [[Int]] {
        figures.days.indices.reduce(into: []) { runs, place in
            guard figures.days[place].counts.questions > 0 else { return }
            if runs.last?.last == place - 1 { runs[runs.count - 1].append(place) } else { runs.append([place]) }
        }
    }

    private var dayLabels: [(value: Double, label: String)] {
        let step = max(1, (figures.days.count + 5) / 6)
        return stride(from: 0, to: figures.days.count, by: step).map {
            (Double($0) + 0.5, words.shortDay(figures.days[$0].day))
        }
    }

    /// Five lines or so from a share up to 1.
    func shareTicks(from lowest: Double) -> [(value: Double, label: String)] {
        let step = lowest >= 0.8 ? 0.05 : lowest >= 0.5 ? 0.1 : 0.2
        return stride(from: lowest, through: 1.0001, by: step).map { (min($0, 1), words.wholePercent($0)) }
    }

    private var dayTable: PageTable {
        var table = PageTable(
            words("Questions a day", "1日ごとの質問"),
            [
                .init(title: words("day", "日"), isNumber: false), .init(title: words("questions", "質問")),
                .init(title: words.outcome(.answered)), .init(title: words.outcome(.clarified)),
                .init(title: words.outcome(.unanswered)), .init(title: words("share answered", "回答率")),
                .init(title: words("good / bad", "高評価/低評価")),
            ])
        for day in figures.days where day.counts.questions + day.counts.ratings > 0 {
            let counts = day.counts
            table.rows.append(
                [
                    day.day.description, words.number(counts.questions), words.number(counts.answered),
                    words.number(counts.clarified), words.number(counts.unanswered),
                    "\(words.percent(counts.share(.answered))) (\(words.interval(counts.share(.answered))))",
                    "\(counts.good) / \(counts.bad)",
                ]
                .map(Markup.text))
        }
        return table
    }
}
