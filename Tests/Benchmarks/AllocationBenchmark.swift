import Dialogue

/// That scoring a text allocates nothing once its buffers have grown.
struct AllocationBenchmark: LoneBenchmark {
    let name = "allocations"
    let summary = "heap allocations of scoring every exam question of a bundle once more"

    func run() throws {
        let questions = try ScoredTexts.exam(of: "it-helpdesk")
        var scorer = AnswerScorer(knowledge: questions.knowledge)
        guard let count = try questions.allocations(by: &scorer) else {
            print("skipped: allocations are counted on Linux only")
            return
        }
        var figures = Figures(of: "questions", ["count", "allocations"])
        figures.add(questions.name, [Double(questions.texts.count), Double(count)], format: "%.0f")
        figures.show()
        try WrongResult.check(count == 0, "\(count) allocations")
    }
}
