package import SystemCalls

/// How the file of an inbox is made, and how one of an earlier version becomes one of this.
package enum Schema {
    /// A change of the file from one version to the next.
    package struct Step: Sendable {
        /// What it brings, for people.
        let name: String
        let script: String
        /// What is done after alerts and turns were erased, so that nothing of them stays in the tables of this step either.
        let forgetting: String?

        package init(name: String, script: String, forgetting: String? = nil) {
            self.name = name
            self.script = script
            self.forgetting = forgetting
        }
    }

    /// In order; a file's `user_version` says how many of them it has seen. What was published is never changed, only added to.
    package static let steps = [Step(name: "records", script: records), notices]

    /// Brings a file to the version of these steps, each step all or not at all.
    ///
    /// - Throws: ``InboxError/unusable(path:why:)`` for a file of a later version; `SQLiteError`.
    package static func prepare(_ database: SQLiteDatabase, steps: [Step] = steps) throws {
        while try version(of: database) != steps.count {
            try database.execute("BEGIN IMMEDIATE")
            do {
                // Looked at again: another process may have been faster.
                let version = try version(of: database)
                guard version <= steps.count else {
                    throw InboxError.unusable(
                        path: database.path,
                        why: "was written by a later version of the program (\(version); this one knows \(steps.count))"
                    )
                }
                if version < steps.count {
                    try database.execute(steps[version].script)
                    try database.execute("PRAGMA user_version = \(version + 1)")
                }
                try database.execute("COMMIT")
            } catch {
                if database.isInTransaction { try? database.execute("ROLLBACK") }
                throw error
            }
        }
    }

    private static func version(of database: SQLiteDatabase) throws -> Int {
        try database.first("PRAGMA user_version") { $0.int(0) } ?? 0
    }
}
