import Dialogue
import Inbox
import SystemCalls
import Terminal

extension TriageScreen {
    /// How many answers show.
    var pickerRows: Int { max(overlayRows - 1, 1) }

    /// The width of the box that an answer's text is written in.
    var draftColumns: Int { max(size.columns - 2, 3) }

    func put(_ picker: AnswerPicker, on image: inout ScreenImage) {
        let count = picker.rows.count
        let title = words(
            "attach \(phrase(picker.selection)) to an answer of \(picker.domain)",
            "\(phrase(picker.selection))を\(picker.domain)の回答に結び付けます")
        image.put(ScreenLine(title, .bold), row: 0)
        let field = picker.query.rendering(prompt: words("search: ", "検索: "), columns: size.columns)
        var search = ScreenLine(field.prompt, .faint)
        search.add(field.text)
        image.put(search, row: 1)
        image.cursor = .init(row: min(1, size.rows - 1), column: field.cursorColumn)
        if picker.rows.isEmpty {
            image.put(ScreenLine(words("  no answer has these words", "  この言葉を含む回答はありません"), .faint), row: 2)
        }
        let top = Scrolling.top(0, showing: picker.index, rows: pickerRows, of: count)
        for (row, place) in (top..<min(top + pickerRows, count)).enumerated() {
            image.put(line(of: picker.rows[place], isChosen: place == picker.index), row: 2 + row)
        }
    }

    private func line(of row: AnswerPicker.Row, isChosen: Bool) -> ScreenLine {
        let note = row.note ?? ""
        let noteWidth = size.columns >= 40 ? 14 : 0
        let idWidth = min(24, max(size.columns / 3, 4))
        var line = ScreenLine(isChosen ? "> " : "  ", .bold)
        line.add(row.answer.id.rawValue, Style(color: .green), columns: idWidth)
        line.add(" ")
        let title = row.answer.text.isEmpty ? row.answer.title : "\(row.answer.title) – \(row.answer.text)"
        line.add(title, columns: max(size.columns - line.width - noteWidth - 1, 1))
        line.add(" ")
        line.add(note, Style(color: .cyan), columns: noteWidth, alignment: .right)
        return isChosen ? line.highlighted(.reversed, columns: size.columns) : line
    }

    func put(_ draft: AnswerDraft, on image: inout ScreenImage) {
        let heading = words(
            "a new answer of \(draft.domain) for \(phrase(draft.selection))",
            "\(phrase(draft.selection))への\(draft.domain)の新しい回答")
        image.put(ScreenLine(heading, .bold), row: 0)
        image.put(ScreenLine(draft.question, .faint), row: 1)
        let title = draft.title.rendering(prompt: words("title: ", "題名: "), columns: size.columns)
        var titleLine = ScreenLine(title.prompt, draft.isInText ? .faint : .bold)
        titleLine.add(title.text)
        image.put(titleLine, row: 2)
        image.put(ScreenLine(words("text:", "本文:"), draft.isInText ? .bold : .faint), row: 3)
        let box = draft.text.rendering(columns: draftColumns, rows: max(overlayRows - 3, 1))
        for (row, text) in box.rows.enumerated() { image.put(ScreenLine("  \(text)"), row: 4 + row) }
        image.cursor =
            draft.isInText
            ? .init(row: min(4 + box.cursorRow, size.rows - 1), column: min(2 + box.cursorColumn, size.columns - 1))
            : .init(row: min(2, size.rows - 1), column: title.cursorColumn)
    }

    func filterLines(_ menu: FilterMenu) -> [ScreenLine] {
        FilterMenu.Row.allCases.map { row in
            let isChosen = row == menu.row
            var line = ScreenLine(isChosen ? "> " : "  ", .bold)
            line.add(words(row.phrase), columns: 10)
            line.add("< \(FilterMenu.value(of: row, in: filter, words)) >", isChosen ? .bold : .plain)
            return isChosen ? line.highlighted(.reversed, columns: size.columns) : line
        } + [ScreenLine(), ScreenLine("  \(groupCount)", .faint)]
    }

    /// What an action would do.
    func previewLines(_ preview: TriagePreview) -> [ScreenLine] {
        var lines = wrapped(
            preview.verdict(in: words), preview.lines.allSatisfy(\.isAnswered) ? .plain : Style(color: .yellow))
        lines += wrapped(preview.examVerdict(in: words), preview.broken.isEmpty ? .plain : Style(color: .red))
        for change in preview.broken { lines.append(self.line(of: change, words("broken", "不正解に"), .red)) }
        for change in preview.fixed { lines.append(self.line(of: change, words("fixed", "正解に"), .green)) }
        lines.append(ScreenLine())
        for line in preview.lines {
            var shown = ScreenLine(line.isAnswered ? "  " : "! ", Style(color: .red))
            shown.add(line.text)
            if !line.isAnswered {
                let before = TriagePreview.name(of: line.before, in: words)
                shown.add(words(" – still \(before)", " – \(before)のまま"), Style(color: .red))
            }
            lines.append(shown)
        }
        guard !preview.others.isEmpty else { return lines }
        lines += [
            ScreenLine(), ScreenLine(words("other open questions that would change:", "返答が変わる、ほかの未対応の質問:"), .faint),
        ]
        for other in preview.others { lines.append(ScreenLine("  \(other.sentence(in: words))")) }
        return lines
    }

    private func wrapped(_ text: String, _ style: Style) -> [ScreenLine] {
        text.sanitizedForTerminal().wrapped(to: size.columns).map { ScreenLine($0, style) }
    }

    private func line(of change: TriagePreview.Change, _ label: String, _ color: Style.Color) -> ScreenLine {
        var line = ScreenLine("  \(label) ", Style(color: color))
        line.add(change.question)
        line.add(change.outcome(in: words), .faint)
        return line
    }

    /// All keys and what they do.
    var helpLines: [ScreenLine] {
        let rows = KeyBinding.table(in: words)
        let width = rows.map { $0.keys.displayWidth }.max() ?? 0
        return rows.flatMap { row -> [ScreenLine] in
            let place = row.isUsual ? "" : words(" (\(row.places))", "（\(row.places)）")
            return "\(row.summary)\(place)".wrapped(to: max(size.columns - width - 2, 10)).enumerated().map {
                number, part in
                var line = ScreenLine((number == 0 ? row.keys : "").padded(to: width + 2, alignment: .left), .bold)
                line.add(part)
                return line
            }
        } + [
            ScreenLine(),
            ScreenLine(marks),
        ]
    }

    /// What the marks of kinds and states mean.
    private var marks: String {
        (AlertKind.allCases.map { "\($0.mark) \(words($0.phrase))" }
            + [AlertState.claimed, .resolved, .dismissed].map { "\($0.mark) \(words($0.phrase))" })
            .joined(separator: "  ")
    }
}
