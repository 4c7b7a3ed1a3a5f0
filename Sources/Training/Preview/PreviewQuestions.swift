package import Bundles
package import Dialogue
import Foundation
package import Privacy

/// The questions that a preview asks: those that a server kept, or those of a file.
package struct PreviewQuestions: Sendable {
    /// How many of the latest kept ones are asked.
    package static let mostKept = 1_000

    /// Each once, in the order of the file.
    package let questions: [MaskedText]

    /// The latest questions to a bundle that were kept.
    ///
    /// - Parameters:
    ///   - path: where they are kept, for the error.
    /// - Throws: ``BundleError`` when there are none.
    package init(
        kept texts: [String], in path: String, of domain: DomainName, redactor: Redactor
    ) throws(BundleError) {
        guard !texts.isEmpty else { throw BundleError(path: path, .noQuestions(bundle: domain.rawValue)) }
        self.init(texts, redactor: redactor)
    }

    /// The questions of a file: a sheet with a column `text`, or one a line.
    ///
    /// - Throws: ``BundleError`` with file and line.
    package init(file path: String, redactor: Redactor) throws(BundleError) {
        let bytes = try BundleFile.read(path)
        guard let lines = String(validating: bytes, as: UTF8.self)?.split(whereSeparator: \.isNewline) else {
            throw BundleError(path: path, .notUTF8)
        }
        let header = (lines.first ?? "").drop { $0 == "\u{FEFF}" }.split(separator: ",").map {
            $0.trimmingCharacters(in: .whitespaces)
        }
        guard header.contains("text") else {
            self.init(lines.map(String.init).filter { !$0.allSatisfy(\.isWhitespace) }, redactor: redactor)
            return
        }
        let sheet = try Sheet(
            path: path, bytes: bytes,
            columns: Sheet.Columns(required: ["text"], optional: header.filter { $0 != "text" }))
        self.init(
            try sheet.rows.map { (row) throws(BundleError) in try sheet.field("text", of: row) }, redactor: redactor)
    }

    private init(_ texts: some Sequence<String>, redactor: Redactor) {
        var seen: Set<String> = []
        questions = texts.map { redactor.redact(Utterance($0)) }.filter { seen.insert($0.string).inserted }
    }
}
