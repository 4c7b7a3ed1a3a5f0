import SystemCalls

/// The ratings in an inbox, read past everything that keeps them.
package struct KeptRating: Sendable, Equatable {
    package let id: String
    package let tenant: String
    package let turn: String?
    package let rating: String
    package let question: String?
    package let expected: String?
    package let comment: String?
    /// JSON.
    package let exchanges: String

    /// All ratings of a state directory, in the order they came; none where there is no inbox.
    package static func all(inState directory: String) throws -> [KeptRating] {
        let database = try SQLiteDatabase("\(directory)/inbox.sqlite", .reading)
        let columns = "id, tenant, turn, rating, question, expected, comment, exchanges"
        return try database.rows("SELECT \(columns) FROM feedback ORDER BY id") { row in
            KeptRating(
                id: "f_\(row.int(0))", tenant: row.text(1), turn: row.optionalText(2), rating: row.text(3),
                question: row.optionalText(4), expected: row.optionalText(5), comment: row.optionalText(6),
                exchanges: row.optionalText(7) ?? "[]")
        }
    }
}
