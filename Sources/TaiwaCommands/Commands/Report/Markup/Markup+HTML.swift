/// Elements of HTML by what they are for.
extension Markup {
    static func paragraph(_ text: String, class name: String? = nil) -> Markup {
        element("p", name.map { ["class": $0] } ?? [:], .text(text))
    }

    /// Text that somebody wrote: its direction and marks end with it.
    static func quoted(_ text: String, language: String? = nil) -> Markup {
        element("bdi", language.map { ["lang": $0] } ?? [:], .text(text))
    }

    /// A table with a header row; the first column is the header of its row.
    static func table(_ table: PageTable) -> Markup {
        let header = table.columns.map { column in
            element("th", ["scope": "col"] + column.kind, .text(column.title))
        }
        let rows = table.rows.map { row in
            let cells = zip(table.columns, row).enumerated().map { place, pair in
                place == 0
                    ? element("th", ["scope": "row"] + pair.0.kind, pair.1) : element("td", pair.0.kind, pair.1)
            }
            return element("tr", [:], cells.joined())
        }
        let caption = element("caption", ["class": "unseen"], .text(table.caption))
        let head = element("thead", [:], element("tr", [:], header.joined()))
        let body = element("tbody", [:], rows.joined())
        return element(
            "div", ["class": "scroll", "tabindex": "0", "role": "region", "aria-label": table.caption],
            element("table", [:], caption + head + body))
    }
}

/// A table of a page.
struct PageTable {
    struct Column {
        let title: String
        var isNumber = true

        /// Numbers stand at the right.
        var kind: MarkupAttributes { isNumber ? ["class": "n"] : [:] }
    }

    let caption: String
    let columns: [Column]
    var rows: [[Markup]] = []

    init(_ caption: String, _ columns: [Column], rows: [[Markup]] = []) {
        self.caption = caption
        self.columns = columns
        self.rows = rows
    }
}
