import Inbox
import Training

/// What taught fixes have changed.
extension ReportPage {
    var fixes: Markup {
        let title = words("Effect of each taught fix", "教えた修正の効果")
        guard !figures.fixes.isEmpty else {
            return section(
                "fixes", title, words("Nothing was taught in this period.", "この期間に教えた修正はありません。"), .empty,
                isWide: true)
        }
        var table = PageTable(
            title,
            [
                .init(title: words("question", "質問"), isNumber: false),
                .init(title: words("answer", "回答"), isNumber: false),
                .init(title: words("taught", "教えた日時"), isNumber: false),
                .init(title: words("noticed before", "以前の検出")), .init(title: words("answered since", "以後の回答")),
                .init(title: words("noticed since", "以後の検出")),
                .init(title: words("share since", "以後の回答率"), isNumber: false),
                .init(title: words("good / bad", "高評価/低評価")),
            ])
        for fix in figures.fixes {
            let since = ObservedShare(fix.answered, of: fix.answered + fix.again)
            table.rows.append([
                .quoted(fix.line)
                    + .element(
                        "span", ["class": "dim"],
                        .text(
                            " " + fix.examples.map(\.description).joined(separator: " ")
                                + (fix.state == .folded ? words(" · in the sheets", "・シートに反映済み") : ""))),
                name(fix.answer), time(fix.time), .text(words.number(fix.before)),
                .text(words.number(fix.answered)), .text(words.number(fix.again)),
                since.total == 0
                    ? .text(words("not asked since", "以後は質問なし"))
                    : .bar(
                        since.share ?? 0, class: "answered",
                        text: "\(words.percent(since)) (\(words.interval(since)))"),
                .text("\(fix.good) / \(fix.bad)"),
            ])
        }
        return section(
            "fixes", title,
            words(
                "How often questions of its kind were noticed without a good answer before, and what became of them since.",
                "同じ種類の質問が以前どれだけ適切に答えられなかったか、教えた後はどうなったかです。"),
            .table(table), isWide: true)
    }
}
