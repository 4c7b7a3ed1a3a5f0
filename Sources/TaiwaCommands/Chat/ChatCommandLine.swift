import Dialogue
import TextAnalysis

/// A line that begins with a slash, read.
enum ChatCommandLine: Equatable {
    case why
    case rate(Rating)
    /// `nil`: list them.
    case domain(String?)
    case language(String?)
    case help
    case quit
    /// How the sentence about it repeats it, by ``NearestName/mention(of:among:)``.
    case unknown(mention: String)

    private static let summaries: [(usage: String, summary: String)] = [
        ("/why", "explain the last reply: what was masked, ranked, near, and decided"),
        ("/good  /bad", "rate the last answer"),
        ("/domain [NAME|auto]", "list the bundles, talk about one, or let each question find its own"),
        ("/lang ja|en|auto", "reply in one language, or in the question's"),
        ("/help", "this list"),
        ("/quit", "leave; so does Ctrl-D"),
    ]

    static var helpText: String {
        let width = summaries.map(\.usage.count).max() ?? 0
        return summaries.map { usage, summary in
            usage + String(repeating: " ", count: width - usage.count + 2) + summary
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
        case "/domain": self = .domain(argument)
        case "/lang": self = .language(argument)
        case "/help", "/?": self = .help
        case "/quit", "/exit", "/q": self = .quit
        default:
            let known = ["/why", "/good", "/bad", "/domain", "/lang", "/help", "/quit"]
            self = .unknown(mention: NearestName.mention(of: words.first ?? "/", among: known))
        }
    }
}
