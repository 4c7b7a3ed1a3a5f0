package import Dialogue
package import Privacy
package import Retrieval
package import TextAnalysis

/// A bundle's answers and examples, analysed once for all that is fitted to them.
package struct TrainingSet: Sendable {
    /// Something said, and the answer it wants.
    package struct Example: Sendable {
        package let utterance: MaskedUtterance
        /// An index into `answers`.
        package let answer: Int
        /// Whether it is an answer's title rather than something that somebody said.
        package let isTitle: Bool
    }

    /// A sentence of an answer's text.
    package struct Passage: Sendable {
        package let utterance: MaskedUtterance
        package let answer: Int
    }

    /// A shorter sentence (`電話[電話番号]`) says how to get in touch, not what an answer is about.
    private static let fewestFeatures = 8

    package let languages: [Language]
    package let answers: [Answer]
    package let examples: [Example]
    package let passages: [Passage]

    /// For each answer whether there is nothing but its title and text.
    package let hasNoExample: [Bool]
    /// Whether answers are looked for by their titles and texts: only where one has no example. Where all have, that made
    /// the decision whether to answer worse on the exams of the shipped bundles.
    private let findsByText: Bool
    /// The answers whose titles are held out.
    private let untitled: Set<Int>

    package init(languages: [Language], answers: [Answer], examples: [Example], passages: [Passage]) {
        var hasNoExample = [Bool](repeating: true, count: answers.count)
        for example in examples where !example.isTitle { hasNoExample[example.answer] = false }
        self.init(
            languages: languages, answers: answers, examples: examples, passages: passages,
            hasNoExample: hasNoExample, findsByText: hasNoExample.contains(true), untitled: [])
    }

    private init(
        languages: [Language], answers: [Answer], examples: [Example], passages: [Passage], hasNoExample: [Bool],
        findsByText: Bool, untitled: Set<Int>
    ) {
        self.languages = languages
        self.answers = answers
        self.examples = examples
        self.passages = passages
        self.hasNoExample = hasNoExample
        self.findsByText = findsByText
        self.untitled = untitled
    }

    /// Analyses the sheets of a bundle; titles and texts are masked as everything that is stored.
    package init(languages: [Language], answers: [Answer], sheet: ExampleSheet, redactor: Redactor) {
        let wordings = answers.enumerated().flatMap { index, answer in answer.wordings.map { (index, $0) } }
        let titles = wordings.map { index, wording in
            Example(
                utterance: MaskedUtterance(redactor.redact(Utterance(wording.title))), answer: index, isTitle: true)
        }
        self.init(
            languages: languages, answers: answers,
            examples: titles
                + sheet.examples.map {
                    Example(utterance: MaskedUtterance($0.text), answer: $0.answer, isTitle: false)
                },
            passages: wordings.flatMap { index, wording in
                Sentences.split(wording.text).map { sentence in
                    Passage(utterance: MaskedUtterance(redactor.redact(Utterance(sentence))), answer: index)
                }
                .filter { $0.utterance.features.count >= Self.fewestFeatures }
            })
    }

    /// What each answer can be found by without examples; empty where every answer has examples.
    package var texts: [AnswerText] {
        guard findsByText else { return [] }
        return answers.enumerated().map { index, answer in
            AnswerText(
                title: untitled.contains(index) ? "" : answer.wordings.map(\.title).joined(separator: "\n"),
                text: answer.wordings.map(\.text).joined(separator: "\n"))
        }
    }

    /// The parts of the learner that have something to learn from: where no answer has an example, titles and texts are
    /// all there is, and a classifier fitted to one title a class ranks worse than they do alone.
    package var teachableParts: LearnerParts { hasNoExample.contains(false) ? .all : [] }

    /// Whether an example can stand for a question: something that somebody said, or the title of an answer of which there
    /// is nothing better.
    package func isQuestion(_ example: Example) -> Bool { !example.isTitle || hasNoExample[example.answer] }

    /// The part without some answers and without some examples.
    ///
    /// - Returns: the part, and where each of the whole set's answers went, `nil` for those left out.
    package func without(
        answers left: Set<Int>, examples heldOut: Set<Int>
    ) -> (part: TrainingSet, places: [Int?]) {
        var places = [Int?](repeating: nil, count: answers.count)
        var kept: [Answer] = []
        for (index, answer) in answers.enumerated() where !left.contains(index) {
            places[index] = kept.count
            kept.append(answer)
        }
        let untitled = heldOut.filter { examples[$0].isTitle }.compactMap { places[examples[$0].answer] }
        let part = TrainingSet(
            languages: languages, answers: kept,
            examples: examples.enumerated().compactMap { index, example in
                guard let place = places[example.answer], !heldOut.contains(index) else { return nil }
                return Example(utterance: example.utterance, answer: place, isTitle: example.isTitle)
            },
            passages: passages.compactMap { passage in
                places[passage.answer].map { Passage(utterance: passage.utterance, answer: $0) }
            },
            hasNoExample: zip(hasNoExample, places).filter { $0.1 != nil }.map(\.0), findsByText: findsByText,
            untitled: Set(untitled))
        return (part, places)
    }
}
