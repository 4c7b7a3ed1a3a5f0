import Inbox
import SystemCalls
import Terminal
import TextAnalysis

extension TriageScreen {
    /// How many of the open group's lines show.
    var detailRows: Int {
        max(size.rows - 4 - wholeLineRows - (detail.map { detailBlock($0.detail).count } ?? 0), 1)
    }

    /// The rows below the lines that show the whole of one that is cut.
    private var wholeLineRows: Int { size.rows >= 20 ? 2 : 0 }

    private var textColumns: Int { max(size.columns - 18, 1) }

    func put(_ pane: DetailPane, on image: inout ScreenImage) {
        image.put(detailTitle(pane.detail.group), row: 0)
        let block = detailBlock(pane.detail)
        image.put(block, row: 1)
        let alerts = pane.detail.alerts
        let count = words("\(alerts.count) \(alerts.count == 1 ? "line" : "lines")", "質問\(alerts.count)件")
        let marks = pane.marked.isEmpty ? "" : words(", \(pane.marked.count) marked", "、印\(pane.marked.count)件")
        image.put(ScreenLine("── \(count)\(marks) ──", .faint), row: 1 + block.count)
        for (row, place) in (pane.top..<max(min(pane.top + detailRows, alerts.count), pane.top)).enumerated() {
            let line = self.line(
                of: alerts[place], isChosen: place == pane.index, isMarked: pane.marked.contains(alerts[place].id))
            image.put(line, row: 2 + block.count + row)
        }
        guard alerts.indices.contains(pane.index), wholeLineRows > 0 else { return }
        let text = alerts[pane.index].text.sanitizedForTerminal()
        guard text.displayWidth > textColumns else { return }
        let whole = text.wrapped(to: size.columns).prefix(wholeLineRows)
        image.put(whole.map { ScreenLine($0, .bold) }, row: size.rows - 2 - wholeLineRows)
    }

    private func detailTitle(_ group: AlertGroup) -> ScreenLine {
        var line = ScreenLine("\(group.id)", .bold)
        let by = group.by.map { words(" by \($0)", "（\($0)）") } ?? ""
        line.add("  \(group.domain) · \(group.language.rawValue) · \(words(group.state.phrase))\(by)")
        line.add(words(" · \(group.open) of \(group.count) open", " · \(group.count)件中\(group.open)件が未対応"))
        let (first, last) = (Age(of: group.firstSeen, at: now), Age(of: group.lastSeen, at: now))
        line.add(" · \(first.phrase(in: words)) – \(last.phrase(in: words))", .faint)
        return line
    }

    /// What is known of a group as a whole; never more than half of the screen.
    private func detailBlock(_ detail: GroupDetail) -> [ScreenLine] {
        let room = max(size.columns - 6, 8)
        var lines = detail.group.representative.sanitizedForTerminal().wrapped(to: size.columns).prefix(2).map {
            ScreenLine($0, .bold)
        }
        func add(_ label: String, _ text: String, _ style: Style = .plain, most: Int = 2) {
            for (number, part) in text.sanitizedForTerminal().wrapped(to: room).prefix(most).enumerated() {
                var line = ScreenLine((number == 0 ? label : "").padded(to: 6, alignment: .left), .faint)
                line.add(part, style)
                lines.append(line)
            }
        }
        add(
            words("days", "日別"), "\(Sparkline(detail.group.days, columns: min(14, room)))", Style(color: .cyan), most: 1
        )
        if let fix = detail.fix {
            add(words("fix", "対応"), fix.headline(in: words), Style(color: fix.answer == nil ? .magenta : .green))
            add(words("why", "理由"), fix.why, most: 3)
        }
        let near = detail.nearest.prefix(4).map { "\($0.answer) \(WholePercent($0.share))" }
        if !near.isEmpty { add(words("near", "近い"), near.joined(separator: ", ")) }
        for double in detail.fix?.duplicates.prefix(3) ?? [] {
            add(words("same", "重複"), double.sentence(in: words))
        }
        return Array(lines.prefix(max(size.rows / 2 - 1, 1)))
    }

    private func line(of alert: Alert, isChosen: Bool, isMarked: Bool) -> ScreenLine {
        var line = ScreenLine(isChosen ? ">" : " ", .bold)
        line.add(isMarked ? "* " : "  ", .bold)
        line.add(alert.text, columns: textColumns)
        line.add(" ")
        line.add(alert.confidence.map { "\(WholePercent($0))" } ?? "–", .faint, columns: 5, alignment: .right)
        line.add(" \(alert.cause.kind.mark)", alert.cause.kind.style)
        line.add(alert.state.mark, Style(color: .green))
        line.add(" ")
        line.add("\(Age(of: alert.time, at: now))", columns: 4, alignment: .right)
        return isChosen ? line.highlighted(.reversed, columns: size.columns) : line
    }
}
