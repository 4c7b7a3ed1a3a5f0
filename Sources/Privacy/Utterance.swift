/// What a person wrote, as it came in: the only type that holds unmasked text, and no stage but the first takes it.
///
/// It describes itself without its text, so that it can not reach a log by accident.
public struct Utterance: Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The most UTF-8 bytes a conversation takes in one utterance.
    public static let mostBytes = 4096

    /// The raw text.
    public let text: String

    public init(_ text: String) { self.text = text }

    public var description: String { "Utterance(\(text.utf8.count) bytes)" }
    public var debugDescription: String { description }
    public var customMirror: Mirror { Mirror(self, children: [], displayStyle: .struct) }
}
