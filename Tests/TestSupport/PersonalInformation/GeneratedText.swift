/// A made-up message with the places of all personal information in it.
package struct GeneratedText: Equatable, Sendable {
    package let text: String
    /// The places of the values, in the order of the text.
    package let spans: [GeneratedSpan]
    /// The values of ``spans``, in the same order.
    package let values: [PlantedValue]
    /// The kind that was asked for; none for mixed and clean messages.
    package let kind: String?
    package let disguise: Disguise
    package let language: GeneratedLanguage

    /// The message as one line of JSON Lines without its line feed: `{"text": "…", "spans": […]}`.
    package var jsonLine: String {
        let list = spans.map { #"{"start": \#($0.start), "end": \#($0.end), "kind": "\#($0.kind)"}"# }
        return #"{"text": ""# + Self.escaped(text) + #"", "spans": ["# + list.joined(separator: ", ") + "]}"
    }

    private static func escaped(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result.append(contentsOf: "\\\"".unicodeScalars)
            case "\\": result.append(contentsOf: "\\\\".unicodeScalars)
            case "\n": result.append(contentsOf: "\\n".unicodeScalars)
            default: result.append(scalar)
            }
        }
        return String(result)
    }
}
