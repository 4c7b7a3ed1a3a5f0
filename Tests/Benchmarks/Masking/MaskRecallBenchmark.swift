import Foundation
import Privacy
import TestSupport

/// How much of what the generator plants is masked, by kind and disguise, and how many clean utterances lose a word.
struct MaskRecallBenchmark: LoneBenchmark {
    let name = "masks"
    let summary =
        "% of planted values of which nothing stays, plain and under the least favourable disguise; false masks"

    private static let timesPlain = 1_000
    private static let timesDisguised = 200
    /// Kinds with a check digit or a fixed shape must be found this often.
    private static let least = (plain: 0.98, disguised: 0.95)
    /// Kinds without: what stands in them is told by words around it.
    private static let open: Set<String> = ["person", "address", "age"]

    func run() throws {
        let redactor = Redactor()
        var figures = Figures(of: "kind, language", ["plain", "disguised", "worst"])
        var missed: [String] = []
        for kind in PersonalInformationGenerator.kinds {
            for language in [GeneratedLanguage.japanese, .english] {
                let disguises = Disguise.all(for: kind, in: language)
                var recalls: [(Disguise, Double)] = []
                for disguise in disguises {
                    recalls.append((disguise, Self.recall(of: kind, language, disguise, by: redactor)))
                }
                guard let plain = recalls.first(where: { $0.0 == .plain })?.1 else { continue }
                let others = recalls.filter { $0.0 != .plain }
                let mean = others.map(\.1).reduce(0, +) / Double(max(1, others.count))
                let worst = others.min { $0.1 < $1.1 }
                figures.add(
                    "\(kind) \(language == .japanese ? "ja" : "en") (\(worst.map { "\($0.0)" } ?? ""))",
                    [plain, mean, worst?.1 ?? plain].map { 100 * $0 })
                if !Self.open.contains(kind) {
                    if plain < Self.least.plain { missed.append("\(kind): only \(plain) found") }
                    if mean < Self.least.disguised { missed.append("\(kind): only \(mean) found disguised") }
                }
            }
        }
        figures.show()
        try WrongResult.check(missed.isEmpty, missed.joined(separator: "; "))
    }

    /// The share of a kind's planted values of which no character stays.
    private static func recall(
        of kind: String, _ language: GeneratedLanguage, _ disguise: Disguise, by redactor: Redactor
    ) -> Double {
        var generator = PersonalInformationGenerator(seed: 5)
        var (planted, masked) = (0, 0)
        for _ in 0..<(disguise == .plain ? timesPlain : timesDisguised) {
            let message = generator.text(kind: kind, language: language, disguise: disguise)
            var ledger = PlaceholderLedger()
            let spans = redactor.redaction(of: Utterance(message.text), numbering: &ledger).spans
            for span in message.spans where span.kind == kind {
                planted += 1
                let left = (span.start..<span.end).filter { place in !spans.contains { $0.scalars.contains(place) } }
                if left.isEmpty {
                    masked += 1
                } else if CommandLine.arguments.contains("--show-\(kind)") {
                    print(
                        "\(disguise): \(message.text.debugDescription) -> \(redactor.redact(Utterance(message.text)))")
                }
            }
        }
        return Double(masked) / Double(max(1, planted))
    }
}
