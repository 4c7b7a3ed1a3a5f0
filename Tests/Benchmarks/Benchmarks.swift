import Bundles
import Dialogue
import Foundation
import Learning
import Learning
import Privacy
import Training

/// Scratch for tuning on exams.
@main
enum Benchmarks {
    static func main() throws {
        let background = try BackgroundCorpus(corpora: "corpora")
        let which = CommandLine.arguments.dropFirst().first ?? "exam"
        var sum: [Double] = []
        if which == "route" { try route(background); return }
        for directory in try PluginDirectory(path: "Plugins").contents().bundles {
            let trainer = BundleTrainer(catalog: .standard, background: background, threads: 2)
            let start = ContinuousClock.now
            let draft = try trainer.draft(of: directory)
            let seconds = (ContinuousClock.now - start) / .seconds(1)
            let pipeline = try StageCatalog.standard.pipeline(of: draft.profile.stages, over: draft.knowledge)
            let path = which == "exam" ? directory.examPath : "corpora/evaluation/\(directory.domain).csv"
            let sheet = try QuestionSheet(
                path: path, answers: draft.knowledge.answers.map(\.id),
                redactor: Redactor(masker: PatternMasker()))
            let evaluation = Evaluation(of: pipeline, on: sheet)
            var clf = 0.0, top1 = 0.0, top3 = 0.0, n = 0.0, offer3 = 0.0
            var scores: [(Double, Bool)] = []
            for q in sheet.questions {
                let v = pipeline.judge(MaskedUtterance(q.text))
                if let e = q.expected {
                    n += 1
                    if v.answers.interpretation.intents[0].name.rawValue == e.rawValue { clf += 1 }
                    let c = v.answers.candidates.map(\.id)
                    if c[0] == e { top1 += 1 }
                    if c.prefix(3).contains(e) { top3 += 1 }
                    if TrainedSufficiencyDetector.worthOffering(v.answers.candidates).contains(where: { $0.id == e }) { offer3 += 1 }
                    scores.append((v.confidence, true))
                } else { scores.append((v.confidence, false)) }
            }
            var pairs = 0.0, wins = 0.0
            for a in scores where a.1 { for b in scores where !b.1 { pairs += 1; wins += a.0 > b.0 ? 1 : a.0 == b.0 ? 0.5 : 0 } }
            let r = evaluation.report
            func p(_ x: Double) -> String { String(format: "%5.1f", x * 100) }
            print("\(directory.domain.rawValue.padding(toLength: 16, withPad: " ", startingAt: 0)) clf \(p(clf/n)) top1 \(p(top1/n)) top3 \(p(top3/n)) offer \(p(offer3/n)) auroc \(p(wins/pairs)) | first \(p(r.rightFirst)) first+off \(p(r.rightFirstOrOffered)) notans \(p(r.notAnswered)) admit \(p(r.admitted)) back \(p(r.askedBack)) acc \(p(r.accuracy)) cov95 \(p(r.coverageAt95?.coverage ?? 0)) prec \(p(r.answeredPrecision)) \(String(format: "%.2f", seconds))s scale \(String(format: "%.1f", draft.knowledge.calibration.scale)) fusion \(draft.knowledge.fusion.weights.map { String(format: "%.2f", $0) })")
            sum.append(r.accuracy)
            struct O { let c: Double, o: Double, close: Bool, t1: Bool, off: Bool, ans: Bool, e: [Double] }
            let os = sheet.questions.map { q -> O in
                let v = pipeline.judge(MaskedUtterance(q.text))
                let w = TrainedSufficiencyDetector.worthOffering(v.answers.candidates)
                return O(c: v.confidence, o: v.offerConfidence, close: w.count > 1 && w[1].share > 0.7 * w[0].share, t1: v.answers.candidates[0].id == q.expected, off: w.contains { $0.id == q.expected }, ans: q.expected != nil, e: v.answers.evidence!.values)
            }
            if CommandLine.arguments.contains("curve") {
                for ta in [0.5, 0.55, 0.6, 0.65] { for to in [0.25, 0.3, 0.35] {
                    let A = os.filter(\.ans), U = os.filter { !$0.ans }
                    let good = A.count { ($0.c >= ta && !$0.close && $0.t1) || (!($0.c >= ta && !$0.close) && $0.o >= to && $0.off) }
                    let na = U.count { !($0.c >= ta && !$0.close) }
                    let ad = U.count { !($0.c >= ta && !$0.close) && $0.o < to }
                    print("   answer \(ta) offer \(to): right \(p(Double(good) / Double(A.count))) notans \(p(Double(na) / Double(U.count))) admit \(p(Double(ad) / Double(U.count)))")
                } }
                for (i, q) in Evidence.Quantity.allCases.enumerated() {
                    var w = 0.0, n = 0.0, w2 = 0.0, n2 = 0.0
                    for a in os where a.ans { for b in os where !b.ans { n += 1; w += a.e[i] > b.e[i] ? 1 : a.e[i] == b.e[i] ? 0.5 : 0 } }
                    for a in os where a.t1 { for b in os where !b.t1 { n2 += 1; w2 += a.e[i] > b.e[i] ? 1 : a.e[i] == b.e[i] ? 0.5 : 0 } }
                    print("   \(q.rawValue) auroc ans \(p(w / n)) right \(p(w2 / n2))")
                }
            }
        }
        print("mean accuracy", sum.reduce(0, +) / Double(sum.count))
    }

