import Foundation
import Inbox
import Privacy
import TextAnalysis

/// Counts how frequent n-grams are in questions, learns which say that two lines ask the same, and writes both into the sources.
///
/// Run from the project's root, with the public data beside it. Nothing is learnt from CLINC150, by which the grouping is measured.
@main
enum GroupTraining {
    /// A feature in fewer lines has no entry: it weighs as one that was never seen.
    private static let fewestLines = 6
    /// A feature in fewer lines has no place.
    private static let fewestPlacedLines = 10

    static func main() throws {
        let shared = "../shared/data"
        let english = [
            try LabelledLines(tabSeparated: "\(shared)/banking77/train.tsv", language: .english),
            try LabelledLines(tabSeparated: "\(shared)/hwu64/train.tsv", language: .english),
            try LabelledLines(examplesOf: "bank-support", language: .english),
            try LabelledLines(examplesOf: "it-helpdesk", language: .english),
        ]
        let japanese = [
            try LabelledLines(tabSeparated: "\(shared)/asdc_topic/train.tsv", language: .japanese),
            try LabelledLines(examplesOf: "ward-office", language: .japanese),
            try LabelledLines(examplesOf: "telecom-support", language: .japanese),
            try LabelledLines(examplesOf: "it-helpdesk", language: .japanese),
        ]
        var frequencies: [UInt32: Float] = [:]
        for lines in [english, japanese] {
            let all = lines.flatMap(\.lines)
            for (key, count) in counts(all) where count >= fewestLines {
                let frequency = 1 + log(Float(1 + all.count) / Float(1 + count))
                frequencies[key] = max(frequencies[key] ?? 0, frequency)
            }
        }
        let table = frequencies.sorted { $0.key < $1.key }.map { (key: $0.key, weight: $0.value) }
        let vectors = fitted(to: english, frequencies)
        try write(table, vectors)
        print("\(table.count) frequencies, \(vectors.count) places")
    }

    private static func counts(_ lines: [LabelledLines.Line]) -> [UInt32: Int] {
        var counts: [UInt32: Int] = [:]
        for line in lines { for key in line.keys { counts[key, default: 0] += 1 } }
        return counts
    }

    private static func fitted(
        to sources: [LabelledLines], _ frequencies: [UInt32: Float]
    ) -> [(key: UInt32, place: [Float])] {
        let lines = sources.flatMap(\.lines)
        let counts = counts(lines)
        let pairs = lines.reduce(into: Set<UInt32>()) { $0.formUnion($1.pairs) }
        let keys = counts.keys.sorted()
        let ids = Dictionary(uniqueKeysWithValues: keys.enumerated().map { ($1, $0) })
        let placed = keys.map { counts[$0, default: 0] >= fewestPlacedLines && !pairs.contains($0) }
        let weighed = sources.map { source in
            source.topics.map { topic in
                topic.map { line in
                    line.keys.map {
                        (id: ids[$0, default: 0], weight: frequencies[$0] ?? BackgroundFrequencies.unseenWeight)
                    }
                }
            }
        }
        var fitting = TopicFitting(weighed, placed: placed, TopicFitting.Settings(), seed: 1)
        fitting.fit(seed: 2)
        let dimension = TopicVectors.dimension
        return keys.indices.filter { placed[$0] }.map { id in
            (key: keys[id], place: Array(fitting.places[id * dimension..<(id + 1) * dimension]))
        }
    }

    private static func write(
        _ table: [(key: UInt32, weight: Float)], _ vectors: [(key: UInt32, place: [Float])]
    ) throws {
        let sizes = vectors.flatMap { $0.place.map(abs) }.sorted()
        let largest = sizes[sizes.count * 999 / 1000]
        var rows = table.flatMap { BackgroundFrequencies.printed($0.key, weight: $0.weight) }
        try write(
            NameWeightCoding.encode(rows), as: "FrequencyTable",
            "How rare n-grams are in questions, written by `GroupTraining`.")
        rows = vectors.flatMap { vector in
            TopicVectors.printed(vector.key)
                + vector.place.map { Int8(max(-45, min(45, ($0 / largest * 45).rounded()))) }
        }
        try write(
            NameWeightCoding.encode(rows), as: "TopicTable",
            "Where n-grams lie that say what is asked, written by `GroupTraining`.", scale: largest / 45)
    }

    private static func write(_ text: String, as name: String, _ comment: String, scale: Float? = nil) throws {
        var lines = ["/// \(comment)", "enum \(name) {"]
        if let scale { lines += ["    static let scale: Float = \(scale)", ""] }
        lines += ["    /// As `NameWeightCoding` prints numbers.", "    static let text = \"\"\""]
        var rest = text[...]
        while !rest.isEmpty {
            lines.append("        " + rest.prefix(112))
            rest = rest.dropFirst(112)
        }
        lines += ["        \"\"\"", "}", ""]
        try lines.joined(separator: "\n").write(
            toFile: "Sources/Inbox/Grouping/Tables/\(name).swift", atomically: true, encoding: .utf8)
    }
}
