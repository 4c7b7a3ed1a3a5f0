import Foundation
import TestSupport

/// The sheets of a bundle that is made up: its answers are about words that no other bundle has, in sentences of words that many have.
struct GeneratedSheets {
    /// A text, and the answer that it asks for.
    struct Question: Sendable {
        let text: String
        let answer: String
    }

    private static let answerCount = 50
    private static let questionsPerAnswer = 2
    private static let keywordsPerAnswer = 4

    let examples: [Question]
    /// Asked in other words than any example.
    let questions: [Question]
    private let keywords: [[String]]

    /// - Parameters:
    ///   - number: tells the bundle from others; the same number gives the same sheets.
    ///   - examples: about how many.
    init(number: Int, examples count: Int = 1000) {
        var random = SeededGenerator(seed: UInt64(number) &* 7919 &+ 17)
        var taken = Set(Self.language)
        func word(_ random: inout SeededGenerator) -> String {
            while true {
                let word = Self.word(&random)
                if taken.insert(word).inserted { return word }
            }
        }
        let keywords = (0..<Self.answerCount).map { _ in (0..<Self.keywordsPerAnswer).map { _ in word(&random) } }
        let things = (0..<300).map { _ in Self.language[Int.random(in: 0..<Self.language.count, using: &random)] }
        var seen: Set<String> = []
        func sentence(about answer: Int, _ random: inout SeededGenerator) -> String {
            while true {
                var text = Self.sentences[Int.random(in: 0..<Self.sentences.count, using: &random)]
                text = text.replacingOccurrences(
                    of: "K", with: keywords[answer][Int.random(in: 0..<keywords[answer].count, using: &random)])
                while let place = text.firstIndex(of: "T") {
                    text.replaceSubrange(
                        place...place, with: things[Int.random(in: 0..<things.count, using: &random)])
                }
                if seen.insert(text).inserted { return text }
            }
        }
        func questions(_ count: Int, _ random: inout SeededGenerator) -> [Question] {
            (0..<count * Self.answerCount).map { number in
                Question(
                    text: sentence(about: number % Self.answerCount, &random), answer: "a\(number % Self.answerCount)")
            }
        }
        self.keywords = keywords
        examples = questions(count / Self.answerCount, &random)
        self.questions = questions(Self.questionsPerAnswer, &random)
    }

    /// Writes the four files into a directory, which is made.
    ///
    /// - Parameters:
    ///   - manifest: members beside those that every bundle has.
    func write(to directory: String, manifest members: [String: Any] = [:]) throws {
        try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
        let manifest: [String: Any] = [
            "format": 1, "title": ["en": "About \(keywords[0][0])"], "languages": ["en"],
        ]
        try JSONSerialization.data(withJSONObject: manifest.merging(members) { $1 }, options: .sortedKeys)
            .write(to: URL(fileURLWithPath: "\(directory)/bundle.json"))
        let answers = keywords.enumerated().map { number, words in
            "a\(number),All about \(words[0]),Here is what there is to know about \(words[0]) and \(words[1]).,"
        }
        try Self.write(["id,title,answer,url"] + answers, to: "\(directory)/answers.csv")
        try Self.write(["text,id"] + examples.map { "\($0.text),\($0.answer)" }, to: "\(directory)/examples.csv")
        try Self.write(
            ["text,expected"] + questions.suffix(Self.answerCount).map { "\($0.text),\($0.answer)" },
            to: "\(directory)/exam.csv")
    }

    private static func write(_ lines: [String], to path: String) throws {
        try (lines.joined(separator: "\n") + "\n").write(toFile: path, atomically: true, encoding: .utf8)
    }

    // Four syllables of these are 52 million words: of those of a thousand bundles hardly one is in two.
    private static let consonants = [
        "b", "d", "f", "g", "k", "l", "m", "n", "p", "r", "s", "t", "v", "w", "z", "br", "cl",
    ]
    private static let vowels = ["a", "e", "i", "o", "u"]

    private static func word(_ random: inout SeededGenerator) -> String {
        (0..<4).map { _ in
            let consonant = consonants[Int.random(in: 0..<consonants.count, using: &random)]
            return consonant + vowels[Int.random(in: 0..<vowels.count, using: &random)]
        }.joined()
    }

    /// Words that many bundles have.
    private static let language: [String] = {
        var random = SeededGenerator(seed: 1)
        return (0..<2000).map { _ in word(&random) }
    }()

    /// K stands for a word that only one answer is about, T for a word that many bundles have.
    private static let sentences = [
        "how do i K my T", "where can i find K for the T", "my K does not work with the T any more",
        "i need help with K and T", "what does K cost together with T and T", "can you tell me about K and the T",
        "please K the T and the T for me", "why was K changed for every T", "is K possible without a T",
        "i want to K before the T is due", "who looks after K when the T is away", "when is K ready for T",
        "the T says that K is missing", "do you have K in another T", "how long does K take after T",
    ]
}
