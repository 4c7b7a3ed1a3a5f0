import Bundles
import Dialogue
import Foundation
import Privacy
import Training

/// What lessons bring and break: a fifth of the answers is withheld, and one, three or five lines of each are taught.
struct TeachingBenchmark: LoneBenchmark {
    let name = "teaching"
    let summary =
        "answers withheld and taught by a few lines each, in per cent of questions; and what lessons cost a turn"

    /// How many lines of each answer are taught.
    private static let counts = [1, 3, 5]
    /// The most questions of other answers, and without one, that lessons may spoil.
    private static let mostHarm = 0.005

    func run() throws {
        let background = try BackgroundCorpus(corpora: "corpora")
        let shipped = try PluginDirectory(path: "Plugins").contents().bundles.map { try TaughtMaterial($0) }
        let published = [
            try TaughtMaterial(
                public: "clinc150", training: "train.tsv", held: "valid.tsv", foreign: "oos_valid.tsv"),
            try TaughtMaterial(public: "banking77", training: "train.tsv"),
        ].compactMap(\.self)
        try WrongResult.check(!shipped.isEmpty, "there are no bundles in Plugins; run from the project's root")
        var figures = Figures(
            of: "lines",
            ["own lines right", "or offered", "others spoilt", "others mended", "foreign asked back", "questions"])
        for (materials, splits) in [(shipped, 3), (published, 2)] {
            for material in materials {
                let trials = try (0..<splits).map {
                    try TeachingTrial(material, background: background, first: $0, seed: 1)
                }
                for count in Self.counts {
                    let tally = trials.reduce(into: TeachingTally()) { $0.add($1.ask(teaching: count), of: $1) }
                    try WrongResult.check(
                        tally.taughtLinesMissed == 0, "\(material.name): a taught line is not answered")
                    try WrongResult.check(
                        tally.harm <= Self.mostHarm, "\(material.name): \(count) lines spoil \(100 * tally.harm) %")
                    try WrongResult.check(tally.right > tally.rightBefore, "\(material.name): lessons bring nothing")
                    figures.add("\(material.name), \(count) each", tally.figures)
                }
                if material.name == materials.last?.name { try Self.measureCost(of: trials[0]) }
            }
        }
        figures.show()
    }

    /// What a turn costs without lessons, with an empty shelf, and with a thousand lessons.
    private static func measureCost(of trial: TeachingTrial) throws {
        let questions = trial.material.questions.prefix(400).map { MaskedUtterance($0.text) }
        let lines = trial.material.examples.prefix(1000)
        // Attached to no answer of the version, so that none is taken for learnt.
        let book = LessonBook(
            lines.enumerated().map { Lesson(id: "e_\($0)", text: $1.text, answer: trial.newAnswer.id) },
            answers: [trial.newAnswer])
        let pipelines = [
            trial.unconsulting, trial.pipeline(consulting: .empty), trial.pipeline(consulting: book),
        ]
        // Turn and turn about, so that a slow moment meets all.
        var best = [Double](repeating: .infinity, count: pipelines.count)
        for _ in 0..<25 {
            for (place, pipeline) in pipelines.enumerated() {
                let time = ContinuousClock().measure {
                    for question in questions { _ = pipeline.judge(question).confidence }
                }
                best[place] = min(best[place], time / .microseconds(1) / Double(questions.count))
            }
        }
        var figures = Figures(of: "\(trial.material.name), \(lines.count) lessons", ["µs a turn"])
        for (name, micros) in zip(["no shelf", "an empty shelf", "a full shelf"], best) { figures.add(name, [micros]) }
        figures.show()
        try WrongResult.check(best[1] < best[0] * 1.3, "an empty shelf costs more than nothing")
        try WrongResult.check(best[2] < best[0] * 6, "a thousand lessons cost more than five turns")
    }
}

/// What became of the questions of trials.
struct TeachingTally {
    private(set) var rightBefore = 0
    private(set) var right = 0
    private(set) var taughtLinesMissed = 0
    private var own = 0
    private var rightOrOffered = 0
    private var others = 0
    private var spoilt = 0
    private var mended = 0
    private var foreign = 0
    private var askedBack = 0

    mutating func add(_ asked: [TeachingTrial.Asked], of trial: TeachingTrial) {
        for asked in asked {
            let (before, after) = (asked.before.decision, asked.after.decision)
            if asked.isTaught {
                if after != asked.wanted.map(Verdict.Decision.answer) { taughtLinesMissed += 1 }
                continue
            }
            guard let answer = asked.question.answer, trial.withheld.contains(answer) else {
                others += 1
                if Self.isGood(before, for: asked.wanted) && !Self.isGood(after, for: asked.wanted) { spoilt += 1 }
                if !Self.isGood(before, for: asked.wanted) && Self.isGood(after, for: asked.wanted) { mended += 1 }
                if asked.wanted == nil {
                    foreign += 1
                    if before == .unanswered && after != .unanswered { askedBack += 1 }
                }
                continue
            }
            own += 1
            if before == asked.wanted.map(Verdict.Decision.answer) { rightBefore += 1 }
            if after == asked.wanted.map(Verdict.Decision.answer) { right += 1 }
            if Self.isGood(after, for: asked.wanted) { rightOrOffered += 1 }
        }
    }

    /// The share of other questions that were right and are wrong, 0 to 1.
    var harm: Double { Double(spoilt) / Double(max(others, 1)) }

    /// By the columns of the table.
    var figures: [Double] {
        func percent(_ part: Int, _ whole: Int) -> Double { 100 * Double(part) / Double(max(whole, 1)) }
        return [
            percent(right, own), percent(rightOrOffered, own), percent(spoilt, others), percent(mended, others),
            percent(askedBack, foreign), Double(own + others),
        ]
    }

    /// Whether the right answer is given or offered, or nothing is answered where nothing may be.
    private static func isGood(_ decision: Verdict.Decision, for wanted: AnswerID?) -> Bool {
        switch decision {
        case .answer(let id): id == wanted
        case .clarify(let ids): wanted.map(ids.contains) ?? true
        case .unanswered: wanted == nil
        }
    }
}
