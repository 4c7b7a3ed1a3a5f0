import Bundles
import Dialogue
import Foundation
import Inbox
import SystemCalls
import TextAnalysis

/// `taiwa report`: what became of a bundle's questions, as a page with pictures, a table or JSON.
struct ReportCommand: Command {
    static let specification = CommandSpecification(
        name: "report", summary: "show what became of a bundle's questions, and what releases and fixes changed",
        operand: "BUNDLE", arity: .one,
        options: [.since, .html, .reportLanguage, .plugins, .keptState, .format, .quiet],
        discussion: [
            "With --html FILE it writes one page that needs nothing else, readable by its owner only: questions a day, what",
            "waits for an answer, confidences and whether they can be believed, what another threshold would give, what is",
            "taken for what, and the effect of each release and of each taught fix. Without it prints a short table, with",
            "--format json all figures. Days are days in UTC.",
        ])

    private let name: String
    private let span: ReportSpan
    private let page: String?
    private let language: Language?
    private let plugins: String
    private let state: String
    private let format: OutputFormat
    private let isQuiet: Bool
    /// Milliseconds of Unix time.
    private let now: Int

    init(_ arguments: ParsedArguments) throws(UsageError) {
        name = arguments.operands[0]
        now = Int(Date().timeIntervalSince1970 * 1000)
        span = try ReportSpan(arguments[.since], at: now)
        page = arguments[.html]
        language = try arguments.language()
        plugins = arguments.plugins
        state = arguments.state
        format = try arguments.format()
        isQuiet = arguments.has(.quiet)
        if language != nil, page == nil {
            throw .unmet(OptionSpecification.reportLanguage.name, needs: "--html", command: "report")
        }
        if page != nil, arguments[.format] != nil {
            throw .conflict(OptionSpecification.format.name, with: "--html", command: "report")
        }
    }

    func run(on console: Console) throws -> ExitCode {
        let directory = try BundleSelection(plugins: plugins, names: [name]).bundles[0]
        let catalog = StageCatalog.standard
        let bundle = try LoadedBundle(directory, catalog: catalog)
        var material = ReportMaterial(of: directory.domain, period: span.period)
        if let storage = try KeptInbox(state: state).storage() { try material.read(storage) }
        material.history = VersionShelf(directory).history()
        if let bundle { material.read(bundle, in: directory, catalog: catalog) }
        let figures = ReportFigures(material)
        if !isQuiet { for finding in figures.exam?.findings ?? [] { console.note("\(finding); left out") } }
        if let page {
            let words = ReportWords(language ?? bundle?.profile.languages.first ?? .english)
            let html = ReportPage(figures, in: words, madeAt: now).html
            try AtomicFile.replace(page, with: Array(html.utf8), mode: 0o600)
            if !isQuiet { console.note("wrote \(page)") }
        } else if format == .json {
            try console.printJSON(figures, layout: .indented)
        } else {
            try ReportTables(figures).print(on: console)
        }
        return .good
    }
}
