import StrictJSON

/// An error as a server told it.
struct ServerError: Equatable, CustomStringConvertible {
    let code: String
    /// Whether the server closes the connection after it.
    let isFatal: Bool
    let description: String

    init(_ object: JSONValue) {
        func text(_ name: String) -> String? {
            if case .string(let text)? = object[name]?.content { text } else { nil }
        }
        code = text("code") ?? "ERROR"
        isFatal = object["fatal"]?.content == .bool(true)
        var description = text("arg").map { "\($0): " } ?? ""
        description += text("msg") ?? "no reason was given"
        let reasons = ["what", "file", "why", "ref"].compactMap { name in text(name).map { "\(name) \($0)" } }
        description += " (\(([code] + reasons).joined(separator: ", ")))"
        if let wait = object["retry_ms"]?.number { description += "; try again in \(max(wait, 0) / 1000) s" }
        self.description = description
    }
}
