extension VerbTable {
    /// What HELP answers: a line a verb, or what there is to say of one.
    package static func help(for verb: Verb? = nil) -> [String] {
        guard let verb else { return rows.map { "\($0.usage) - \($0.about)" } }
        let row = self[verb]
        var lines = [row.usage, row.about, "role: \(row.role?.rawValue ?? "none")"]
        if !row.members.isEmpty { lines.append("members: \(names(row.members))") }
        lines.append("members of every request: id, \(names(common))")
        if !row.replies.isEmpty { lines.append("reply: \(row.replies.joined(separator: ", "))") }
        return lines
    }

    private static func names(_ members: [MemberSpecification]) -> String {
        members.map(\.name.rawValue).joined(separator: ", ")
    }

    /// The table of verbs as the documentation shows it.
    package static var markdown: String {
        var lines = ["| verb | role | reply | does |", "|---|---|---|---|"]
        for row in rows {
            let replies = row.replies.isEmpty ? "–" : row.replies.map { "`\($0)`" }.joined(separator: ", ")
            lines.append("| `\(row.usage)` | \(row.role?.rawValue ?? "–") | \(replies) | \(row.about) |")
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
