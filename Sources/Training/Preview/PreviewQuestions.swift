package import Bundles
package import Dialogue
import Foundation
package import Privacy
import StrictJSON

/// The questions that a preview asks: those that a server kept, or those of a file.
package struct PreviewQuestions: Sendable {
    /// How many of the latest kept ones are asked.
    package static let mostKept = 1_000

    /// Each once, in the order of the file.
    package let questions: [MaskedText]

    /// The latest questions to a bundle that a server kept: lines of JSON with `domain` and `text`. Lines that cannot be read are
    /// passed over, for the last may be half written.
    ///
    /// - Throws: ``BundleError`` when there are none.
    package init(keptIn path: String, of domain: DomainName, redactor: Redactor) throws(BundleError) {
        guard FileManager.default.fileExists(atPath: path) else {
            throw BundleError(path: path, .noQuestions(bundle: domain.rawValue))
        }
        let texts = try BundleFile.read(path).split(separator: 0x0A).compactMap { line -> String? in
            guard let object = try? JSONReader.read(Array(line)),
                case .string(domain.rawValue)? = object["domain"]?.content,
                case .string(let text)? = object["text"]?.content
            else { return nil }
            return text
        }
        guard !texts.isEmpty else { throw BundleError(path: path, .noQuestions(bundle: domain.rawValue)) }
        self.init(texts.suffix(Self.mostKept), redactor: redactor)
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
