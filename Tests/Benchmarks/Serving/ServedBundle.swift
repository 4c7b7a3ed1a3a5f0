import Dialogue
import Foundation
import LineLoad
import Privacy
import Taiwa
import Training

/// A plugin directory whose bundles are trained, and the questions that are asked of one of them.
struct ServedBundle {
    let plugins: String
    let domain: DomainName
    let texts: [String]
    /// The same bundles in this process.
    let engine: Engine

    /// CLINC150, or the shipped bundles where its data is not there.
    static func publicLabels(in directory: String) throws -> ServedBundle {
        let plugins = "\(directory)/clinc"
        guard let labels = try PublicLabelBundle(in: plugins) else {
            return try ServedBundle(shippedIn: directory)
        }
        return ServedBundle(
            plugins: plugins, domain: PublicLabelBundle.domain, texts: labels.questions.map(\.text),
            engine: try labels.engine())
    }

    private init(plugins: String, domain: DomainName, texts: [String], engine: Engine) {
        self.plugins = plugins
        self.domain = domain
        self.texts = texts
        self.engine = engine
    }

    /// The shipped bundles.
    init(shippedIn directory: String) throws {
        let plugins = "\(directory)/shipped"
        let names = ["bundle.json", "answers.csv", "examples.csv", "exam.csv"]
        for bundle in try FileManager.default.contentsOfDirectory(atPath: "Plugins").sorted() {
            try FileManager.default.createDirectory(atPath: "\(plugins)/\(bundle)", withIntermediateDirectories: true)
            for name in names where !FileManager.default.fileExists(atPath: "\(plugins)/\(bundle)/\(name)") {
                try FileManager.default.copyItem(
                    atPath: "Plugins/\(bundle)/\(name)", toPath: "\(plugins)/\(bundle)/\(name)")
            }
        }
        self.plugins = plugins
        engine = try Engine(plugins: plugins, corpora: "corpora")
        guard let first = engine.bundles.first else { throw WrongResult("no bundle is served") }
        domain = first.domain
        texts = try QuestionSheet(
            path: "corpora/evaluation/\(domain).csv", answers: try first.loaded().knowledge.answers.map(\.id),
            redactor: Redactor(masker: PatternMasker())
        ).questions.map(\.text.string)
    }

    /// Connections that each ask all texts in one session of their own, again and again.
    func questions(to server: ServerProcess, connections: Int, pacing: LoadFlow.Pacing) -> LoadFlow {
        LoadFlow(
            to: server.address, connections: connections, pacing: pacing,
            mix: RequestMix(texts.map { "ASK \($0)" }, shuffledFrom: 1), opening: opening)
    }

    /// What a connection says first: the domain and its session.
    var opening: @Sendable (Int) -> [String] {
        let domain = domain
        return { ["USE \(domain) load-\($0)"] }
    }

    /// Throws unless the server says to the first texts what the engine says in this process.
    func checkReplies(of server: ServerProcess, count: Int) throws {
        let client = try LineClient(to: server.address)
        _ = try client.line()
        for (number, text) in texts.prefix(count).enumerated() {
            var conversation = engine.conversation(domain: domain)
            let expected = conversation.reply(to: text)
            let request = try JSONSerialization.data(withJSONObject: [
                "op": "ask", "id": number, "domain": "\(domain)", "session": "check-\(number)", "text": text,
            ])
            let line = try client.ask(String(decoding: request, as: UTF8.self))
            let reply = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] ?? [:]
            try WrongResult.check(reply["id"] as? Int == number, "'\(text)' got the reply \(line)")
            if let answer = expected.answer, expected.kind == .answer {
                try WrongResult.check(
                    reply["kind"] as? String == "answer" && reply["intent"] as? String == answer.id
                        && reply["text"] as? String == expected.text,
                    "'\(text)' should be answered '\(expected.text)': \(line)")
            } else {
                try WrongResult.check(
                    reply["ok"] as? Bool == true && reply["kind"] as? String != "answer" || expected.kind == .social,
                    "'\(text)' should not be answered: \(line)")
            }
        }
    }
}
