import Dialogue
package import Privacy
package import StrictJSON

extension TrainingJob {
    /// The job as one object of its journal.
    package var json: [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        writer.name("job")
        writer.string(id)
        writer.name("bundle")
        writer.string(domain.rawValue)
        writer.name("state")
        writer.string(state.rawValue)
        writer.name("by")
        writer.string(by)
        writer.name("queued_at")
        writer.integer(queuedAt)
        for (name, number) in [("started_at", startedAt), ("ended_at", endedAt), ("version", version)] {
            guard let number else { continue }
            writer.name(name)
            writer.integer(number)
        }
        for (name, text) in [("note", note?.string), ("reason", reason), ("inputs", inputs)] {
            guard let text else { continue }
            writer.name(name)
            writer.string(text)
        }
        if !tags.isEmpty {
            writer.name("tags")
            writer.string(tags.joined(separator: ","))
        }
        if let evaluation {
            writer.name("eval")
            writer.value(evaluation)
        }
        writer.endObject()
        return writer.bytes
    }

    /// Reads an object of the journal; `nil` for one that is not a job.
    ///
    /// - Parameters:
    ///   - redactor: masks what was noted once more, so that a file that somebody edited brings in nothing else.
    package init?(_ value: JSONValue, redactor: Redactor) {
        guard let id = value["job"]?.text, Self.number(of: id) != nil, let bundle = value["bundle"]?.text,
            let state = value["state"]?.text.flatMap(JobState.init), let by = value["by"]?.text,
            let queuedAt = value["queued_at"]?.integer
        else { return nil }
        self.init(
            id: id, domain: DomainName(rawValue: bundle), by: by,
            note: value["note"]?.text.map { redactor.redact(Utterance($0)) },
            tags: value["tags"]?.text?.split(separator: ",").map(String.init) ?? [], queuedAt: queuedAt)
        self.state = state
        startedAt = value["started_at"]?.integer
        endedAt = value["ended_at"]?.integer
        version = value["version"]?.integer
        reason = value["reason"]?.text
        inputs = value["inputs"]?.text
        evaluation = value["eval"]
        if !state.isOpen, version != nil { progress = 1 }
    }
}

extension JSONValue {
    var text: String? {
        guard case .string(let text) = content else { return nil }
        return text
    }

    var integer: Int? {
        guard case .integer(let number) = content else { return nil }
        return number
    }
}
