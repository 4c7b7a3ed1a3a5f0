extension Schema {
    /// Finds a session by the beginning of its key alone, which is its own but for chance: whole keys, 64 letters each and in no
    /// order, made these indexes the largest part of what every transaction wrote.
    static let shortSessions = Step(
        name: "short sessions",
        script: ["alerts", "feedback", "turns"].map { table in
            """
            DROP INDEX \(table)_session;
            CREATE INDEX \(table)_session ON \(table) (\(beginning("session"))) WHERE session IS NOT NULL;
            """
        }.joined(separator: "\n"))

    /// A condition for the rows of a session, which these indexes serve.
    package static func isSession(_ parameter: String) -> String {
        "session = \(parameter) AND \(beginning("session")) = \(beginning(parameter))"
    }

    /// As it stands in the indexes, letter by letter: otherwise they are not used.
    private static func beginning(_ key: String) -> String { "substr(\(key), 1, 12)" }
}
