import Bundles
import ModelFiles
import StrictJSON

/// A line of the file of topics: an event, or how far the reader of a name has come.
enum TopicRecord {
    case event(TopicEvent, of: TopicKey)
    case cursor(TopicCursors.Cursor, name: String, of: TenantName)

    /// Reads a line without its line feed; `nil` for a damaged one.
    init?(_ line: ArraySlice<UInt8>) {
        guard let bytes = CheckedLine.open(line), let object = try? JSONReader.read(bytes),
            let tenant = object["tenant"]?.text.flatMap(TenantName.init(checking:)),
            let topic = object["topic"]?.text.flatMap(Topic.init(rawValue:)), let number = object["seq"]?.whole
        else { return nil }
        if let name = object["cursor"]?.text {
            self = .cursor(TopicCursors.Cursor(topic: topic, acknowledged: number), name: name, of: tenant)
            return
        }
        guard number > 0, let members = object["event"], case .object(let all) = members.content, !all.isEmpty else {
            return nil
        }
        self = .event(
            TopicEvent(number: number, job: object["job"]?.text, members: Array(bytes[members.range])),
            of: TopicKey(tenant: tenant, topic: topic))
    }

    /// The checked line, with its line feed.
    var line: [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        switch self {
        case .event(let event, let key):
            writer.member("tenant", key.tenant.rawValue)
            writer.member("topic", key.topic.rawValue)
            writer.name("seq")
            writer.integer(event.number)
            if let job = event.job { writer.member("job", job) }
            writer.name("event")
            writer.raw(event.members)
        case .cursor(let cursor, let name, let tenant):
            writer.member("tenant", tenant.rawValue)
            writer.member("topic", cursor.topic.rawValue)
            writer.name("seq")
            writer.integer(cursor.acknowledged)
            writer.member("cursor", name)
        }
        writer.endObject()
        return CheckedLine.seal(writer.bytes)
    }
}

/// Whose events of what.
struct TopicKey: Hashable, Sendable {
    let tenant: TenantName
    let topic: Topic
}

extension JSONWriter {
    fileprivate mutating func member(_ name: String, _ text: String) {
        self.name(name)
        string(text)
    }
}

extension JSONValue {
    fileprivate var text: String? { if case .string(let text) = content { text } else { nil } }
    fileprivate var whole: Int? { if case .integer(let number) = content, number >= 0 { number } else { nil } }
}
