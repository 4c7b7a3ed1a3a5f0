import Bundles
import Foundation
import Privacy
import Serving
import TestSupport
import Testing
import TextAnalysis

struct RephrasingTests {
    private static let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    private func isMade(_ text: String, of former: String, isSameAnswer: Bool = false) -> Bool {
        let redactor = Redactor(policy: .masking(customOf: []))
        return Rephrasing.isMade(
            by: redactor.redact(Utterance(text)), of: redactor.redact(Utterance(former)), isSameAnswer: isSameAnswer)
    }

    @Test func `much the same in other words is asked again`() {
        #expect(isMade("how do i change my card pin", of: "how can i change the pin of my card"))
        #expect(isMade("暗証番号の変え方を教えて", of: "暗証番号の変え方"))
        #expect(isMade("where do i get a new one", of: "i lost my library card", isSameAnswer: true))
    }

    @Test func `the same words again, or another question, are not`() {
        #expect(!isMade("I lost my card", of: "i lost my card", isSameAnswer: true))
        #expect(!isMade("when are you open", of: "i lost my library card"))
        #expect(!isMade("住民票はどこで取れますか", of: "ごみの日はいつですか"))
    }

    @Test(arguments: [
        ("how do i change my card pin", "how can i change the pin of my card"), ("ごみごみごみの日", "ごみの日、ごみの日"),
        ("a a a b", "a b b b c"), ("same", "same"), ("one", "two"), ("", "nothing"),
    ])
    func `the similarity is the cosine of the roots of the counts`(_ pair: (String, String)) {
        let texts = [NormalizedText(pair.0), NormalizedText(pair.1)]
        let weights = texts.map { text in
            Dictionary(FeatureExtractor().features(of: text).map { ($0.hash, 1.0) }, uniquingKeysWith: +)
                .mapValues { $0.squareRoot() }
        }
        let lengths = weights.map { $0.values.reduce(0) { $0 + $1 * $1 }.squareRoot() }
        let product = weights[0].reduce(0) { $0 + $1.value * (weights[1][$1.key] ?? 0) }
        let cosine = lengths[0] * lengths[1] > 0 ? product / (lengths[0] * lengths[1]) : 0
        #expect(abs(Rephrasing.similarity(of: texts[0], to: texts[1]) - cosine) < 1e-12)
    }

    /// Every eighth line of each sheet, so that it takes no longer than other tests.
    @Test(arguments: ["ward-office", "bank-support", "telecom-support", "it-helpdesk"])
    func `lines to different answers of a bundle are seldom as near`(_ bundle: String) throws {
        let path = Self.package.appending(path: "Plugins/\(bundle)/examples.csv").path
        let sheet = try Sheet(
            path: path, bytes: try BundleFile.read(path),
            columns: Sheet.Columns(required: ["text", "id"], optional: []))
        let rows = sheet.rows.enumerated().filter { $0.offset % 8 == 0 }.map(\.element)
        let lines = rows.map { (NormalizedText($0["text"] ?? ""), $0["id"] ?? "") }
        var near = 0
        var pairs = 0
        for (index, line) in lines.enumerated() {
            for other in lines[..<index] where other.1 != line.1 {
                pairs += 1
                if Rephrasing.similarity(of: line.0, to: other.0) >= Rephrasing.bound { near += 1 }
            }
        }
        #expect(pairs > 1_000)
        #expect(Double(near) / Double(pairs) < 0.01, "\(near) of \(pairs)")
    }
}
