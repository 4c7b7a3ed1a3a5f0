import Dialogue
import Inbox
import TextAnalysis

/// A line that begins with a slash, read.
enum ChatCommandLine: Equatable {
    case why
    case rate(Rating)
    /// Attaches the last question to an answer.
    case teach(Triage.Target)
    /// Without an answer to attach it to.
    case teachWhat
    /// `nil`: the last line that was taught.
    case unteach(ExampleID?)
    /// Not written as an example's identifier is.
    case badExample
    /// `nil`: list them.
    case domain(String?)
    case language(String?)
    case help
    case quit
    /// How the sentence about it repeats it, by ``NearestName/mention(of:among:)``.
    case unknown(mention: String)

    private static let summaries: [(usage: String, english: String, japanese: String)] = [
        (
            "/why", "explain the last reply: what was masked, ranked, near, and decided",
            "直前の返答の理由（伏せ字・順位・近い例・判定）を表示"
        ),
        ("/good  /bad", "rate the last answer", "直前の答えを評価"),
        ("/teach ID", "let the answer ID answer the last question from now on", "直前の質問に、以後は答え ID を返す"),
        ("/teach = TEXT", "the same with a new answer", "直前の質問に、以後は新しい答え TEXT を返す"),
        ("/unteach [e_N]", "take back what was taught", "教えたことを取り消す"),
        (
            "/domain [NAME|auto]", "list the bundles, talk about one, or let each question find its own",
            "バンドルの一覧・指定・自動"
        ),
        ("/lang ja|en|auto", "reply in one language, or in the question's", "返答の言語を指定、または質問に合わせる"),
        ("/help", "this list", "この一覧"),
        ("/quit", "leave; so does Ctrl-D", "終了（Ctrl-D でも）"),
    ]

    static func helpText(in language: Language) -> String {
        let width = summaries.map(\.usage.count).max() ?? 0
        return summaries.map { usage, english, japanese in
            usage + String(repeating: " ", count: width - usage.count + 2)
                + (language == .japanese ? japanese : english)
        }
        .joined(separator: "\n")
    }

    init(_ line: String) {
        let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
        let argument = words.count > 1 ? words[1] : nil
        switch words.first {
        case "/why": self = .why
        case "/good": self = .rate(.good)
        case "/bad": self = .rate(.bad)
        case "/teach": self = Self.teaching(line.trimmingPrefix("/teach"))
        case "/unteach":
            let id = argument.flatMap(ExampleID.init(parsing:))
            self = argument != nil && id == nil ? .badExample : .unteach(id)
        case "/domain": self = .domain(argument)
        case "/lang": self = .language(argument)
        case "/help", "/?": self = .help
        case "/quit", "/exit", "/q": self = .quit
        default:
            let known = ["/why", "/good", "/bad", "/teach", "/unteach", "/domain", "/lang", "/help", "/quit"]
            self = .unknown(mention: NearestName.mention(of: words.first ?? "/", among: known))
        }
    }

    /// What stands behind `/teach`: an answer's identifier, or an equals sign and a new answer.
    private static func teaching(_ rest: some StringProtocol) -> ChatCommandLine {
        let text = rest.drop(while: \.isWhitespace)
        if text.first == "=" || text.first == "＝" {
            let reply = text.dropFirst().drop(while: \.isWhitespace)
            return reply.isEmpty ? .teachWhat : .teach(.reply(String(reply), title: nil))
        }
        let words = text.split(whereSeparator: \.isWhitespace)
        guard words.count == 1 else { return .teachWhat }
        return .teach(.answer(AnswerID(rawValue: String(words[0]))))
    }
}
