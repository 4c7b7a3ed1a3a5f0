import Dialogue
import Foundation
import Taiwa

/// Microseconds a turn takes as a server asks for it: from the raw line to the written reply, in a conversation pinned to one
/// domain of 150 intents.
struct ServingTurnBenchmark: LoneBenchmark {
    let name = "serving-turn"
    let summary = "microseconds of a whole reply in a bundle of 150 intents, one thread; --keep DIR keeps the bundle"

    /// How often every text is asked; the first round warms up and is not counted.
    private static let rounds = 21
    /// The share of texts that must get the right answer at once; most others are asked back about.
    private static let leastAccuracy = 0.8

    func run() throws {
        let kept = BenchmarkOptions.kept
        let directory =
            kept ?? FileManager.default.temporaryDirectory.appendingPathComponent("taiwa-serving-\(UUID())").path
        defer { if kept == nil { try? FileManager.default.removeItem(atPath: directory) } }
        guard let bundle = try PublicLabelBundle(in: directory) else { return }
        let engine = try bundle.engine()
        var figures = Figures(of: "conversation", ["median µs", "p99 µs", "allocations", "right %", "turns"])
        if CommandLine.arguments.contains("--show") { try show(bundle, by: engine) }
        for mode in [Mode.eachItsOwn, .oneForAll] { try measure(mode, of: bundle, with: engine, into: &figures) }
        figures.show()
    }

    /// Prints every reply of one conversation, and why, as JSON: to be compared with those of another version of the engine.
    private func show(_ bundle: PublicLabelBundle, by engine: Engine) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        var conversation = engine.conversation(domain: PublicLabelBundle.domain)
        for question in bundle.questions {
            print(String(decoding: try encoder.encode(conversation.reply(to: question.text)), as: UTF8.self))
            print(String(decoding: try encoder.encode(conversation.whyEach()), as: UTF8.self))
        }
    }

    /// Who asks the texts.
    private enum Mode: String {
        case eachItsOwn = "a new one a text"
        case oneForAll = "one for all texts"
    }

    private func measure(
        _ mode: Mode, of bundle: PublicLabelBundle, with engine: Engine, into figures: inout Figures
    ) throws {
        let clock = ContinuousClock()
        var expected: [String] = []
        var right = 0
        var micros: [Double] = []
        var allocations: Int?
        for round in 0..<Self.rounds {
            var conversation = engine.conversation(domain: PublicLabelBundle.domain)
            var times: [Double] = []
            times.reserveCapacity(bundle.questions.count)
            var replies: [Reply] = []
            replies.reserveCapacity(bundle.questions.count)
            let count = AllocationCount.during {
                for question in bundle.questions {
                    if mode == .eachItsOwn { conversation = engine.conversation(domain: PublicLabelBundle.domain) }
                    let start = clock.now
                    let reply = conversation.reply(to: question.text)
                    times.append(start.duration(to: clock.now) / .microseconds(1))
                    replies.append(reply)
                }
            }
            if round == 0 {
                expected = replies.map(\.text)
                right = zip(bundle.questions, replies).count { $1.answer?.id == $0.answer }
            } else {
                try WrongResult.check(replies.map(\.text) == expected, "\(mode.rawValue): another reply than before")
                micros += times
                allocations = count
            }
        }
        micros.sort()
        let accuracy = Double(right) / Double(bundle.questions.count)
        figures.add(
            mode.rawValue,
            [
                micros[micros.count / 2], micros[micros.count * 99 / 100],
                Double(allocations ?? -1) / Double(bundle.questions.count), accuracy * 100, Double(micros.count),
            ])
        if mode == .eachItsOwn {
            try WrongResult.check(accuracy >= Self.leastAccuracy, "\(accuracy) right, less than \(Self.leastAccuracy)")
        }
    }
}
