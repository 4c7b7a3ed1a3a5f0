import Bundles
import Foundation
import Inbox
import TextAnalysis

/// Lines of one source by what they ask.
struct LabelledLines {
    /// A line by its features.
    struct Line {
        /// Each once, in ascending order.
        let keys: [UInt32]
        /// Those among them that are pairs of words or characters.
        let pairs: Set<UInt32>

        init(_ text: String) {
            var keys: Set<UInt32> = []
            var pairs: Set<UInt32> = []
            var last: UInt32?
            for feature in FeatureExtractor().features(of: NormalizedText(text)) {
                let key = BackgroundFrequencies.key(of: feature)
                keys.insert(key)
                guard !feature.isInner else { continue }
                if last == feature.start { pairs.insert(key) }
                last = feature.start
            }
            self.keys = keys.sorted()
            self.pairs = pairs
        }
    }

    let language: Language
    /// By label in ascending order.
    let topics: [[Line]]

    var lines: [Line] { topics.flatMap { $0 } }

    /// Reads `text<TAB>label` a line.
    init(tabSeparated path: String, language: Language) throws {
        let rows = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").compactMap { line in
            let fields = line.split(separator: "\t")
            return fields.count == 2 ? (text: String(fields[0]), label: String(fields[1])) : nil
        }
        self.init(rows, language: language)
    }

    /// Reads the examples of a shipped bundle that are written in a language.
    init(examplesOf bundle: String, language: Language) throws {
        let sheet = try Sheet(
            path: "Plugins/\(bundle)/examples.csv", columns: Sheet.Columns(required: ["text", "id"]))
        let rows = sheet.rows.map { (text: $0["text"] ?? "", label: $0["id"] ?? "") }
        self.init(rows.filter { Language.written(in: NormalizedText($0.text)) == language }, language: language)
    }

    private init(_ rows: [(text: String, label: String)], language: Language) {
        self.language = language
        var byLabel: [String: [Line]] = [:]
        for row in rows { byLabel[row.label, default: []].append(Line(row.text)) }
        topics = byLabel.sorted { $0.key < $1.key }.map(\.value)
    }
}
