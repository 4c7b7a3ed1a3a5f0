package import Bundles
import Foundation
import ModelFiles
package import Privacy
package import TextAnalysis

/// Text that no bundle is about, by language: what shows a bundle in training what a question for somebody else looks like.
///
/// `corpora/background/LANGUAGE.csv` with the columns `text` and `kind`. A bundle trains without it too, from its own
/// left-out answers alone.
package struct BackgroundCorpus: Sendable {
    private let lines: [Language: [MaskedText]]
    private let hashes: [Language: String]

    /// No text.
    package static let empty = BackgroundCorpus(lines: [:], hashes: [:])

    private init(lines: [Language: [MaskedText]], hashes: [Language: String]) {
        self.lines = lines
        self.hashes = hashes
    }

    /// Reads the sheets in `DIRECTORY/background`; none there is an empty corpus.
    package init(corpora directory: String) throws(BundleError) {
        let folder = "\(directory)/background"
        let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter {
            $0.hasSuffix(".csv")
        }
        let redactor = Redactor(masker: PatternMasker())
        var lines: [Language: [MaskedText]] = [:]
        var hashes: [Language: String] = [:]
        for name in names.sorted() {
            let path = "\(folder)/\(name)"
            let bytes = try BundleFile.read(named: path)
            let sheet = try Sheet(
                path: path, bytes: bytes, columns: Sheet.Columns(required: ["text"], optional: ["kind"]))
            let language = Language(rawValue: String(name.dropLast(4)))
            lines[language] = try sheet.rows.map { (row) throws(BundleError) in
                redactor.redact(Utterance(try sheet.field("text", of: row)))
            }
            hashes[language] = SHA256.hexadecimal(of: bytes)
        }
        self.init(lines: lines, hashes: hashes)
    }

    /// The lines in some languages, in order.
    package func lines(in languages: [Language]) -> [MaskedText] { languages.flatMap { lines[$0] ?? [] } }

    /// The SHA-256 of the files used for some languages, by name.
    package func hashes(in languages: [Language]) -> [String: String] {
        languages.reduce(into: [:]) { hashes, language in
            hashes["background/\(language.rawValue).csv"] = self.hashes[language]
        }
    }
}

extension BackgroundCorpus {
    /// Where the corpora lie when nobody says: `corpora` beside the plugin directory.
    package static func directory(beside plugins: String) -> String {
        URL(fileURLWithPath: plugins).deletingLastPathComponent().appendingPathComponent("corpora").path
    }
}
