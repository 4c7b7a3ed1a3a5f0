import Foundation
import Privacy
import TextAnalysis
import Training

/// The learner beside scikit-learn and fastText on CLINC150, in one run: accuracy on the validation part, CPU seconds of
/// training, and microseconds a query asked singly. What is not installed is left out, and said to be.
struct RivalsBenchmark: LoneBenchmark {
    let name = "rivals"
    let summary = "training on CLINC150 beside scikit-learn and fastText; validation accuracy in per cent"

    private static let folder = "../shared/data/clinc150"

    /// What one of them did.
    private struct Result: Decodable {
        let accuracy: Double
        let trainSeconds: Double
        let queryMicros: Double
    }

    func run() throws {
        guard FileManager.default.fileExists(atPath: Self.folder) else {
            print("skipped: \(Self.folder) is not there")
            return
        }
        let own = try ownResult(background: BackgroundCorpus(corpora: "corpora"))
        var figures = Figures(of: "learner", ["accuracy", "train CPU s", "query µs", "× train", "× query"])
        figures.add("taiwa", [own.accuracy * 100, own.trainSeconds, own.queryMicros, 1, 1], format: "%.2f")
        for (rival, script) in [("scikit-learn", Self.scikitLearn), ("fastText", Self.fastText)] {
            guard let result = try Self.run(script) else {
                print("left out: python3 with \(rival) is not at hand")
                continue
            }
            figures.add(
                rival,
                [
                    result.accuracy * 100, result.trainSeconds, result.queryMicros,
                    result.trainSeconds / own.trainSeconds, result.queryMicros / own.queryMicros,
                ], format: "%.2f")
        }
        figures.show()
        try WrongResult.check(own.accuracy >= 0.92, "accuracy \(own.accuracy) on CLINC150's validation part")
    }

    private func ownResult(background: BackgroundCorpus) throws -> Result {
        let redactor = Redactor(masker: PatternMasker())
        let train = try LabelledTextSheet(path: "\(Self.folder)/train.tsv", redactor: redactor)
        let valid = try LabelledTextSheet(path: "\(Self.folder)/valid.tsv", redactor: redactor)
        let trainer = LabelledTextTrainer(
            languages: [.english], background: background.lines(in: [.english]), seed: 1, threads: 1)
        let report = LabelledTextReport(
            try LabelledTextTrial(
                training: train.rows, with: trainer, test: valid.rows, outOfScope: [], validation: nil),
            measuredOn: .test)
        return Result(
            accuracy: report.inScopeAccuracy ?? 0, trainSeconds: report.trainCPUSeconds,
            queryMicros: report.queryMicrosMedian ?? 0)
    }

    /// Runs a Python script on the two files; `nil` when it cannot run.
    private static func run(_ script: String) throws -> Result? {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", "-c", script, "\(folder)/train.tsv", "\(folder)/valid.tsv"]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { return nil }
        return try JSONDecoder().decode(Result.self, from: data)
    }

    /// What both scripts begin and end with.
    private static func script(imports: String, training: String, one: String) -> String {
        """
        import json, statistics, sys, time
        \(imports)
        def read(path):
            return [line.rstrip("\\n").split("\\t") for line in open(path, encoding="utf-8")]
        train, valid = read(sys.argv[1]), read(sys.argv[2])
        start = time.process_time()
        \(training)
        seconds = time.process_time() - start
        times, right = [], 0
        for text, label in valid:
            start = time.perf_counter()
            predicted = \(one)
            times.append(time.perf_counter() - start)
            right += predicted == label
        print(json.dumps({"accuracy": right / len(times), "trainSeconds": seconds,
            "queryMicros": statistics.median(times) * 1e6}))
        """
    }

    private static let scikitLearn = script(
        imports: """
            from sklearn.feature_extraction.text import TfidfVectorizer
            from sklearn.pipeline import make_pipeline, make_union
            from sklearn.svm import LinearSVC
            """,
        training: """
            model = make_pipeline(make_union(TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True),
                TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True)), LinearSVC())
            model.fit([row[0] for row in train], [row[1] for row in train])
            """,
        one: "model.predict([text])[0]")

    private static let fastText = script(
        imports: "import fasttext, os, tempfile",
        training: """
            labels = {label: str(number) for number, label in enumerate(sorted({row[1] for row in train}))}
            names = {number: label for label, number in labels.items()}
            with tempfile.NamedTemporaryFile("w", suffix=".txt", delete=False, encoding="utf-8") as file:
                file.writelines("__label__" + labels[label] + " " + text + "\\n" for text, label in train)
            model = fasttext.train_supervised(file.name, epoch=50, lr=0.5, wordNgrams=2, minn=3, maxn=5,
                thread=1, verbose=0)
            os.unlink(file.name)
            """,
        one: #"names[model.f.predict(text + "\n", 1, 0.0, "strict")[0][1][9:]]"#)
}
