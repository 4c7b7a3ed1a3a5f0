import Bundles
import Dialogue
import Foundation
import Learning
import LineLoad
import Privacy
import SystemCalls
import TestSupport
import TextAnalysis
import Training

/// How often a question's own domain is among the first that an index of the domains' words finds, and what is lost when only these
/// judge it.
struct CandidatesBenchmark: BundleBenchmark {
    let name = "candidates"
    let summary = "own domain among the first found of many small ones, in per cent; --long trains them and routes"

    /// The share of questions whose own domain must be among those that are judged.
    private static let leastFound = 0.95
    private static let counts = [1, 4, 6, 8, 12, 16]

    func run(on bundles: ShippedBundles) throws {
        guard let data = try PublicDomains(with: bundles) else { return }
        let redactor = Redactor(masker: PatternMasker())
        @Sendable func hashes(_ row: PublicDomains.Row) -> [UInt64] {
            MaskedUtterance(redactor.redact(Utterance(row.text))).features.map(\.hash)
        }
        let terms = data.domains.indices.concurrentMap(threads: 2) { number in
            RoutingTerms(of: Vocabulary(documents: data.domains[number].examples.map(hashes)))
        }
        let start = MonotonicClock.now()
        let index = RoutingIndex(terms)
        let building = Double(MonotonicClock.now() - start) / 1e6
        var found = [Int](repeating: 0, count: Self.counts.count)
        var times = LatencyHistogram()
        var total = 0
        for (number, domain) in data.domains.enumerated() {
            for question in domain.questions.map(hashes) {
                let start = MonotonicClock.now()
                let candidates = index.candidates(for: question, most: Self.counts.max() ?? 0)
                times.record(MonotonicClock.now() - start)
                total += 1
                let place = candidates.firstIndex(of: number) ?? .max
                for (column, count) in Self.counts.enumerated() where place < count { found[column] += 1 }
            }
        }
        var figures = Figures(of: "\(data.domains.count) domains", Self.counts.map { "first \($0)" })
        let shares = found.map { Double($0) / Double(total) }
        figures.add("\(total) questions", shares.map { $0 * 100 })
        figures.show()
        print(
            String(
                format: "index: %.1f ms, %d bytes a domain; look-up p50 %.0f µs, p99 %.0f µs", building,
                index.byteCount / index.bundleCount, times.microseconds(0.5), times.microseconds(0.99)))
        let judged = Self.counts.firstIndex(of: Router.mostJudged).map { shares[$0] } ?? 0
        try WrongResult.check(judged >= Self.leastFound, "\(judged) among the first \(Router.mostJudged)")
        if BenchmarkOptions.isLong { try route(data, background: bundles.background) }
    }

    /// Trains all domains and compares what all of them say of a question with what the likely ones say.
    private func route(_ data: PublicDomains, background: BackgroundCorpus) throws {
        let directory = try TemporaryDirectory()
        let trainer = ShippedBundles.trainer(background: background, threads: 2)
        let released = try data.domains.enumerated().map { number, domain in
            let place = BundleDirectory(
                domain: DomainName(rawValue: "d\(number + 1000)"), path: "\(directory.path)/d\(number + 1000)")
            try domain.write(to: place.path)
            _ = try trainer.train(place)
            guard let loaded = try LoadedBundle(place, catalog: .standard) else {
                throw WrongResult("\(domain.name) was not released")
            }
            return ReleasedBundle(keeping: loaded)
        }
        let all = Router(bundles: released, after: nil, judging: released.count)
        var figures = Figures(of: "judged by", ["own domain answers or offers", "lost", "won"])
        let asked = data.domains.enumerated().flatMap { number, domain in
            domain.questions.map { (text: $0.text, wanted: released[number].domain) }
        }
        func isRight(_ router: Router, _ question: (text: String, wanted: DomainName)) -> Bool {
            let route = router.route(Utterance(question.text), pinned: nil, current: nil)
            return [route?.best, route?.rival].contains { judgement in
                guard let judgement, judgement.bundle.domain == question.wanted else { return false }
                if case .unanswered = judgement.verdict.decision { return false }
                return true
            }
        }
        let right = asked.map { isRight(all, $0) }
        func percent(_ count: Int) -> Double { 100 * Double(count) / Double(asked.count) }
        figures.add("all", [percent(right.count { $0 }), 0, 0])
        for count in Self.counts where count > 1 {
            let router = Router(bundles: released, after: nil, judging: count)
            let these = asked.map { isRight(router, $0) }
            let lost = zip(right, these).count { $0 && !$1 }
            figures.add(
                "\(count)",
                [percent(these.count { $0 }), percent(lost), percent(zip(right, these).count { !$0 && $1 })])
            if count == Router.mostJudged {
                try WrongResult.check(
                    Double(lost) < 0.02 * Double(asked.count), "\(lost) of \(asked.count) questions are lost")
            }
        }
        figures.show()
    }
}

extension PublicDomains.Domain {
    /// Writes the sheets of a bundle that releases whatever is trained.
    func write(to directory: String) throws {
        try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
        let manifest: [String: Any] = [
            "format": 1, "title": [language: name], "languages": [language],
            "gate": ["exam_accuracy": 0, "calibration_error": 1, "unanswered": 1],
        ]
        try JSONSerialization.data(withJSONObject: manifest)
            .write(to: URL(fileURLWithPath: "\(directory)/bundle.json"))
        let labels = Set(examples.map(\.label)).sorted()
        let numbers = Dictionary(uniqueKeysWithValues: labels.enumerated().map { ($1, "a\($0)") })
        var seen: Set<String> = []
        let distinct = examples.filter { seen.insert($0.text.lowercased()).inserted }
        func row(_ fields: [String]) -> String {
            fields.map { "\"\($0.replacingOccurrences(of: "\"", with: "\"\""))\"" }.joined(separator: ",")
        }
        func write(_ rows: [[String]], as name: String) throws {
            try (rows.map(row).joined(separator: "\n") + "\n")
                .write(toFile: "\(directory)/\(name)", atomically: true, encoding: .utf8)
        }
        try write(
            [["id", "title", "answer"]]
                + labels.map { label in
                    let words = label.map { $0 == "_" || $0 == ":" ? " " : String($0) }.joined()
                    return [
                        numbers[label] ?? "", words, language == "ja" ? "\(words)の案内です。" : "This is about \(words).",
                    ]
                }, as: "answers.csv")
        try write([["text", "id"]] + distinct.map { [$0.text, numbers[$0.label] ?? ""] }, as: "examples.csv")
        try write(
            [["text", "expected"]]
                + labels.compactMap { label in
                    distinct.first { $0.label == label }.map { [$0.text, numbers[label] ?? ""] }
                }, as: "exam.csv")
    }
}
