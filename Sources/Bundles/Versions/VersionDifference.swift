import Foundation

/// What is different between two versions of a bundle: their sheets, settings, and figures.
package struct VersionDifference: Sendable, Equatable, Encodable {
    /// Rows that only one of them has.
    package struct Rows: Sendable, Equatable, Encodable {
        package var added: [Row] = []
        package var removed: [Row] = []
    }

    /// An example or exam question, masked.
    package struct Row: Sendable, Hashable, Encodable {
        package let text: String
        package let answer: String
    }

    /// What became of an answer.
    package struct ChangedAnswer: Sendable, Equatable, Encodable {
        package let id: String
        /// Its language where it has one of its own.
        package let language: String?
        /// The columns that differ.
        package let columns: [String]
    }

    package struct Answers: Sendable, Equatable, Encodable {
        package var added: [String] = []
        package var removed: [String] = []
        package var changed: [ChangedAnswer] = []
    }

    /// A setting of `bundle.json` by its path in it: `gate.exam_accuracy`.
    package struct Setting: Sendable, Equatable, Encodable {
        package let name: String
        /// As JSON; `nil` where it was not set.
        package let old: String?
        package let new: String?
    }

    /// A figure of the lineages.
    package struct Metric: Sendable, Equatable, Encodable {
        package let name: String
        package let old: Double?
        package let new: Double?
    }

    package let old: Int
    package let new: Int
    /// The versions of which no sheets are kept; where there is one, answers, examples, exam and settings are `nil`.
    package let withoutSheets: [Int]
    /// The sheets, and background texts, whose content differs or which only one was trained on.
    package let files: [String]
    package let answers: Answers?
    package let examples: Rows?
    package let exam: Rows?
    package let settings: [Setting]?
    package let metrics: [Metric]

    private enum CodingKeys: String, CodingKey {
        case old, new, files, answers, examples, exam, settings, metrics
        case withoutSheets = "without_sheets"
    }

    /// Compares two versions whose files are there.
    ///
    /// - Throws: ``BundleError`` when a lineage or kept sheet cannot be read.
    package init(from old: Int, to new: Int, in directory: BundleDirectory) throws(BundleError) {
        let lineages = [try Self.lineage(of: old, in: directory), try Self.lineage(of: new, in: directory)]
        self.old = old
        self.new = new
        files = Set(lineages[0].inputs.keys).union(lineages[1].inputs.keys)
            .filter { lineages[0].inputs[$0] != lineages[1].inputs[$0] }.sorted()
        metrics = Self.metrics(lineages[0], lineages[1])
        let before = try KeptSheets(of: old, in: directory)
        let after = try KeptSheets(of: new, in: directory)
        withoutSheets = (before == nil ? [old] : []) + (after == nil ? [new] : [])
        guard let before, let after else {
            (answers, examples, exam, settings) = (nil, nil, nil, nil)
            return
        }
        answers = try Answers(from: before, to: after)
        examples = try Rows(of: "examples.csv", column: "id", from: before, to: after)
        exam = try Rows(of: "exam.csv", column: "expected", from: before, to: after)
        settings = try Self.settings(from: before, to: after)
    }

    private static func lineage(of version: Int, in directory: BundleDirectory) throws(BundleError) -> Lineage {
        guard let lineage = directory.lineage(of: version) else {
            throw BundleError(path: directory.lineagePath(version), .unreadable(reason: "it is no lineage"))
        }
        return lineage
    }

    private static func metrics(_ old: Lineage, _ new: Lineage) -> [Metric] {
        Set(old.metrics.keys).union(new.metrics.keys).sorted()
            .map { Metric(name: $0, old: old.metrics[$0], new: new.metrics[$0]) }
    }
}
