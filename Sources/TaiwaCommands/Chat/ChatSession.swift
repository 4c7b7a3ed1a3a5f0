import Bundles
import Dialogue
import Inbox
import Privacy
import Taiwa
import Terminal
import TextAnalysis

/// One conversation in the terminal: questions, and the commands that begin with a slash.
struct ChatSession {
    /// How replies are printed.
    enum Style {
        case text
        case json
    }

    private let engine: Engine
    private var conversation: Conversation
    private let console: Console
    private let state: StateDirectory
    private let style: Style
    private let lessons: ChatLessons

    init(
        engine: Engine, conversation: Conversation, console: Console, state: StateDirectory, lessons: ChatLessons,
        style: Style
    ) {
        self.engine = engine
        self.conversation = conversation
        self.console = console
        self.state = state
        self.style = style
        self.lessons = lessons
    }

    /// What stands before the line that is typed.
    var prompt: String { conversation.domain.map { "\($0)> " } ?? "> " }

    /// Says what there is to talk about.
    func greet() throws {
        let language: Language = console.speaksJapanese ? .japanese : .english
        let titles = engine.bundles.map { $0.title(in: language) }.joined(separator: " / ")
        try console.print(console.palette.paint("Taiwa  \(titles)", .bold))
        try console.print(
            console.palette.paint(
                language == .japanese
                    ? "ご質問をどうぞ。/help で使い方、/quit で終了します。" : "Ask a question. /help shows the commands, /quit ends.",
                .faint))
    }

    /// Takes a line; false when the person wants to leave.
    mutating func take(_ line: String) throws -> Bool {
        guard line.hasPrefix("/") else {
            try show(conversation.reply(to: line))
            return true
        }
        switch ChatCommandLine(line) {
        case .why: try showWhy()
        case .rate(let rating):
            let reply = conversation.rate(rating)
            try show(reply)
        case .teach(let target): try teach(target)
        case .teachWhat: console.report(Self.teachingHelp)
        case .unteach(let id): try unteach(id)
        case .badExample: console.report("taught lines are named e_1, e_2, …")
        case .domain(let name): try choose(domain: name)
        case .language(let tag): try choose(language: tag)
        case .help: try tell(ChatCommandLine.helpText(in: console.speaksJapanese ? .japanese : .english))
        case .quit: return false
        case .unknown(let mention): console.report("unknown command\(mention); see /help")
        }
        return true
    }

    /// Answers a line that was too long to be read whole.
    mutating func takeTooLongLine() throws {
        try show(conversation.reply(to: String(repeating: ".", count: Utterance.mostBytes + 1)))
    }

    private func show(_ reply: Reply) throws {
        for rated in reply.rated {
            do {
                try state.keep(rated)
            } catch {
                console.report("the rating could not be kept: \(error)")
                return
            }
        }
        switch style {
        case .json: try console.printJSON(reply)
        case .text: try console.print(ReplyPainter(palette: console.palette, columns: console.columns).text(of: reply))
        }
    }

    private func showWhy() throws {
        let traces = conversation.whyEach()
        guard !traces.isEmpty else {
            console.report("there is no question to explain yet")
            return
        }
        switch style {
        case .json: for trace in traces { try console.printJSON(trace) }
        case .text:
            for (trace, route) in zip(traces, conversation.lastRoutes) {
                try TracePrinter(console: console).print(trace, route: route)
            }
        }
    }

    private static let teachingHelp =
        "/teach ID attaches the last question to an answer, /teach = TEXT to a new one; see /help"

    /// Attaches the last question, of several the one that got no answer, to an answer.
    private func teach(_ target: Triage.Target) throws {
        let routes = conversation.lastRoutes
        guard let route = routes.first(where: { !$0.best.verdict.decision.isAnswering }) ?? routes.first else {
            console.report("there is no question to attach yet")
            return
        }
        let domain = self.domain(of: target, nearest: route.best.bundle.domain)
        do {
            let taught = try lessons.teach(route.best.verdict.utterance.text, in: domain, target)
            let report = TeachingReport(speaksJapanese: console.speaksJapanese)
            for line in report.lines(of: taught) { try tell(line) }
        } catch let error as TriageError {
            console.report(error)
        } catch let error as InboxError {
            console.report("nothing was taught: \(error)")
        }
    }

    /// Where an answer is: in the bundle that the question fits, or else in one that has it.
    private func domain(of target: Triage.Target, nearest: DomainName) -> DomainName {
        guard case .answer(let id) = target else { return nearest }
        func has(_ bundle: ReleasedBundle) -> Bool { (try? bundle.loaded())?.answer(id) != nil }
        if let bundle = engine.bundle(nearest), has(bundle) { return nearest }
        return engine.bundles.first(where: has)?.domain ?? nearest
    }

    private func unteach(_ id: ExampleID?) throws {
        do {
            guard let undone = try lessons.untaught(id) else {
                console.report("nothing was taught in this chat; /unteach e_N names a line")
                return
            }
            try tell(TeachingReport(speaksJapanese: console.speaksJapanese).line(of: undone))
        } catch let error as TriageError {
            console.report(error)
        } catch let error as InboxError {
            console.report("nothing was taken back: \(error)")
        }
    }

    private mutating func choose(domain name: String?) throws {
        guard let name else {
            for bundle in engine.bundles {
                let mark = bundle.domain == conversation.domain ? "*" : " "
                try tell("\(mark) \(bundle.domain)  \(bundle.title(in: conversation.state.language))")
            }
            try tell("/domain NAME talks about one, /domain auto lets each question find its own")
            return
        }
        guard name != "auto" else {
            conversation.domain = nil
            return
        }
        let known = engine.bundles.map(\.domain.rawValue)
        guard known.contains(name) else {
            console.report("unknown bundle\(NearestName.mention(of: name, among: known)); see /domain")
            return
        }
        conversation.domain = DomainName(rawValue: name)
    }

    private mutating func choose(language tag: String?) throws {
        switch tag {
        case "ja": conversation.preferredLanguage = .japanese
        case "en": conversation.preferredLanguage = .english
        case "auto": conversation.preferredLanguage = nil
        case nil: try tell(Self.languageHelp)
        case _?: console.report("unknown language; \(Self.languageHelp)")
        }
    }

    private static let languageHelp = "/lang ja, /lang en, or /lang auto to reply in the language of the question"

    /// Says something that is no reply: beside the replies, or, where those are JSON for a program, on standard error.
    private func tell(_ text: String) throws {
        switch style {
        case .text: try console.print(text)
        case .json: console.note(text)
        }
    }
}

extension Verdict.Decision {
    fileprivate var isAnswering: Bool { if case .answer = self { true } else { false } }
}
