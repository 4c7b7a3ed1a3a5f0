import Training

extension Finding {
    /// The finding as a line that GitHub shows beside the row in a change.
    ///
    /// Source: GitHub Docs, "Workflow commands for GitHub Actions"; escaping as in `@actions/core`, `command.ts`.
    var workflowCommand: String {
        let name =
            switch severity {
            case .error: "error"
            case .warning: "warning"
            case .note: "notice"
            }
        var properties = ["file=\(Self.escapedProperty(place.path))"]
        if let line = place.line { properties.append("line=\(line)") }
        properties.append("title=\(code.rawValue)")
        let also = other.map { " (\($0))" } ?? ""
        let message = "\(reason)\(also). Likely fix: \(fix)"
        return "::\(name) \(properties.joined(separator: ","))::\(Self.escaped(message))"
    }

    private static func escaped(_ text: String) -> String {
        text.map { character in
            switch character {
            case "%": "%25"
            case "\r\n": "%0D%0A"
            case "\r": "%0D"
            case "\n": "%0A"
            default: String(character)
            }
        }
        .joined()
    }

    private static func escapedProperty(_ text: String) -> String {
        escaped(text).map { $0 == ":" ? "%3A" : $0 == "," ? "%2C" : String($0) }.joined()
    }
}
