package import Terminal

/// Keys of the triage screen and what they mean; the screen, its help and the operators' guide follow from ``all``.
package struct KeyBinding: Sendable {
    /// What the screen shows when a key is pressed.
    package enum Place: String, Sendable, CaseIterable {
        case list
        case detail
        case choosing
        case writing
        case confirming
        case filtering

        /// What the help calls it.
        package var phrase: Phrase {
            switch self {
            case .list: Phrase("list", "一覧")
            case .detail: Phrase("detail", "詳細")
            case .choosing: Phrase("choosing an answer", "回答を選ぶとき")
            case .writing: Phrase("writing an answer", "回答を書くとき")
            case .confirming: Phrase("before it is done", "実行の前")
            case .filtering: Phrase("filters", "絞り込み")
            }
        }

        /// Whether letters are text there.
        var takesText: Bool { self == .choosing || self == .writing }
    }

    /// As people read them: `↑ k`.
    package let shown: String
    package let keys: [Key]
    package let command: TriageCommand
    package let places: [Place]
    /// What it does, after "the key …".
    package let summary: Phrase
    /// One or two words for the last row of the screen; `nil` for what is not shown there.
    package let hint: Phrase?

    private init(
        _ shown: String, _ keys: [Key], _ command: TriageCommand, _ places: [Place], _ summary: String,
        _ japanese: String, hint: String? = nil, _ japaneseHint: String = ""
    ) {
        self.shown = shown
        self.keys = keys
        self.command = command
        self.places = places
        self.summary = Phrase(summary, japanese)
        self.hint = hint.map { Phrase($0, japaneseHint) }
    }

    private static let panes: [Place] = [.list, .detail]
    private static let scrolled: [Place] = [.list, .detail, .choosing, .confirming, .filtering]

    /// All there are, in the order of the help.
    package static let all: [KeyBinding] = [
        .init("Enter →", [.enter, .right], .open, [.list], "opens the group", "グループを開く", hint: "open", "開く"),
        .init("Esc ←", [.escape, .left], .back, [.detail], "goes back to the list", "一覧に戻る", hint: "back", "戻る"),
        .init("Esc", [.escape], .back, [.list], "ends a search, or takes a mark away", "検索を終える。印があれば外す"),
        .init(
            "a", ["a"], .attach, panes, "attaches the lines to an answer: the likely one, or one that is searched",
            "質問を回答に結び付ける（有力な候補か、検索した回答）",
            hint: "attach", "結び付け"),
        .init("n", ["n"], .newAnswer, panes, "writes a new answer for the lines", "質問への新しい回答を書く", hint: "new", "新規"),
        .init(
            "d", ["d"], .dismiss, panes, "dismisses: nothing is to be done about it", "対応不要にする", hint: "dismiss", "不要"),
        .init("/", ["/"], .search, [.list], "searches in the lines", "質問の文を検索する", hint: "search", "検索"),
        .init(
            "f", ["f"], .filter, [.list], "filters by bundle, kind, language, age and state", "バンドル、種類、言語、時期、状態で絞り込む",
            hint: "filter", "絞込"),
        .init("Tab", [.tab], .nextOpen, panes, "goes to the next open group", "次の未対応グループへ進む", hint: "next", "次へ"),
        .init(
            "u", ["u"], .undo, panes, "takes the last action back, then the one before", "直前の操作を取り消す。続けると、その前の操作も取り消す",
            hint: "undo", "取消"),
        .init(
            "c", ["c"], .claim, panes, "claims, so that others see it; once more gives it back",
            "自分の担当にして、ほかの人に知らせる。もう一度押すと手放す", hint: "claim", "担当"),
        .init(
            "m", ["m"], .merge, [.list], "marks a group; on a second one makes one group of both",
            "グループに印を付ける。別のグループで押すと一つにまとめる", hint: "merge", "統合"),
        .init(
            "Space", [" "], .mark, [.detail], "marks a line; with marks, actions take only these lines",
            "質問に印を付ける。印があれば、操作はその質問だけが対象になる", hint: "mark", "印"),
        .init(
            "s", ["s"], .split, [.detail], "makes the marked lines a group of their own", "印を付けた質問を別のグループにする",
            hint: "split", "分割"),
        .init(
            "r", ["r"], .refresh, panes, "reads everything again; new alerts appear by themselves",
            "すべて読み直す。新しい質問は自動で現れる"),
        .init("?", ["?"], .help, panes, "shows the keys", "キーの一覧を表示する", hint: "help", "ヘルプ"),
        .init("q Ctrl-C", ["q", .control(.c)], .quit, panes, "ends", "終了する", hint: "quit", "終了"),
        .init(
            "Enter", [.enter], .accept, [.choosing], "takes the answer and shows what it would do",
            "回答を選び、実行した場合の結果を表示する", hint: "take it", "選ぶ"),
        .init(
            "Ctrl-S", [.control(.s)], .save, [.writing], "is done with it and shows what it would do",
            "書き終えて、実行した場合の結果を表示する", hint: "done", "完了"),
        .init(
            "Tab", [.tab], .switchField, [.writing], "goes between title and text", "題名と本文を行き来する", hint: "field", "欄移動"),
        .init("y", ["y"], .accept, [.confirming], "does it", "実行する", hint: "yes", "はい"),
        .init(
            "n Esc", ["n", .escape, .control(.c)], .decline, [.confirming], "goes back without doing it", "実行せずに戻る",
            hint: "no", "いいえ"),
        .init("← →", [.left], .earlierValue, [.filtering], "changes a filter", "条件を変える", hint: "change", "変更"),
        .init("", [.right, " "], .laterValue, [.filtering], "", ""),
        .init(
            "Enter Esc", [.enter, .escape, .control(.c), "f", "q"], .accept, [.filtering], "closes the filters",
            "絞り込みを閉じる",
            hint: "close", "閉じる"),
        .init(
            "Esc", [.escape, .control(.c)], .decline, [.choosing, .writing], "gives it up", "やめる", hint: "give up",
            "やめる"),
        .init("↑ k", [.up, "k"], .up, scrolled, "goes up", "上へ"),
        .init("↓ j", [.down, "j"], .down, scrolled, "goes down", "下へ"),
        .init("PgUp PgDn", [.pageUp], .pageUp, scrolled, "goes a page up or down", "1ページ上または下へ"),
        .init("", [.pageDown], .pageDown, scrolled, "", ""),
        .init("Home g", [.home, "g"], .first, panes, "goes to the first", "先頭へ"),
        .init("End G", [.end, "G"], .last, panes, "goes to the last", "末尾へ"),
        .init("Ctrl-L", [.control(.l)], .redraw, Place.allCases, "draws the screen anew", "画面を描き直す"),
        .init(
            "Ctrl-Z", [.control(.z)], .stop, Place.allCases, "stops the program until the shell has it go on",
            "シェルが再開するまでプログラムを止める"),
    ]

    /// What a key means in a place; `nil` where it is text or nothing.
    static func command(of key: Key, in place: Place) -> TriageCommand? {
        if case .character = key, place.takesText { return nil }
        return all.first { $0.places.contains(place) && $0.keys.contains(key) }?.command
    }

    /// The rows of a table of all keys: keys, where, what they do.
    package static func table(
        in words: Wording = .english
    ) -> [(keys: String, places: String, summary: String, isUsual: Bool)] {
        all.filter { !$0.shown.isEmpty }.map { binding in
            let isEverywhere = binding.places.count == Place.allCases.count
            let places =
                isEverywhere
                ? words("everywhere", "どこでも")
                : binding.places.map { words($0.phrase) }.joined(separator: words(", ", "、"))
            return (binding.shown, places, words(binding.summary), binding.isUsual)
        }
    }

    /// Whether the help need not say where it counts: in both panes, or everywhere.
    private var isUsual: Bool { places == Self.panes || places.count == Place.allCases.count }
}
