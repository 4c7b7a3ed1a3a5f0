import Inbox
import SystemCalls
package import Terminal

extension TriageScreen {
    private static let headerRows = 2
    private static let footerRows = 2

    /// What the chosen group's panel takes, where there is room for it.
    private var panelRows: Int { size.rows >= 16 ? 4 : 0 }

    /// How many groups show.
    var listRows: Int { max(size.rows - Self.headerRows - Self.footerRows - panelRows, 1) }

    /// How many rows an overlay has below its title.
    var overlayRows: Int { max(size.rows - 1 - Self.footerRows, 1) }

    /// What the screen shows.
    package var image: ScreenImage {
        var image = ScreenImage(size: size)
        switch overlay {
        case .help(let top)?: put(words("keys", "キー"), helpLines, from: top, on: &image)
        case .filtering(let menu)?: put(words("filters", "絞り込み"), filterLines(menu), from: 0, on: &image)
        case .choosing(let picker)?: put(picker, on: &image)
        case .writing(let draft)?: put(draft, on: &image)
        case .confirming(let preview, let top, _)?:
            put(question(preview.action), previewLines(preview), from: top, on: &image)
        case .searching?, nil:
            if let detail { put(detail, on: &image) } else { putList(on: &image) }
        }
        putFooter(on: &image)
        return image
    }

    private func put(_ title: String, _ lines: [ScreenLine], from top: Int, on image: inout ScreenImage) {
        image.put(ScreenLine(title, .bold), row: 0)
        image.put(Array(lines.dropFirst(top).prefix(overlayRows)), row: 1)
    }

    private func putList(on image: inout ScreenImage) {
        image.put(title, row: 0)
        let columns = GroupColumns(
            width: size.columns, showsBundle: bundles.count > 1 && filter.domain == nil, words: words)
        guard !groups.isEmpty else {
            image.put(ScreenLine(emptiness, .faint), row: Self.headerRows)
            return
        }
        image.put(columns.header, row: 1)
        for (row, place) in (top..<min(top + listRows, groups.count)).enumerated() {
            let group = groups[place]
            let line = columns.line(
                group, fix: fixes[group.id]?.fix, isChosen: place == index, isMarked: group.id == marked, now: now)
            image.put(line, row: Self.headerRows + row)
        }
        if panelRows > 0 { image.put(panel, row: Self.headerRows + listRows) }
    }

    private var title: ScreenLine {
        var line = ScreenLine("taiwa inbox", .bold)
        guard isLoaded else { return line }
        line.add("  \(groupCount)" + words(", \(open) open", "、未対応\(open)件"))
        let summary = filter.summary(in: words)
        if !summary.isEmpty { line.add("  \(summary)", Style(color: .cyan)) }
        return line
    }

    /// How many groups there are, in words.
    var groupCount: String {
        words("\(groups.count) \(groups.count == 1 ? "group" : "groups")", "\(groups.count)グループ")
    }

    private var emptiness: String {
        if !isLoaded { return words("  reading …", "  読み込んでいます…") }
        let summary = filter.summary(in: words)
        return summary.isEmpty
            ? words(
                "  Nothing is open. New questions appear here as they come in.",
                "  未対応の質問はありません。新しい質問は届きしだいここに現れます。")
            : words(
                "  Nothing matches \(summary); f changes the filters.", "  \(summary)に当てはまるものはありません。fで条件を変えられます。")
    }

    /// What is known of the chosen group, below the list.
    private var panel: [ScreenLine] {
        guard let chosen else { return [] }
        var lines = [ScreenLine(String(repeating: "─", count: size.columns), .faint)]
        lines.append(ScreenLine(chosen.representative, .bold))
        guard let likely = fixes[chosen.id]?.fix else { return lines }
        var fix = ScreenLine(words("fix ", "対応 "), .faint)
        fix.add(likely.headline(in: words), Style(color: likely.answer == nil ? .magenta : .green))
        lines.append(fix)
        lines.append(ScreenLine("    \(likely.why)"))
        return lines
    }

    private func putFooter(on image: inout ScreenImage) {
        let row = size.rows - Self.footerRows
        if case .searching(let editor)? = overlay {
            let field = editor.rendering(prompt: "/", columns: size.columns)
            image.put(ScreenLine(field.prompt + field.text), row: row)
            image.cursor = .init(row: row, column: field.cursorColumn)
        } else if let work {
            image.put(ScreenLine(work, .faint), row: row)
        } else if let notice {
            image.put(ScreenLine(notice.text, Style(color: notice.isProblem ? .red : .green)), row: row)
        }
        image.put(hints, row: size.rows - 1)
    }

    /// The keys that mean something here, as many as there is room for; the last is never left out.
    private var hints: ScreenLine {
        if case .help? = overlay { return ScreenLine(words("any other key goes back", "ほかのキーで戻ります"), .faint) }
        if case .searching? = overlay {
            return ScreenLine(words("Enter search  Esc give up", "Enter 検索  Esc やめる"), .faint)
        }
        let here = KeyBinding.all.filter { $0.places.contains(place) && $0.hint != nil }
        let isLast = { (binding: KeyBinding) in [.help, .quit, .decline].contains(binding.command) }
        let last = here.filter(isLast).map(hint)
        var room = size.columns - last.reduce(0) { $0 + $1.width }
        let first = here.filter { !isLast($0) }.map(hint).filter { hint in
            defer { if hint.width <= room { room -= hint.width } }
            return hint.width <= room
        }
        var line = ScreenLine()
        for hint in first + last { for piece in hint.pieces { line.add(piece.text, piece.style) } }
        return line
    }

    /// The first of its keys and what it does, with a space behind.
    private func hint(_ binding: KeyBinding) -> ScreenLine {
        let first = binding.shown.split(separator: " ").first.map(String.init) ?? ""
        var line = ScreenLine(binding.command == .earlierValue ? binding.shown : first, .bold)
        line.add(" \(binding.hint.map { words($0) } ?? "")  ", .faint)
        return line
    }
}
