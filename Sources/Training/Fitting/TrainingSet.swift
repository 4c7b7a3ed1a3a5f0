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
        /// Whether it is an answer's title rather than something that somebody said; titles are never held out.
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

    package init(languages: [Language], answers: [Answer], examples: [Example], passages: [Passage]) {
        self.languages = languages
        self.answers = answers
        self.examples = examples
        self.passages = passages
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

    /// What each answer can be found by without examples; empty where no answer has a text.
    package var texts: [AnswerText] {
        guard answers.contains(where: { $0.wordings.contains { !$0.text.isEmpty } }) else { return [] }
        return answers.map { answer in
            AnswerText(
                title: answer.wordings.map(\.title).joined(separator: "\n"),
                text: answer.wordings.map(\.text).joined(separator: "\n"))
        }
    }

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
        let part = TrainingSet(
            languages: languages, answers: kept,
            examples: examples.enumerated().compactMap { index, example in
                guard let place = places[example.answer], !heldOut.contains(index) else { return nil }
                return Example(utterance: example.utterance, answer: place, isTitle: example.isTitle)
            },
            passages: passages.compactMap { passage in
                places[passage.answer].map { Passage(utterance: passage.utterance, answer: $0) }
            })
        return (part, places)
    }
}
