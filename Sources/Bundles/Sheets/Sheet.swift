/// A table read from a CSV file: a header and rows, each with its line number.
package struct Sheet: Sendable {
    /// A row's fields by column.
    package struct Row: Sendable {
        /// The line, from 1, the row begins on.
        package let line: Int
        fileprivate let fields: [String]
        fileprivate let columns: [String: Int]

        /// A field without the white space around it; `nil` when there is no such column or nothing in it.
        package subscript(column: String) -> String? {
            guard let index = columns[column] else { return nil }
            let field = fields[index].trimmed
            return field.isEmpty ? nil : field
        }
    }

    /// The columns a sheet may have.
    package struct Columns: Sendable {
        package let required: [String]
        package let optional: [String]
        /// The fewest rows below the header.
        package let fewestRows: Int

        package init(required: [String], optional: [String] = [], fewestRows: Int = 1) {
            self.required = required
            self.optional = optional
            self.fewestRows = fewestRows
        }
    }

    package let path: String
    package let rows: [Row]

    /// Reads a CSV file (RFC 4180; LF or CRLF; UTF-8 with or without byte order mark) that begins with a header; lines above it that begin with
    /// `#` are comments.
    ///
    /// - Throws: ``BundleError`` with file and line for anything that is not right.
    package init(path: String, columns: Columns) throws(BundleError) {
        try self.init(path: path, bytes: try BundleFile.read(path), columns: columns)
    }

    package init(path: String, bytes: [UInt8], columns: Columns) throws(BundleError) {
        self.path = path
        var reader = CSVReader(path: path, bytes: bytes)
        try reader.passComments()
        guard let header = try reader.next() else { throw BundleError(path: path, .empty) }
        let names = header.fields.map(\.trimmed)
        let known = columns.required + columns.optional
        var places: [String: Int] = [:]
        for (index, name) in names.enumerated() {
            guard known.contains(name) else {
                throw BundleError(path: path, line: header.line, .unknownColumn(name, known: known))
            }
            guard places.updateValue(index, forKey: name) == nil else {
                throw BundleError(path: path, line: header.line, .duplicateColumn(name))
            }
        }
        for name in columns.required where places[name] == nil {
            throw BundleError(path: path, line: header.line, .missingColumn(name, found: names))
        }
        var rows: [Row] = []
        while let record = try reader.next() {
            guard record.fields.count == names.count else {
                throw BundleError(
                    path: path, line: record.line,
                    .wrongFieldCount(expected: names.count, found: record.fields.count))
            }
            rows.append(Row(line: record.line, fields: record.fields, columns: places))
        }
        guard rows.count >= columns.fewestRows else { throw BundleError(path: path, .noRows) }
        self.rows = rows
    }

    /// A row's field that must not be empty.
    package func field(_ name: String, of row: Row) throws(BundleError) -> String {
        guard let field = row[name] else { throw BundleError(path: path, line: row.line, .emptyField(name)) }
        return field
    }
}

extension String {
    /// Without white space at either end.
    fileprivate var trimmed: String {
        var rest = Substring(self)
        while let first = rest.first, first.isWhitespace { rest.removeFirst() }
        while let last = rest.last, last.isWhitespace { rest.removeLast() }
        return String(rest)
    }
}
