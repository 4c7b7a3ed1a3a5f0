package import Bundles
package import Dialogue
package import TextAnalysis

/// The answers of `answers.csv`.
///
/// A row is one answer in one language: in a bundle of several languages the column `lang` says which, and the rows of
/// one answer share its `id`.
package struct AnswerSheet: Sendable {
    /// In the order of their first rows.
    package let answers: [Answer]

    static let columns = Sheet.Columns(
        required: ["id", "title", "answer"], optional: ["url", "category", "threshold", "lang"])

    /// - Parameters:
    ///   - languages: the bundle's; a row without `lang` is in the first.
    package init(path: String, languages: [Language]) throws(BundleError) {
        try self.init(path: path, bytes: try BundleFile.read(path), languages: languages)
    }

    package init(path: String, bytes: [UInt8], languages: [Language]) throws(BundleError) {
        let sheet = try Sheet(path: path, bytes: bytes, columns: Self.columns)
        var order: [String] = []
        var rows: [String: [Row]] = [:]
        for row in sheet.rows {
            let parsed = try Row(row, of: sheet, languages: languages)
            if let earlier = rows[parsed.id]?.first(where: { $0.wording.language == parsed.wording.language }) {
                throw BundleError(
                    path: path, line: row.line, .duplicateAnswer(parsed.id, firstLine: earlier.line))
            }
            if rows[parsed.id] == nil { order.append(parsed.id) }
            rows[parsed.id, default: []].append(parsed)
        }
        guard order.count >= 2 else { throw BundleError(path: path, .noExamples(answers: order.count)) }
        answers = order.map { id in
            let wordings = rows[id] ?? []
            return Answer(
                id: AnswerID(rawValue: id), wordings: wordings.map(\.wording),
                category: wordings.lazy.compactMap(\.category).first,
                threshold: wordings.lazy.compactMap(\.threshold).first)
        }
    }

    /// One answer in one language.
    struct Row {
        /// Its line in the sheet, from 1.
        let line: Int
        let id: String
        let wording: Answer.Wording
        let category: String?
        let threshold: Double?

        init(_ row: Sheet.Row, of sheet: Sheet, languages: [Language]) throws(BundleError) {
            line = row.line
            id = try sheet.field("id", of: row)
            guard Self.isIdentifier(id) else { throw BundleError(path: sheet.path, line: row.line, .badIdentifier) }
            let language = row["lang"].map(Language.init(rawValue:)) ?? languages[0]
            guard languages.contains(language) else {
                throw BundleError(
                    path: sheet.path, line: row.line,
                    .unknownLanguage(language.rawValue, known: languages.map(\.rawValue)))
            }
            wording = Answer.Wording(
                language: language, title: try sheet.field("title", of: row), text: try sheet.field("answer", of: row),
                url: row["url"])
            category = row["category"]
            threshold = try row["threshold"].map { (text) throws(BundleError) in
                guard let number = Double(text), (0...1).contains(number) else {
                    throw BundleError(path: sheet.path, line: row.line, .badThreshold)
                }
                return number
            }
        }

        /// `-` alone must not be one: in an exam it stands for "no answer".
        private static func isIdentifier(_ id: String) -> Bool {
            func isLetterOrDigit(_ byte: UInt8) -> Bool {
                (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
            }
            guard (1...64).contains(id.utf8.count), let first = id.utf8.first else { return false }
            return isLetterOrDigit(first)
                && id.utf8.allSatisfy { isLetterOrDigit($0) || [0x2D, 0x5F, 0x2E].contains($0) }
        }
    }
}
