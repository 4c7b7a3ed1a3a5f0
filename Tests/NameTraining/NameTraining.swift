import Foundation
import Privacy
import TestSupport

/// Fits the tagger of names, measures it on sentences it has not seen, and writes its weights into the sources.
@main
enum NameTraining {
    static func main() throws {
        let package = FileManager.default.currentDirectoryPath
        let text = TrainingText(package: package)
        let arguments = CommandLine.arguments.dropFirst()
        func option(_ name: String) -> Double? {
            arguments.first { $0.hasPrefix("--\(name)=") }.flatMap { Double($0.drop { $0 != "=" }.dropFirst()) }
        }
        var training =
            try text.wikipedia() + text.synthetic("synth_half.jsonl") + text.synthetic("generated_small.jsonl")
        training += try text.clean("asdc_topic/train.tsv", source: "hotel", every: option("hotel").map { Int($0) } ?? 1)
        training += try text.clean("clinc150/train.tsv", source: "clinc", every: 2)
        training += try text.clean("banking77/train.tsv", source: "banking")
        training += try text.prose()
        let times = option("times").map { Int($0) } ?? 8
        training += try text.composed("ja", times: times, seed: 1)
        training += try text.composed("en", times: times, seed: 2)
        for _ in 1..<(option("wiki").map { Int($0) } ?? 1) { training += try text.wikipedia() }
        for _ in 1..<(option("syn").map { Int($0) } ?? 1) { training += try text.synthetic("synth_half.jsonl") }
        let own = ["ja", "en"].flatMap { (try? text.own($0)) ?? [] }
        print("\(training.count) sentences, \(own.count) own ones")
        var settings = ConditionalRandomField.Settings()
        settings.passes = option("passes").map { Int($0) } ?? settings.passes
        settings.rate = option("rate") ?? settings.rate
        settings.dropout = option("dropout") ?? settings.dropout
        settings.decay = option("decay") ?? settings.decay
        settings.smallest = option("smallest").map { Int($0) } ?? settings.smallest
        let caution = Int(option("caution") ?? -20)
        let latinCaution = Int(option("latin-caution") ?? -22)
        if arguments.contains("--write") {
            if let fold = option("without-fold") {
                training.removeAll { Double($0.fold) == fold && ["wikipedia", "synthetic"].contains($0.source) }
            }
            var (weights, transitions) = ConditionalRandomField.fitted(to: training, settings, seed: 7)
            (transitions.caution, transitions.latinCaution) = (caution, latinCaution)
            try write(weights, transitions, to: package + "/Sources/Privacy/Names/Tables/NameWeights.swift")
            return
        }
        for fold in arguments.contains("--all-folds") ? 0..<5 : 0..<1 {
            let measured = ["wikipedia", "synthetic", "hotel", "clinc", "banking", "prose"]
            let held = training.filter { $0.fold == fold && measured.contains($0.source) }
            let rest = training.filter { $0.fold != fold || !measured.contains($0.source) }
            let (weights, transitions) = ConditionalRandomField.fitted(to: rest, settings, seed: 7)
            print("fold \(fold)", transitions, "characters", NameWeightCoding.encode(weights).utf8.count)
            for step in arguments.contains("--curve") ? [-16, 0, 16] : [0] {
                var cautious = transitions
                (cautious.caution, cautious.latinCaution) = (caution + step, latinCaution + step)
                print("caution", cautious.caution, cautious.latinCaution)
                report(held + own, NameTagger(weights: weights, transitions: cautious))
            }
        }
    }

    private static func write(_ weights: [Int8], _ transitions: NameTransitions, to path: String) throws {
        let text = Array(NameWeightCoding.encode(weights).utf8)
        let lines = stride(from: 0, to: text.count, by: 108).map { start in
            "        " + String(decoding: text[start..<min(start + 108, text.count)], as: UTF8.self)
        }
        let source = """
            /// The weights of the standard tagger, written by `NameTraining`; the article on personal information says from what.
            enum NameWeights {
                static let transitions: NameTransitions = {
                    var transitions = NameTransitions()
                    transitions.beginsToGoesOn = \(transitions.beginsToGoesOn)
                    transitions.goesOnToGoesOn = \(transitions.goesOnToGoesOn)
                    transitions.nameToBegins = \(transitions.nameToBegins)
                    transitions.caution = \(transitions.caution)
                    transitions.latinCaution = \(transitions.latinCaution)
                    return transitions
                }()

                /// As ``NameWeightCoding`` prints them.
                static let text = \"\"\"

            """
        let end = "\n        \"\"\"\n}\n"
        try (source + lines.joined(separator: "\n") + end).write(toFile: path, atomically: true, encoding: .utf8)
    }

    static func report(_ sentences: [LabelledSentence], _ tagger: NameTagger) {
        var counts: [String: (found: Int, gold: Int, right: Int, touched: Int, spoiled: Int, clean: Int)] = [:]
        for sentence in sentences {
            let found = LabelledSentence.names(in: tagger.labels(of: sentence.sample))
            let gold = LabelledSentence.names(in: sentence.labels)
            if CommandLine.arguments.contains("--show-\(sentence.source)"), found != gold {
                print(
                    sentence.text, "found", found.filter { !gold.contains($0) }.map(sentence.words), "missed",
                    gold.filter { !found.contains($0) }.map(sentence.words))
            }
            var count = counts[sentence.source] ?? (0, 0, 0, 0, 0, 0)
            count.found += found.count
            count.gold += gold.count
            count.right += found.filter(gold.contains).count
            count.touched += gold.filter { name in found.contains { $0.overlaps(name) } }.count
            if gold.isEmpty {
                count.clean += 1
                if !found.isEmpty { count.spoiled += 1 }
            }
            counts[sentence.source] = count
        }
        for (source, count) in counts.sorted(by: { $0.key < $1.key }) {
            let precision = Double(count.right) / Double(max(1, count.found))
            let recall = Double(count.right) / Double(max(1, count.gold))
            let touched = Double(count.touched) / Double(max(1, count.gold))
            print(
                "  \(source): P \(percent(precision)) R \(percent(recall)) touched \(percent(touched)) of \(count.gold); clean \(count.spoiled)/\(count.clean)"
            )
        }
    }

    private static func percent(_ value: Double) -> Double { (value * 1000).rounded() / 10 }
}
