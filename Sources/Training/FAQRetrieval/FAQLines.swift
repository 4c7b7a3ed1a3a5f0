/// The lines of one of the files that a FAQ's retrieval is measured on: tab-separated, every line with all columns; a
/// first line with the columns' names is passed over.
struct FAQLines {
    let lines: [TabSeparatedLines.Line]

    /// - Parameters:
    ///   - idCount: how many of the columns, from the first on, hold ids.
    init(path: String, columns: [String], idCount: Int) throws(FAQSheetError) {
        let all: [TabSeparatedLines.Line]
        do {
            all = try TabSeparatedLines(path: path, most: columns.count).lines
        } catch {
            throw Self.error(from: error, columns: columns)
        }
        lines = all.first?.fields == columns ? Array(all.dropFirst()) : all
        guard !lines.isEmpty else { throw FAQSheetError(path: path, .unreadable(reason: "there are no rows")) }
        for line in lines {
            guard line.fields.count == columns.count else {
                throw FAQSheetError(
                    path: path, line: line.number, .wrongFields(found: line.fields.count, columns: columns))
            }
            for id in line.fields.prefix(idCount) where id.contains(where: \.isWhitespace) {
                throw FAQSheetError(path: path, line: line.number, .badIdentifier)
            }
        }
    }

    private static func error(from error: LabelledTextError, columns: [String]) -> FAQSheetError {
        let problem: FAQSheetProblem =
            switch error.problem {
            case .tooManyFields(let found, _): .wrongFields(found: found, columns: columns)
            case .emptyText: .emptyField(columns[0])
            case .notUTF8: .unreadable(reason: "not UTF-8; save the file as UTF-8")
            case .unreadable(let reason): .unreadable(reason: reason)
            default: .unreadable(reason: "there are no rows")
            }
        return FAQSheetError(path: error.path, line: error.line, problem)
    }
}
