import Foundation
import Learning
import Terminal
import Training

/// The figures of an evaluation on labelled texts as people read them: a table a section.
struct LabelledTextTables {
    private let report: LabelledTextReport
    private let heading: String

    init(_ report: LabelledTextReport, files: LabelledTextFiles) {
        self.report = report
        let labels = Set(files.train.rows.lazy.map(\.label)).count
        let place =
            switch report.measuredOn {
            case .test, .valid: "on \(files.test?.path ?? "")"
            case .crossValidation: "on \(report.trainSeconds.count) folds of it"
            }
        heading = "\(files.train.path) (\(files.train.rows.count) rows, \(labels) labels), measured \(place)"
    }

    func print(on console: Console) throws {
        try console.print(heading.sanitizedForTerminal())
        for table in [inScope, outOfScope, confidence, cost] {
            try console.print()
            try console.print(table)
        }
    }

    private var inScopeRows: String { "\(report.inScopeCount) rows in scope" }
    private var outOfScopeRows: String { "\(report.outOfScopeCount) rows out of scope" }

    private var inScope: TextTable {
        var table = table("in scope")
        table.append(["accuracy", percent(report.inScopeAccuracy), inScopeRows])
        table.append(["macro-F1", percent(report.macroF1), "labels of those rows"])
        return table
    }

    private var outOfScope: TextTable {
        var table = table("out of scope")
        table.append(["AUROC", percent(report.outOfScope?.auroc), outOfScopeRows])
        table.append(["average precision", percent(report.outOfScope?.averagePrecision), ""])
        table.append(["threshold", number(report.threshold, "%.4f"), "in-scope score"])
        table.append(["rejected", percent(report.outOfScopeRecall), outOfScopeRows])
        table.append(["accepted and right", percent(report.inScopeAccuracyAfterRejection), inScopeRows])
        return table
    }

    private var confidence: TextTable {
        var table = table("confidence")
        table.append(["calibration error", percent(report.calibrationError), inScopeRows])
        table.append(["with out of scope", percent(report.calibrationErrorWithOutOfScope), "all rows"])
        table.append(["risk-coverage area", percent(report.riskCoverageArea), inScopeRows])
        return table
    }

    private var cost: TextTable {
        var table = table("cost")
        let trainings = report.trainSeconds.count
        table.append([
            "training", number(report.trainSeconds.reduce(0, +), "%.2f s"),
            trainings == 1 ? "" : "\(trainings) trainings, \(number(report.meanTrainSeconds, "%.2f s")) each",
        ])
        table.append(["processor time", number(report.trainCPUSeconds, "%.2f s"), "all threads"])
        table.append(["query, median", number(report.queryMicrosMedian, "%.1f µs"), "\(report.queryCount) queries"])
        table.append(["query, 99th percentile", number(report.queryMicros99, "%.1f µs"), ""])
        table.append(["model file", "\(ByteCount(report.modelBytes))", trainings == 1 ? "" : "on average"])
        table.append(["most memory", "\(ByteCount(report.peakResidentBytes))", "the process"])
        return table
    }

    private func table(_ section: String) -> TextTable {
        TextTable(columns: [.init(section), .init("value", alignment: .right), .init("of")])
    }

    private func percent(_ share: Double?) -> String { share.map { "\(Percent($0))" } ?? "–" }

    private func number(_ value: Double?, _ format: String) -> String {
        value.map { String(format: format, $0) } ?? "–"
    }
}
