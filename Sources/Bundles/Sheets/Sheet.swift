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
    /// The columns' names in their order.
    package let header: [String]
    package let rows: [Row]

    /// Reads a CSV file (RFC 4180; LF or CRLF; UTF-8 with or without byte order mark) that begins with a header; lines above it that begin with
    /// `#` are comments.
    ///
    /// - Throws: ``BundleError`` with file and line for anything that is not right.
    package init(path: String, columns: Columns) throws(BundleError) {
        try self.init(path: path, bytes: try BundleFile.read(path), columns: columns)
    }

    package init(path: String, bytes: [UInt8], columns: Columns) throws(BundleError) {
        try self.init(path: path, bytes: bytes, columns: columns) { (problem) throws(BundleError) in throw problem }
    }

    /// Reads all rows that can be read, and adds whatever is wrong to a list.
    ///
    /// - Returns: `nil` where the header is not right: what the fields mean is then not known.
    package init?(path: String, columns: Columns, problems: inout [BundleError]) {
        var found: [BundleError] = []
        defer { problems += found }
        do throws(BundleError) {
            try self.init(path: path, bytes: try BundleFile.read(path), columns: columns) { found.append($0) }
        } catch {
            if found.last != error { found.append(error) }
            return nil
        }
    }

    /// - Parameters:
    ///   - report: told what is wrong; what it throws ends the reading.
    private init(
        path: String, bytes: [UInt8], columns: Columns, report: (BundleError) throws(BundleError) -> Void
    ) throws(BundleError) {
        self.path = path
        var reader = CSVReader(path: path, bytes: bytes)
        try reader.passComments()
        guard let header = try reader.next() else { throw BundleError(path: path, .empty) }
        let names = header.fields.map(\.trimmed)
        self.header = names
        let places = try Self.places(of: names, among: columns, path: path, line: header.line, report: report)
        var rows: [Row] = []
        while true {
            do throws(BundleError) {
                guard let record = try reader.next() else { break }
                guard record.fields.count == names.count else {
                    throw BundleError(
                        path: path, line: record.line,
                        .wrongFieldCount(expected: names.count, found: record.fields.count))
                }
                rows.append(Row(line: record.line, fields: record.fields, columns: places))
            } catch {
                try report(error)
                guard reader.recover(from: error) else { break }
            }
        }
        guard rows.count >= columns.fewestRows else { throw BundleError(path: path, .noRows) }
        self.rows = rows
    }

    /// Where each column stands.
    ///
    /// - Throws: ``BundleError``, the last of what is wrong with the header.
    private static func places(
        of names: [String], among columns: Columns, path: String, line: Int,
        report: (BundleError) throws(BundleError) -> Void
    ) throws(BundleError) -> [String: Int] {
        let known = columns.required + columns.optional
        var places: [String: Int] = [:]
        var last: BundleError?
        func note(_ problem: BundleError.Problem) throws(BundleError) {
            let error = BundleError(path: path, line: line, problem)
            last = error
            try report(error)
        }
        for (index, name) in names.enumerated() {
            guard known.contains(name) else {
                try note(.unknownColumn(name, known: known))
                continue
            }
            if places.updateValue(index, forKey: name) != nil { try note(.duplicateColumn(name)) }
        }
        for name in columns.required where places[name] == nil {
            try note(.missingColumn(name, found: names))
        }
        if let last { throw last }
        return places
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
