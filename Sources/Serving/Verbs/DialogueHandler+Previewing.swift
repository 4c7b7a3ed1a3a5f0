import Bundles
import Dialogue
import Inbox
import LineProtocol
import LineServing
import Privacy
import StrictJSON
import Taiwa
import Training

/// The verb that shows what a version would change.
extension DialogueHandler {
    private static let usualQuestions = 200
    /// A reply is ended behind so many octets; what is left is only counted.
    private static let mostOctets = 256 << 10

    func preview(_ request: Request, _ arrival: LineArrival) throws(ProtocolError) -> LineOutcome {
        let desk = try desk(for: request)
        let entry = try desk.entry(request.domain ?? "")
        let version = try Self.number(of: request.text(.bundleVersion) ?? "")
        guard let active = entry.active else { throw ProtocolError(.conflict, "no version is released") }
        let most = request.integer(.limit) ?? Self.usualQuestions
        return try answerLater(request, arrival, for: desk.name) { [service] () throws(ProtocolError) in
            let questions = try service.latestQuestions(
                most, of: entry.directory.domain, redactor: desk.engine.redactor)
            let preview: Preview
            do throws(BundleError) {
                preview = Preview.changes(
                    from: try active.loaded(),
                    to: try LoadedBundle(entry.directory, version: version, catalog: .standard), questions: questions)
            } catch {
                if error.path == entry.directory.versionPath(version) { throw .notFound(.version) }
                throw ProtocolError(error, of: entry.directory, active: active.version)
            }
            let domain = desk.shortName(of: entry.directory.domain)
            return { writer in
                writer.name("domain")
                writer.string(domain)
                writer.version("version", version)
                writer.version("active", active.version)
                writer.name("questions")
                writer.integer(questions.count)
                writer.name("changed")
                writer.beginArray()
                var told = 0
                for change in preview.changed where writer.bytes.count < Self.mostOctets {
                    change.write(to: &writer)
                    told += 1
                }
                writer.endArray()
                writer.name("unchanged")
                writer.integer(preview.unchanged)
                writer.name("more")
                writer.bool(told < preview.changed.count)
            }
        }
    }
}

extension ChangedReply {
    fileprivate func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.name("question")
        writer.string(question.string)
        for (name, reply) in [("old", old), ("new", new)] {
            writer.name(name)
            reply.write(to: &writer)
        }
        if isReworded {
            writer.name("reworded")
            writer.bool(true)
        }
        writer.endObject()
    }
}

extension VersionReply {
    func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.name("kind")
        writer.string(kind.rawValue)
        if let answer {
            writer.name("intent")
            writer.string(answer.rawValue)
        }
        if let title {
            writer.name("title")
            writer.string(title)
        }
        if !offered.isEmpty {
            writer.name("options")
            writer.beginArray()
            for answer in offered { writer.string(answer.rawValue) }
            writer.endArray()
        }
        writer.name("score")
        writer.number(confidence, places: 4)
        writer.endObject()
    }
}
