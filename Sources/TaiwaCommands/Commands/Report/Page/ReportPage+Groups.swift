import Inbox
import TextAnalysis

/// The questions that nobody has answered yet, those that are asked most first.
extension ReportPage {
    var groups: Markup {
        let title = words("Waiting for an answer", "回答を待っている質問")
        guard !figures.groups.isEmpty else {
            return section(
                "groups", title, words("No group of questions waits.", "対応待ちのグループはありません。"), .empty,
                isWide: true)
        }
        var table = PageTable(
            title,
            [
                .init(title: words("question", "質問"), isNumber: false), .init(title: words("open", "未対応")),
                .init(title: words("in all", "合計")),
                .init(title: words("a day", "推移"), isNumber: false),
                .init(title: words("how it was noticed", "検出のきっかけ"), isNumber: false),
                .init(title: words("last", "最終"), isNumber: false),
            ])
        for group in figures.groups {
            let days = Array(group.days.suffix(figures.period.count))
            let causes = group.causes.sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }
                .map { "\(words.cause($0.key)) \($0.value)" }
            table.rows.append([
                .quoted(group.representative, language: group.language.rawValue) + .text(" ")
                    + .element("span", ["class": "dim"], .text(group.id.description)),
                .text(words.number(group.open)), .text(words.number(group.count)),
                .sparkline(
                    days,
                    title: words(
                        "\(days.reduce(0, +)) in \(words.days(days.count)), at most \(days.max() ?? 0) a day",
                        "\(words.days(days.count))で\(days.reduce(0, +))件、1日最大\(days.max() ?? 0)件")),
                .text(causes.joined(separator: words(", ", "、"))), time(group.lastSeen),
            ])
        }
        return section(
            "groups", title,
            words(
                "Groups of questions that ask the same and are still open, the most asked first.",
                "同じことを尋ねている未対応の質問のグループです。件数の多い順です。"),
            .table(table), isWide: true)
    }
}
