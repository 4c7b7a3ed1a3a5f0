import Dialogue
import Inbox
import Training

/// What the exam's questions were taken for.
extension ReportPage {
    var confusions: Markup {
        guard let exam = figures.exam else { return .empty }
        let title = words("Taken for one another", "取り違え")
        let share = "\(words.percent(exam.right)) (\(words.interval(exam.right)))"
        let lead = words(
            "\(share) of \(words.number(exam.right.total)) exam questions get the right reply."
                + (exam.confusions.isEmpty ? " Nothing is taken for anything else." : " The worst pairs:"),
            "試験問題\(words.number(exam.right.total))問の\(share)が正しい応答です。"
                + (exam.confusions.isEmpty ? "取り違えはありません。" : "取り違えの多い組:"))
        guard exam.right.total > 0 else { return .empty }
        guard !exam.confusions.isEmpty else { return section("confusions", title, lead, .empty) }
        var table = PageTable(
            title,
            [
                .init(title: words("asked for", "求められた回答"), isNumber: false),
                .init(title: words("got", "実際の応答"), isNumber: false), .init(title: words("times", "回数")),
                .init(title: words("of its questions", "その質問に占める割合"), isNumber: false),
            ])
        for pair in exam.confusions {
            let part = pair.asked == 0 ? 0 : Double(pair.count) / Double(pair.asked)
            table.rows.append([
                name(pair.expected, absent: words("no answer (not our subject)", "回答なし(対象外)")),
                name(pair.given, absent: words("no answer", "回答なし")), .text(words.number(pair.count)),
                .bar(part, class: "unanswered", text: "\(pair.count) / \(pair.asked)"),
            ])
        }
        return section("confusions", title, lead, .table(table))
    }

    /// What an answer is called.
    func name(_ answer: AnswerID?, absent: String = "–") -> Markup {
        guard let answer else { return .element("span", ["class": "dim"], .text(absent)) }
        let title = figures.title(of: answer, in: words.language)
        return .quoted(title) + .text(" ")
            + (title == answer.rawValue
                ? .empty : .element("code", ["class": "dim"], .text(answer.rawValue)))
    }
}
