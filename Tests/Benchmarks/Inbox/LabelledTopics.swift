import Bundles
import Foundation
import TestSupport

/// Lines by what they ask, to be put into groups as if nobody knew.
struct LabelledTopics {
    struct Line {
        let text: String
        let label: String
    }

    /// By label.
    let topics: [String: [String]]

    /// Reads `text<TAB>label` a line from several files.
    init(tabSeparated paths: [String]) throws {
        var topics: [String: [String]] = [:]
        for path in paths {
            for row in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n") {
                let fields = row.split(separator: "\t")
                guard fields.count == 2 else { throw WrongResult("\(path): a line without a label") }
                topics[String(fields[1]), default: []].append(String(fields[0]))
            }
        }
        self.topics = topics
    }

    /// Reads a sheet of a shipped bundle.
    init(sheet path: String, label: String) throws {
        var topics: [String: [String]] = [:]
        for row in try Sheet(path: path, columns: Sheet.Columns(required: ["text", label])).rows {
            topics[row[label] ?? "", default: []].append(row["text"] ?? "")
        }
        self.topics = topics
    }

    /// Some topics with some lines each, in random order.
    func drawn(_ count: Int, lines: Int, seed: UInt64, from labels: ([String]) -> [String] = { $0 }) -> [Line] {
        var random = SeededGenerator(seed: seed)
        let names = labels(topics.filter { $0.value.count >= lines }.keys.sorted()).shuffled(using: &random)
        var drawn: [Line] = []
        for name in names.prefix(count) {
            for text in (topics[name] ?? []).shuffled(using: &random).prefix(lines) {
                drawn.append(Line(text: text, label: name))
            }
        }
        return drawn.shuffled(using: &random)
    }
}
