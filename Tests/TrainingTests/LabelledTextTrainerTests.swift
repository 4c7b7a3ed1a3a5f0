import Privacy
import TestSupport
import Testing
import TextAnalysis
import Training

struct LabelledTextTrainerTests {
    /// Seven labels with a word of their own each, and words that all share.
    private static func rows() throws -> [LabelledTextSheet.Row] {
        var random = SeededGenerator(seed: 11)
        let shared = ["please", "can", "you", "my", "account", "help", "with", "today", "新しい", "方法"]
        let lines = (0..<70).map { number in
            let words = (0..<4).map { _ in shared.randomElement(using: &random)! } + ["topic\(number % 7)x"]
            return "\(words.shuffled(using: &random).joined(separator: " "))\tlabel \(number % 7)\n"
        }
        let directory = try TemporaryDirectory()
        return try LabelledTextSheet(path: directory.write(lines.joined(), to: "rows.tsv"), redactor: .standard).rows
    }

    private static let background = ["what is the weather", "sing a song", "誰ですか", "tell me a joke", "明日は雨"]
        .map { Redactor.standard.redact(Utterance($0)) }

    private static func bytes(seed: UInt64 = 1, threads: Int) throws -> [UInt8] {
        try LabelledTextTrainer(
            languages: [.english, .japanese], background: background, seed: seed, threads: threads
        ).train(on: rows()).fileBytes()
    }

    @Test func `the same rows give the same bytes on any number of threads and every time`() throws {
        let first = try Self.bytes(threads: 1)
        #expect(try Self.bytes(threads: 1) == first)
        #expect(try Self.bytes(threads: 2) == first)
        #expect(try Self.bytes(threads: 3) == first)
    }

    @Test func `another seed gives another model`() throws {
        #expect(try Self.bytes(seed: 1, threads: 2) != Self.bytes(seed: 2, threads: 2))
    }
}
