import Bundles
import Inbox
import Training

/// What releases have changed.
extension ReportPage {
    /// More do not fit beside each other; the table has all.
    private static let mostDrawn = 12

    var releases: Markup {
        let title = words("Effect of each release", "リリースの効果")
        guard !figures.releases.isEmpty else {
            return section(
                "releases", title, words("Nothing was released in this period.", "この期間のリリースはありません。"),
                .empty)
        }
        let lead = words(
            "Questions up to \(ReleaseEffect.window) days before and after, by the version that replied. A difference counts "
                + "only if its interval does not reach 0; other things change too.",
            "前後最大\(ReleaseEffect.window)日間の質問を、応答したバージョン別に比べています。区間が0をまたがない差だけが意味を持ちます。"
                + "ほかの要因で変わることもあります。")
        var table = PageTable(
            title,
            [
                .init(title: words("release", "リリース"), isNumber: false),
                .init(title: words("when", "日時"), isNumber: false),
                .init(title: words("answered before", "以前の回答率"), isNumber: false),
                .init(title: words("after", "以後"), isNumber: false),
                .init(title: words("difference", "差"), isNumber: false),
                .init(title: words("good ratings", "高評価"), isNumber: false),
            ])
        for release in figures.releases {
            table.rows.append([
                .text(name(of: release)), time(release.time), cell(release.before.share(.answered)),
                cell(release.after.share(.answered)), .text(verdict(release.answered, release: release)),
                cell(release.before.goodShare) + .text(" → ") + cell(release.after.goodShare),
            ])
        }
        let drawn = figures.releases.filter {
            $0.before.questions >= ReportFigures.fewestForPicture
                && $0.after.questions >= ReportFigures.fewestForPicture
        }
        guard !drawn.isEmpty else {
            return section("releases", title, lead, .table(table), isWide: true)
        }
        let latest = Array(drawn.suffix(Self.mostDrawn))
        return section(
            "releases", title, lead,
            figure(
                releasePicture(latest),
                legend: [("former", words("before", "以前")), ("answered", words("after", "以後"))], table,
                isOpen: true), isWide: true)
    }

    private func name(of release: ReleaseEffect) -> String {
        let versions = release.former.map { "v\($0) → v\(release.version)" } ?? "v\(release.version)"
        return release.action == .rolledBack ? versions + words(" (rolled back)", "(切り戻し)") : versions
    }

    private func cell(_ share: ObservedShare) -> Markup {
        if share.total == 0 { return .text("–") }
        let text = "\(words.percent(share)) (\(words.interval(share)), \(words.number(share.total)))"
        return .element("span", ["class": "share"], .text(text))
    }

    private func verdict(_ difference: ShareDifference?, release: ReleaseEffect) -> String {
        guard let difference else { return release.former == nil ? words("first release", "最初のリリース") : "–" }
        let text = words.difference(difference)
        return difference.tendency == .unclear ? text + words(" unclear", " 不明") : text
    }

    private func releasePicture(_ releases: [ReleaseEffect]) -> Markup {
        var plot = Plot(x: 0...Double(releases.count), y: 0...1)
        plot.addGrid(y: shareTicks(from: 0))
        plot.addLabels(x: releases.enumerated().map { (Double($0.offset) + 0.5, "v\($0.element.version)") })
        for (place, release) in releases.enumerated() {
            for (offset, counts, kind) in [(0.38, release.before, "former"), (0.62, release.after, "answered")] {
                let share = counts.share(.answered)
                plot.addWhisker(
                    at: Double(place) + offset, low: share.lower, high: share.upper, class: "whisker-\(kind)")
                plot.addPoint((Double(place) + offset, share.share ?? 0), radius: 5, class: kind)
            }
        }
        plot.addNames(x: words("release", "リリース"), y: words("answered", "回答率"))
        return plot.picture(
            "releases-picture", title: words("Effect of each release", "リリースの効果"),
            description: words(
                "The share answered before and after each release, with intervals.",
                "リリース前後の回答率と区間。"))
    }
}
