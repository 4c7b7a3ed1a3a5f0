import SystemCalls

/// What a query asks of its rows.
struct Conditions {
    private var parts: [String] = []
    private(set) var values: [SQLiteValue] = []

    mutating func add(_ condition: String, _ value: SQLiteValue...) {
        parts.append(condition)
        values += value
    }

    /// At least one of these; none is never so.
    mutating func add(any conditions: [String]) {
        parts.append(conditions.isEmpty ? "0" : "(" + conditions.joined(separator: " OR ") + ")")
    }

    /// Behind `WHERE`.
    var sql: String { parts.isEmpty ? "1" : parts.joined(separator: " AND ") }
}
