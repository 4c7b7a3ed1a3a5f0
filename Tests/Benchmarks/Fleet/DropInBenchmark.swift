import Bundles
import Dialogue
import Foundation
import LineLoad
import SystemCalls

/// From a folder that is copied into the plugin directory of a running server to its first right answer, and from a changed sheet to
/// the first answer that follows it; training included.
struct DropInBenchmark: LoneBenchmark {
    let name = "drop-in"
    let summary =
        "seconds from a copied folder of 1,000 examples, and from a changed sheet, to the right answer; median of 3"

    private static let rounds = 3
    /// What is answered, and released, does not hang on trained numbers.
    private static var manifest: [String: Any] {
        [
            "thresholds": ["answer": 0, "offer": 1, "closeness": 1],
            "gate": ["exam_accuracy": 0.5, "calibration_error": 1, "unanswered": 1],
        ]
    }

    func run() throws {
        guard let ground = try ServingGround() else { return }
        let fleet = try GeneratedFleet(1, in: "\(ground.directory)/dropped")
        let server = try ground.server(plugins: fleet.plugins)
        let talk = try Talk(with: server.address)
        var (dropped, changed): ([Double], [Double]) = ([], [])
        for round in 0..<Self.rounds {
            let number = 500 + round
            let name = GeneratedFleet.name(number)
            let sheets = GeneratedSheets(number: number)
            let outside = "\(ground.directory)/outside-\(round)"
            try sheets.write(to: outside, manifest: Self.manifest)
            let question = sheets.questions[round]
            let copied = MonotonicClock.now()
            try FileManager.default.copyItem(atPath: outside, toPath: "\(fleet.plugins)/\(name)")
            dropped.append(
                try talk.wait(for: "the folder", asking: question.text, of: name, since: copied) {
                    $0.intent == question.answer && $0.bundle?.version == 1
                })
            // The same words are to mean something else.
            let word = "quizzacle\(round)"
            let path = "\(fleet.plugins)/\(name)/examples.csv"
            let more = ["", " now", " today", " please", " at once", " with help"].map {
                "tell me about \(word)\($0),a7"
            }
            let sheet = try String(contentsOfFile: path, encoding: .utf8)
            let written = MonotonicClock.now()
            try (sheet + more.joined(separator: "\n") + "\n").write(toFile: path, atomically: true, encoding: .utf8)
            changed.append(
                try talk.wait(for: "the sheet", asking: "tell me about \(word) now", of: name, since: written) {
                    $0.intent == "a7" && $0.bundle?.version == 2
                })
        }
        var figures = Figures(of: "seconds until the right answer", ["median", "most"])
        figures.add("a folder of 1,000 examples", [dropped.median, dropped.max() ?? 0], format: "%.2f")
        figures.add("a changed sheet", [changed.median, changed.max() ?? 0], format: "%.2f")
        figures.show()
        print()
        Bar.show("folder to answer", dropped.median, atMost: 2, "s")
        Bar.show("sheet to answer", changed.median, atMost: 2, "s")
    }
}
