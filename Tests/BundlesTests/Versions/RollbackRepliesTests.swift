import Bundles
import Dialogue
import Foundation
import ModelFiles
import Taiwa
import TestSupport
import Testing
import Training

/// Rolling back gives the replies of before, bit for bit.
struct RollbackRepliesTests {
    /// Questions of the bundle, with words left out, doubled and exchanged.
    private static func utterances(_ count: Int, using generator: inout SeededGenerator) -> [String] {
        let questions = SampleBundle.english.examples.split(separator: "\n").dropFirst().map { line in
            line.split(separator: ",")[0].split(separator: " ").map(String.init)
        }
        return (0..<count).map { _ in
            var words = questions.randomElement(using: &generator) ?? []
            switch Int.random(in: 0..<4, using: &generator) {
            case 0: words.removeFirst()
            case 1: words += questions.randomElement(using: &generator) ?? []
            case 2: words.shuffle(using: &generator)
            default: break
            }
            return words.joined(separator: " ")
        }
    }

    /// The SHA-256 of all replies, each with its confidences.
    private static func digest(of utterances: [String], plugins: String) throws -> String {
        let engine = try Engine(plugins: plugins, preparation: .openReleased)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        var digest = SHA256()
        for utterance in utterances {
            var conversation = engine.conversation()
            digest.update(Array(try encoder.encode(conversation.reply(to: utterance))).span)
        }
        return digest.finalized().map { String($0, radix: 16) }.joined(separator: " ")
    }

    @Test func `after approve and rollback five hundred replies are the same`() throws {
        var generator = SeededGenerator(seed: .random(in: 0...UInt64.max))
        let files = try TemporaryDirectory()
        let path = try SampleBundle.english.write(to: files, as: "Plugins/library")
        let directory = BundleDirectory(domain: DomainName(rawValue: "library"), path: path)
        let trainer = BundleTrainer(catalog: .standard, background: .empty, threads: 1)
        _ = try trainer.train(directory)
        let plugins = "\(files.path)/Plugins"
        let utterances = Self.utterances(500, using: &generator)
        let before = try Self.digest(of: utterances, plugins: plugins)

        let examples = SampleBundle.english.examples + "the library is closed on monday,opening-hours\n"
        try files.write(examples, to: "Plugins/library/examples.csv")
        let version = try trainer.train(directory)
        let releaser = Releaser(directory, by: "mika")
        #expect(try releaser.approve(version.number).active == 2)
        #expect(try Self.digest(of: utterances, plugins: plugins) != before, "seed \(generator.seed)")

        #expect(try releaser.rollback().active == 1)
        #expect(try Self.digest(of: utterances, plugins: plugins) == before, "seed \(generator.seed)")
        let restarted = try Engine(plugins: plugins)
        #expect(restarted.bundles.map(\.version) == [1], "a start trains nothing that was rolled back from")
    }
}