    static func route(_ background: BackgroundCorpus) throws {
        var all: [(DomainName, BundleProfile, Pipeline, QuestionSheet)] = []
        let set = CommandLine.arguments.contains("eval") ? 1 : 0
        for directory in try PluginDirectory(path: "Plugins").contents().bundles {
            let draft = try BundleTrainer(catalog: .standard, background: background, threads: 2).draft(of: directory)
            let pipeline = try StageCatalog.standard.pipeline(of: draft.profile.stages, over: draft.knowledge)
            let sheet = try QuestionSheet(path: set == 0 ? directory.examPath : "corpora/evaluation/\(directory.domain).csv", answers: draft.knowledge.answers.map(\.id), redactor: Redactor(masker: PatternMasker()))
            all.append((directory.domain, draft.profile, pipeline, sheet))
        }
        struct J { let own: Bool, answer: Bool, step: Int, logit: Double, cov: Double, right: Bool, ex: Double, share: Double }
        var rows: [(Bool, [J])] = []
        for (domain, _, _, sheet) in all { for q in sheet.questions {
            let u = MaskedUtterance(q.text)
            let js = all.filter { u.language == nil || $0.1.languages.contains(u.language!) }.map { d, _, p, _ -> J in
                let v = p.judge(u)
                let e = v.answers.evidence!.values
                var step = 0; var right = false
                switch v.decision { case .answer(let id): step = 2; right = id == q.expected; case .clarify(let ids): step = 1; right = ids.contains { $0 == q.expected }; default: break }
                return J(own: d == domain, answer: step == 2, step: step, logit: log(v.confidence / (1 - v.confidence)), cov: e[6], right: right && d == domain, ex: e[3], share: e[1])
            }
            rows.append((q.expected != nil, js))
        } }
        for lambda in [0.0, 2, 4, 6, 8, 12] { for stepWeight in [0.0, 1, 2, 100] { for tie in [0.0, 1.0, 1.5] {
            var ownRight = 0, n = 0, tied = 0, na = 0, nn = 0
            for (answerable, js) in rows {
                let s = js.map { $0.logit + lambda * $0.cov + stepWeight * Double($0.step) }
                let order = s.indices.sorted { s[$0] > s[$1] }
                let best = js[order[0]]
                let isTie = order.count > 1 && best.step == 2 && js[order[1]].step == 2 && s[order[0]] - s[order[1]] < tie
                if answerable { n += 1; if isTie { tied += 1; if best.right || js[order[1]].right { ownRight += 1 } } else if best.right { ownRight += 1 } }
                else { nn += 1; if best.step < 2 || isTie { na += 1 } }
            }
            print("lambda \(lambda) step \(stepWeight) tie \(tie): right \(String(format: "%.1f", 100 * Double(ownRight) / Double(n))) tied \(String(format: "%.1f", 100 * Double(tied) / Double(n))) not answered \(String(format: "%.1f", 100 * Double(na) / Double(nn)))")
        } } }
        var oracle = 0, n = 0
        for (a, js) in rows where a { n += 1; if js.contains(where: \.right) { oracle += 1 } }
        print("oracle", 100 * Double(oracle) / Double(n))
    }
}
