import Bundles
import Dialogue
import Foundation
import Terminal
import Training

/// The advice on thresholds as people read it: the sentence first, then what it rests on.
struct ThresholdsTables {
    private let result: ThresholdsResult
    private let console: Console

    init(_ result: ThresholdsResult, console: Console) {
        self.result = result
        self.console = console
    }

    func print() throws {
        let name = "\(result.bundle.domain) version \(result.bundle.version)"
        if result.chosen != nil, let answer = result.answers.first {
            try console.print("\(name), \(answer.id.rawValue)")
            try printOnly(answer)
            return
        }
        try console.print(name)
        try console.print(console.palette.paint(sentence(result.heldOut), .bold))
        try console.print(now(result.heldOut.curve))
        try console.print(certainty)
        try console.print()
        try console.print(
            "On \(questions(result.heldOut.curve)) that training held out, those without weighing "
                + "\(Percent(result.heldOut.unanswerableShare)):")
        try ThresholdTable(result.heldOut.curve, advised: result.heldOut.advised).print(on: console)
        try console.print()
        if let sheet = result.sheet {
            try console.print("On \(questions(sheet.advice.curve)) of \(sheet.path.sanitizedForTerminal()):")
            try console.print(sentence(sheet.advice))
            try ThresholdTable(sheet.advice.curve, advised: sheet.advice.advised).print(on: console)
            try console.print()
        }
        try printAnswers()
        try console.print()
        for line in use { try console.print(line) }
    }

    // MARK: Sentences

    private func sentence(_ advice: ThresholdAdvice) -> String {
        let target = "\(Self.whole(advice.precision)) right"
        if let point = advice.advised {
            return "For \(target) use \(Self.number(point.threshold)): "
                + "you answer \(Self.whole(point.answered))."
        }
        guard let best = advice.curve.mostPrecise, let precision = best.precision else {
            return "No threshold gives \(target): nothing is answered at any."
        }
        return "No threshold gives \(target): the most is \(Self.whole(precision)), "
            + "with \(Self.number(best.threshold)), where you answer \(Self.whole(best.answered))."
    }

    private func now(_ curve: ThresholdCurve) -> String {
        let right = curve.now.precision.map { "\(Self.whole($0)) right" } ?? "nothing given"
        return "Now, with \(Self.number(curve.now.threshold)): \(right), you answer \(Self.whole(curve.now.answered))."
    }

    private var certainty: String {
        let certain = "for certain (lower end of the 95 % interval)"
        guard let point = result.heldOut.sure else {
            return "No threshold gives it \(certain): that takes more questions."
        }
        return "To have it \(certain) use \(Self.number(point.threshold)): you answer \(Self.whole(point.answered))."
    }

    private func questions(_ curve: ThresholdCurve) -> String {
        "\(curve.answerable + curve.unanswerable) questions (\(curve.answerable) with an answer, "
            + "\(curve.unanswerable) without)"
    }

    private var use: [String] {
        let path = result.directory.path.sanitizedForTerminal()
        let bundle = result.heldOut.advised.map { point in
            "For all answers: \"thresholds\": {\"answer\": \(Self.number(point.threshold))} in \(path)/bundle.json."
        }
        let rest = [
            "For one answer: the column threshold of \(path)/answers.csv.",
            "Then: taiwa train \(result.bundle.domain)",
        ]
        return (bundle.map { [$0] } ?? []) + rest
    }

    // MARK: Answers

    private func printAnswers() throws {
        var table = TextTable(columns: [
            .init("answer", extent: .flexible), .init("questions", alignment: .right),
            .init("now", alignment: .right), .init("precision", alignment: .right),
            .init("answered", alignment: .right), .init("use", alignment: .right),
            .init("precision", alignment: .right), .init("answered", alignment: .right), .init(""),
        ])
        for answer in result.answers {
            table.append([answer.id.rawValue, "\(answer.questions)"] + cells(answer.curve.now) + advice(answer))
        }
        try console.print(table)
    }

    private func advice(_ answer: AnswerAdvice) -> [String] {
        switch answer.finding {
        case .use(let point): cells(point) + [""]
        case .tooFew: ["–", "–", "–", "too few examples (\(answer.questions)): uses the bundle's"]
        case .none: ["–", "–", "–", "no threshold gives it: add examples"]
        }
    }

    private func cells(_ point: ThresholdCurve.Point) -> [String] {
        [
            Self.number(point.threshold), point.precision.map { "\(Percent($0))" } ?? "–",
            "\(Percent(point.answered))",
        ]
    }

    private func printOnly(_ answer: AnswerAdvice) throws {
        let target = "\(Self.whole(result.heldOut.precision)) right"
        let sentence: String
        var advised: ThresholdCurve.Point?
        switch answer.finding {
        case .use(let point):
            sentence =
                "For \(target) use \(Self.number(point.threshold)): you answer \(Self.whole(point.answered)) of its "
                + "questions."
            advised = point
        case .tooFew: sentence = "Too few examples (\(answer.questions)): uses the bundle's."
        case .none: sentence = "No threshold gives \(target): add examples of it and of what it is taken for."
        }
        try console.print(console.palette.paint(sentence, .bold))
        try console.print(now(answer.curve))
        try console.print()
        try console.print(
            "On \(answer.questions) held-out questions that want it and "
                + "\(answer.curve.unanswerable) others that come out at it:")
        try ThresholdTable(answer.curve, advised: advised).print(on: console)
    }

    /// A share in whole per cent, or as exactly as it was asked for.
    private static func whole(_ share: Double) -> String {
        let percent = share * 100
        return abs(percent - percent.rounded()) < 1e-9 || percent < 99
            ? String(format: "%.0f %%", percent) : String(format: "%.1f %%", percent)
    }

    private static func number(_ threshold: Double) -> String { String(format: "%.2f", threshold) }
}
