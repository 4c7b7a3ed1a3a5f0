import Dialogue
import Learning
import Privacy

/// Microseconds a text takes from masked text to answer and confidence, in memory that is used again.
struct QueryBenchmark: LoneBenchmark {
    let name = "query"
    let summary = "microseconds to score a text, one thread; 'times loop' is against a plain loop of as many products"

    /// How many texts are timed at least.
    private static let fewestTimes = 60_000
    /// The share of texts whose likeliest answer must be right.
    private static let leastAccuracy = (clinc: 0.9, exam: 0.6)

    func run() throws {
        let clinc = try ScoredTexts.clinc()
        if clinc == nil { print("../shared/data/clinc150 is not there: on the exam of ward-office instead") }
        let questions = try clinc ?? ScoredTexts.exam(of: "ward-office")
        var scorer = AnswerScorer(knowledge: questions.knowledge)
        let scores = try questions.scores(by: &scorer)
        let accuracy = questions.accuracy(of: scores)
        let least = clinc == nil ? Self.leastAccuracy.exam : Self.leastAccuracy.clinc
        try WrongResult.check(accuracy >= least, "\(questions.name): \(accuracy) right, less than \(least)")
        let allocations = try questions.allocations(by: &scorer)
        let micros = try times(of: questions, by: &scorer, expected: scores)
        let products = self.products(of: questions)
        let loop = try time(of: ReferenceLoop(count: products))
        var figures = Figures(
            of: "texts",
            ["median µs", "p99 µs", "allocations", "products", "loop µs", "times loop", "right %", "timed"])
        let median = micros[micros.count / 2]
        figures.add(
            questions.name,
            [
                median, micros[micros.count * 99 / 100], Double(allocations ?? -1), Double(products), loop,
                median / loop,
                100 * accuracy, Double(micros.count),
            ])
        figures.show()
        if allocations == nil { print("allocations cannot be counted here") }
        try WrongResult.check(allocations ?? 0 == 0, "\(allocations ?? 0) allocations")
    }

    /// Times every text singly, ascending.
    private func times(
        of questions: ScoredTexts, by scorer: inout AnswerScorer, expected: [AnswerScorer.Score]
    ) throws -> [Double] {
        let clock = ContinuousClock()
        var micros: [Double] = []
        while micros.count < Self.fewestTimes {
            for (text, expected) in zip(questions.texts, expected) {
                let start = clock.now
                let score = scorer.score(text)
                micros.append(start.duration(to: clock.now) / .microseconds(1))
                try WrongResult.check(
                    score?.answer == expected.answer && score?.offerConfidence == expected.offerConfidence,
                    "\(questions.name): another score than before")
            }
        }
        return micros.sorted()
    }

    /// The products of the median text, if weights were dense: its features by hidden units and classes, and hidden units
    /// by classes.
    private func products(of questions: ScoredTexts) -> Int {
        let knowledge = questions.knowledge
        let counts = questions.texts.map { knowledge.vocabulary.vector(of: MaskedUtterance($0).features).entries.count }
        let (hidden, classes) = (knowledge.network.hiddenCount, knowledge.network.classCount)
        return counts.sorted()[counts.count / 2] * (hidden + classes) + hidden * classes
    }

    /// The median time of a loop.
    private func time(of loop: ReferenceLoop) throws -> Double {
        let clock = ContinuousClock()
        var micros: [Double] = []
        for _ in 0..<10_000 {
            let start = clock.now
            let result = loop.run()
            micros.append(start.duration(to: clock.now) / .microseconds(1))
            try WrongResult.check(result == loop.result, "the loop gives \(result)")
        }
        return micros.sorted()[micros.count / 2]
    }
}
