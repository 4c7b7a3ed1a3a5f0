import Bundles
import ModelFiles
import Privacy

/// The sheets as they are kept with a version: what people say is masked in them; answers and settings, which are shown to everybody,
/// stay as they are. A sheet with nothing to mask is kept byte for byte.
///
/// Masked again the texts stay as they are, so that a version trained on these sheets is the same.
package struct MaskedSheets: Sendable {
    /// By name, as in ``BundleDirectory/inputNames``.
    let files: [String: [UInt8]]
    /// The SHA-256 in hexadecimal of those that are not byte for byte what was trained on.
    let changed: [String: String]

    init(_ sheets: BundleSheets, redactor: Redactor) throws(BundleError) {
        var files = sheets.files
        var changed: [String: String] = [:]
        for (name, columns) in [("examples.csv", ExampleSheet.columns), ("exam.csv", QuestionSheet.columns)] {
            let sheet = try Sheet(path: name, bytes: sheets[name], columns: columns)
            guard let bytes = Self.masked(sheet, columns: columns.required, redactor: redactor) else { continue }
            files[name] = bytes
            changed[name] = SHA256.hexadecimal(of: bytes)
        }
        (self.files, self.changed) = (files, changed)
    }

    /// A sheet with its texts masked; `nil` where there is nothing to mask.
    private static func masked(_ sheet: Sheet, columns: [String], redactor: Redactor) -> [UInt8]? {
        var lines = [columns.joined(separator: ",")]
        var isChanged = false
        for row in sheet.rows {
            let fields = columns.map { column in
                let text = row[column] ?? ""
                guard column == "text" else { return text }
                let masked = redactor.redact(Utterance(text)).string
                if masked != text { isChanged = true }
                return masked
            }
            lines.append(fields.map(quoted).joined(separator: ","))
        }
        return isChanged ? Array((lines.joined(separator: "\n") + "\n").utf8) : nil
    }

    /// A field as RFC 4180 quotes it.
    private static func quoted(_ field: String) -> String { "\"\(field.replacing("\"", with: "\"\""))\"" }
}
