import Bundles
import Dialogue
import Foundation
import Privacy
import TextAnalysis
import Training

/// Many small domains made of public data: CLINC150 (Larson et al. 2019) and BANKING77 (Casanueva et al. 2020) cut into domains of five
/// labels, HWU64 (Liu et al. 2019) by scenario, the Accommodation Search Dialog Corpus (Megagon Labs) by topic, and the shipped bundles
/// by the categories of their answers.
///
/// Harder than real ones: labels of BANKING77 in two domains are about the same bank.
struct PublicDomains: Sendable {
    /// A text with its label.
    struct Row: Sendable {
        let text: String
        let label: String
    }

    struct Domain: Sendable {
        let name: String
        let language: String
        var examples: [Row] = []
        /// Held out.
        var questions: [Row] = []
    }

    private static let folder = "../shared/data"
    private static let labelsPerDomain = 5
    /// Of the rows of BANKING77, which has no validation part, one in so many is a question.
    private static let heldOut = 7

    private(set) var domains: [Domain] = []

    /// `nil`, and said so, where the data is not beside the project.
    init?(with bundles: ShippedBundles) throws {
        guard FileManager.default.fileExists(atPath: "\(Self.folder)/asdc_topic") else {
            print("skipped: \(Self.folder) is not there")
            return nil
        }
        let clinc = try Self.rows("clinc150/train.tsv")
        add("clinc", "en", clinc, try Self.rows("clinc150/valid.tsv"), by: Self.dealing(clinc))
        let banking = try Self.rows("banking77/train.tsv").enumerated()
        let known = banking.filter { $0.offset % Self.heldOut != 0 }.map(\.element)
        add(
            "banking", "en", known, banking.filter { $0.offset % Self.heldOut == 0 }.map(\.element),
            by: Self.dealing(known))
        add("hwu", "en", try Self.rows("hwu64/train.tsv"), try Self.rows("hwu64/valid.tsv")) {
            String($0.prefix { $0 != "_" })
        }
        add("asdc", "ja", try Self.rows("asdc_topic/train.tsv"), try Self.rows("asdc_topic/valid.tsv")) {
            String($0.prefix { $0 != ":" })
        }
        add(bundles)
        domains.removeAll { Set($0.examples.map(\.label)).count < 2 || $0.questions.isEmpty }
    }

    /// Adds what bundles know and are asked, their categories being the domains.
    private mutating func add(_ bundles: ShippedBundles) {
        for bundle in bundles.all {
            let knowledge = bundle.draft.knowledge
            let answers = knowledge.answers
            let categories = Dictionary(uniqueKeysWithValues: answers.map { ($0.id.rawValue, $0.category ?? "") })
            let examples = knowledge.exampleAnswers.indices.map {
                Row(text: knowledge.example($0), label: answers[knowledge.exampleAnswers[$0]].id.rawValue)
            }
            let questions = (bundle.exam.questions + bundle.evaluation.questions).compactMap { question in
                question.expected.map { Row(text: question.text.string, label: $0.rawValue) }
            }
            add(
                bundle.directory.domain.rawValue, knowledge.languages[0].rawValue, examples, questions,
                by: { categories[$0] ?? "" })
        }
    }

    private mutating func add(
        _ source: String, _ language: String, _ examples: [Row], _ questions: [Row], by part: (String) -> String
    ) {
        var parts: [String: Domain] = [:]
        for row in examples {
            let name = part(row.label)
            parts[name, default: Domain(name: "\(source)/\(name)", language: language)].examples.append(row)
        }
        for row in questions { parts[part(row.label)]?.questions.append(row) }
        domains += parts.sorted { $0.key < $1.key }.map(\.value)
    }

    /// Labels that follow each other in the alphabet go to different domains.
    private static func dealing(_ rows: [Row]) -> (String) -> String {
        let labels = Set(rows.map(\.label)).sorted()
        let count = labels.count / labelsPerDomain
        let parts = Dictionary(uniqueKeysWithValues: labels.enumerated().map { ($1, "\($0 % count)") })
        return { parts[$0] ?? "" }
    }

    private static func rows(_ name: String) throws -> [Row] {
        try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8).split(separator: "\n").compactMap { line in
            let fields = line.split(separator: "\t")
            return fields.count == 2 ? Row(text: String(fields[0]), label: String(fields[1])) : nil
        }
    }
}
