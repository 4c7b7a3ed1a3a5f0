import Dialogue
import Inbox
import Terminal
import TextAnalysis

/// The columns of the list of groups, as many as a width has room for.
struct GroupColumns {
    private let width: Int
    private let sparkline: Int
    private let bundle: Int
    private let fix: Int
    private let showsCount: Bool
    private let showsLanguage: Bool
    private let words: Wording

    /// - Parameters:
    ///   - showsBundle: whether there are groups of several bundles.
    init(width: Int, showsBundle: Bool, words: Wording) {
        self.words = words
        self.width = width
        sparkline = width >= 60 ? 14 : width >= 36 ? 7 : 0
        bundle = showsBundle && width >= 70 ? (width >= 110 ? 16 : 10) : 0
        fix = width >= 100 ? 26 : 0
        showsCount = width >= 100
        showsLanguage = width >= 60
    }

    /// What stands above the columns.
    var header: ScreenLine {
        var line = ScreenLine("  ")
        line.add(words("open", "未"), .faint, columns: 4, alignment: .right)
        if showsCount { line.add(" " + words("all", "全").padded(to: 5, alignment: .right), .faint) }
        if sparkline > 0 {
            let days = words("\(sparkline) days", "\(sparkline)日間")
            line.add(" " + days.padded(to: sparkline, alignment: .left), .faint)
        }
        line.add(words(" why", " 種"), .faint, columns: 4)
        line.add(" " + words("age", "前").padded(to: 4, alignment: .right), .faint)
        if showsLanguage { line.add(words(" la", " 言"), .faint) }
        if bundle > 0 { line.add(" " + words("bundle", "バンドル").padded(to: bundle, alignment: .left), .faint) }
        line.add(" ")
        line.add(words("question", "質問"), .faint, columns: max(width - line.width - fixWidth, 0))
        if fix > 0 { line.add(words(" likely fix", " 有力な対応"), .faint) }
        return line
    }

    func line(
        _ group: AlertGroup, fix likely: TriageFix?, isChosen: Bool, isMarked: Bool, now: Int
    ) -> ScreenLine {
        var line = ScreenLine(isChosen ? ">" : " ", .bold)
        line.add(isMarked ? "*" : " ", .bold)
        line.add("\(group.open)", .bold, columns: 4, alignment: .right)
        if showsCount { line.add(" " + "\(group.count)".padded(to: 5, alignment: .right), .faint) }
        if sparkline > 0 { line.add(" \(Sparkline(group.days, columns: sparkline))", Style(color: .cyan)) }
        line.add(" ")
        let kinds = group.kinds
        for kind in AlertKind.allCases { line.add(kinds.contains(kind) ? kind.mark : " ", kind.style) }
        line.add(group.state.mark, Style(color: .green))
        line.add(" ")
        line.add("\(Age(of: group.lastSeen, at: now))", columns: 3, alignment: .right)
        if showsLanguage { line.add(" \(group.language.rawValue.prefix(2))".padded(to: 3, alignment: .left), .faint) }
        if bundle > 0 {
            line.add(" ")
            line.add(group.domain.rawValue, .faint, columns: bundle)
        }
        line.add(" ")
        line.add(group.representative, columns: max(width - line.width - fixWidth, 0))
        if fix > 0, let likely {
            line.add(" ")
            line.add(likely.summary(in: words), Style(color: likely.answer == nil ? .magenta : .green), columns: fix)
        }
        return isChosen ? line.highlighted(.reversed, columns: width) : line
    }

    private var fixWidth: Int { fix > 0 ? fix + 1 : 0 }
}
