import Dialogue
package import Inbox
import TextAnalysis

/// A report as one page that needs nothing else: no script, no font, no picture, no server.
package struct ReportPage: Sendable {
    let figures: ReportFigures
    let words: ReportWords
    /// When it was made, in milliseconds of Unix time.
    private let made: Int

    package init(_ figures: ReportFigures, in words: ReportWords, madeAt time: Int) {
        self.figures = figures
        self.words = words
        made = time
    }

    /// The whole file; well-formed XML too.
    package var html: String {
        Markup.document(
            .element(
                "html", ["xmlns": "http://www.w3.org/1999/xhtml", "lang": words.language.rawValue], head + body))
    }

    private var name: String {
        figures.title[words.language] ?? figures.title.min { $0.key < $1.key }?.value ?? figures.domain.rawValue
    }

    private var head: Markup {
        .element(
            "head", [:],
            .element("meta", ["charset": "utf-8"])
                + .element(
                    "meta",
                    [
                        "http-equiv": "Content-Security-Policy",
                        "content": "default-src 'none'; style-src 'unsafe-inline'",
                    ])
                + .element("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
                + .element("meta", ["name": "color-scheme", "content": "light dark"])
                + .element("meta", ["name": "referrer", "content": "no-referrer"])
                + .element("title", [:], .text("\(name) – \(words("report", "レポート"))"))
                + .reportStyle)
    }

    private var body: Markup {
        .element(
            "body", [:],
            header
                + .element(
                    "main", [:],
                    (figures.isEmpty ? nothingAsked : summary) + days + groups + confidence + coverage + confusions
                        + releases + fixes) + footer)
    }

    private var header: Markup {
        let period = "\(figures.period.first) – \(figures.period.last)"
        let version =
            figures.exam.map { words("active version \($0.version)", "稼働中のバージョン \($0.version)") }
            ?? words("no active version", "稼働中のバージョンなし")
        return .element(
            "header", [:],
            .element("h1", [:], .quoted(name))
                + .paragraph(
                    "\(figures.domain) · \(period) (\(words.days(figures.period.count)), UTC) · \(version)",
                    class: "dim"))
    }

    private var nothingAsked: Markup {
        .element(
            "section", ["class": "wide note"],
            .element("h2", [:], .text(words("Nothing was asked", "質問はまだありません")))
                + .paragraph(
                    words(
                        "No question of this period is kept, and no group waits. What follows is of the exam alone.",
                        "この期間の質問は記録されておらず、対応待ちのグループもありません。以下は試験問題による評価だけです。")))
    }

    private var footer: Markup {
        .element(
            "footer", [:],
            .paragraph(
                words(
                    "Made \(words.time(made)) UTC from masked questions. Days are days in UTC. Intervals cover the true "
                        + "share in 95 of 100 samples (Wilson; differences: Newcombe). Held-out questions are examples "
                        + "that training set aside, so that the version had not seen them.",
                    "\(words.time(made)) UTC作成。質問はすべてマスク済みです。日付はUTCです。区間は真の割合を100回中95回含む範囲です"
                        + "(Wilson法、差はNewcombe法)。取り置き質問とは、学習時に使わず取っておいた例文のことです。")))
    }

    /// A time, for people and for programs.
    func time(_ milliseconds: Int) -> Markup {
        .element(
            "time", ["datetime": ReportFigures.timestamp(milliseconds)], .text(words.time(milliseconds)))
    }

    /// A part of the page.
    func section(_ id: String, _ title: String, _ lead: String, _ content: Markup, isWide: Bool = false) -> Markup {
        .element(
            "section", ["aria-labelledby": id] + (isWide ? ["class": "wide"] : [:]),
            .element("h2", ["id": id], .text(title)) + .paragraph(lead, class: "dim") + content)
    }

    /// A picture, and below it what it shows as a table, for reading out.
    func figure(
        _ picture: Markup, legend: [(class: String, word: String)] = [], _ table: PageTable, isOpen: Bool = false
    ) -> Markup {
        let items = legend.map { item in
            Markup.element(
                "span", [:],
                .element(
                    "svg", ["viewBox": "0 0 10 10", "class": "key", "aria-hidden": "true"],
                    .element("rect", ["width": "10", "height": "10", "class": item.class]))
                    + .text(" \(item.word)"))
        }
        let key = legend.isEmpty ? Markup.empty : .element("p", ["class": "legend"], items.joined())
        return .element(
            "figure", [:],
            key + picture
                + .element(
                    "details", isOpen ? ["open": "open"] : [:],
                    .element("summary", [:], .text(words("as a table", "表で見る"))) + .table(table)))
    }
}
