extension ErrorCode {
    /// The table of errors as the documentation shows it.
    package static var markdown: String {
        var lines = ["| num | code | when | fatal |", "|---|---|---|---|"]
        for code in allCases {
            lines.append("| \(code.number) | `\(code.rawValue)` | \(code.about) | \(code.isFatal ? "yes" : "no") |")
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
