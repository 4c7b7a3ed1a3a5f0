import Foundation
import Testing

/// `taiwa evaluate --train`.
struct EvaluateLabelledTextTests {
    private let workspace: Workspace

    static let keys: Set = [
        "in_scope_accuracy", "macro_f1", "oos_auroc", "oos_aupr", "oos_recall", "in_scope_accuracy_after_rejection",
        "threshold", "ece", "ece_with_oos", "aurc", "train_seconds", "train_cpu_seconds", "query_micros_p50",
        "query_micros_p99", "model_bytes", "peak_rss_bytes", "measured_on", "in_scope_rows", "oos_rows", "trainings",
        "train_seconds_mean", "queries_timed",
    ]
    /// What another run of the same files may have otherwise.
    static let costs: Set = [
        "train_seconds", "train_seconds_mean", "train_cpu_seconds", "query_micros_p50", "query_micros_p99",
        "peak_rss_bytes",
    ]

    static let train = """
        when do you open\thours
        what are your opening hours\thours
        are you open on sunday\thours
        what time do you close\thours
        i lost my card\tlost card
        my card was stolen\tlost card
        i cannot find my card\tlost card
        replace a missing card\tlost card
        タオルを追加してほしい\t部屋::アメニティ
        子ども用の歯ブラシはありますか\t部屋::アメニティ
        シャンプーとタオルはありますか\t部屋::アメニティ
        歯ブラシとタオルをください\t部屋::アメニティ

        """
    static let test =
        "when are you open\thours\ncard lost\tlost card\nタオルはありますか\t部屋::アメニティ\nmail a@example.com\thours\n"
    static let outOfScope = "who won the match\n今日の天気は\toos\n"

    init() throws {
        workspace = try Workspace()
        try workspace.write(Self.train, to: "train.tsv")
        try workspace.write(Self.test, to: "test.tsv")
        try workspace.write(Self.outOfScope, to: "oos.tsv")
    }

    private func evaluate(_ arguments: String...) throws -> ProgramRun {
        try workspace.taiwa(["evaluate", "--train", "train.tsv"] + arguments)
    }

    private func figures(_ arguments: String...) throws -> [String: JSON] {
        let run = try workspace.taiwa(["evaluate", "--train", "train.tsv", "--format", "json"] + arguments)
        run.expect(0)
        let report = try run.json()
        #expect(report.keys == Self.keys)
        return Dictionary(uniqueKeysWithValues: report.keys.map { ($0, report[$0] ?? .null) })
    }

    @Test func `JSON has every figure, and null for what there is not`() throws {
        let report = try figures("--test", "test.tsv")
        #expect(report["measured_on"] == .string("test"))
        #expect(report["in_scope_rows"] == .number(4))
        for name in ["in_scope_accuracy", "macro_f1", "ece", "aurc"] {
            let value = try #require(report[name]?.number)
            #expect((0...1).contains(value), "\(name)")
        }
        for name in Self.costs.union(["model_bytes"]) { #expect(try #require(report[name]?.number) > 0, "\(name)") }
        #expect(try #require(report["queries_timed"]?.number) >= 1000)
        for name in [
            "oos_auroc", "oos_aupr", "oos_recall", "in_scope_accuracy_after_rejection", "threshold", "ece_with_oos",
        ] {
            #expect(report[name] == .null, "\(name)")
        }
    }

    @Test func `texts out of scope give the figures about them`() throws {
        let without = try figures("--test", "test.tsv", "--oos-test", "oos.tsv")
        #expect(without["oos_rows"] == .number(2))
        #expect(without["oos_auroc"]?.number != nil)
        #expect(without["oos_aupr"]?.number != nil)
        #expect(without["ece_with_oos"]?.number != nil)
        #expect(without["threshold"] == .null)
        let with = try figures(
            "--test", "test.tsv", "--oos-test", "oos.tsv", "--valid", "train.tsv", "--oos-valid", "oos.tsv",
            "--oos-train", "oos.tsv")
        for name in ["threshold", "oos_recall", "in_scope_accuracy_after_rejection"] {
            #expect(with[name]?.number != nil, "\(name)")
        }
    }

    @Test(arguments: [
        ["--test", "test.tsv", "--oos-test", "oos.tsv"], ["--cross-validate", "4", "--oos-test", "oos.tsv"],
    ])
    func `the figures do not depend on the number of threads`(arguments: [String]) throws {
        let runs = try ["1", "2"].map { threads in
            let run = try workspace.taiwa(
                [
                    "evaluate", "--train", "train.tsv", "--format", "json", "--threads", threads, "--predictions",
                    "p\(threads)",
                ]
                    + arguments)
            run.expect(0)
            return try run.json()
        }
        for name in Self.keys.subtracting(Self.costs) { #expect(runs[0][name] == runs[1][name], "\(name)") }
        #expect(try workspace.read("p1") == workspace.read("p2"))
    }

    @Test func `the seed deals the folds`() throws {
        _ = try figures("--cross-validate", "3", "--predictions", "one", "--seed", "1")
        _ = try figures("--cross-validate", "3", "--predictions", "two", "--seed", "2")
        #expect(try workspace.read("one") != workspace.read("two"))
    }

    @Test func `cross-validation judges every row by a model that has not seen it`() throws {
        let report = try figures("--cross-validate", "4", "--predictions", "predictions.tsv")
        #expect(report["measured_on"] == .string("cross_validation"))
        #expect(report["in_scope_rows"] == .number(12))
        #expect(report["trainings"] == .number(4))
        let sum = try #require(report["train_seconds"]?.number)
        let mean = try #require(report["train_seconds_mean"]?.number)
        #expect(abs(sum - 4 * mean) < 1e-9)
        let texts = try workspace.text(of: "predictions.tsv").split(separator: "\n").map { $0.prefix { $0 != "\t" } }
        #expect(texts == Self.train.split(separator: "\n").map { $0.prefix { $0 != "\t" } })
    }

    @Test func `predictions are five fields a line, masked`() throws {
        let report = try figures("--test", "test.tsv", "--oos-test", "oos.tsv", "--predictions", "predictions.tsv")
        let rows = try workspace.text(of: "predictions.tsv").split(separator: "\n").map {
            $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
        #expect(
            rows.map { $0[0] } == [
                "when are you open", "card lost", "タオルはありますか", "mail [EMAIL1]", "who won the match", "今日の天気は",
            ])
        #expect(rows.map { $0[1] } == ["hours", "lost card", "部屋::アメニティ", "hours", "oos", "oos"])
        for row in rows {
            #expect(row.count == 5)
            #expect(["hours", "lost card", "部屋::アメニティ"].contains(row[2]))
            #expect((0...1).contains(try #require(Double(row[3]))))
            #expect(try #require(Double(row[4])).isFinite)
        }
        let right = rows.prefix(4).count { $0[1] == $0[2] }
        #expect(report["in_scope_accuracy"] == .number(Double(right) / 4))
    }

    @Test func `a table says what was measured, on what, in per cent`() throws {
        let run = try evaluate(
            "--test", "test.tsv", "--oos-test", "oos.tsv", "--valid", "test.tsv", "--oos-valid", "oos.tsv")
        run.expect(0)
        #expect(run.errors == "", "no progress in a pipe")
        #expect(run.outputLines.first == "train.tsv (12 rows, 3 labels), measured on test.tsv")
        for section in ["in scope ", "out of scope ", "confidence ", "cost "] {
            #expect(run.outputLines.contains { $0.hasPrefix(section) && $0.hasSuffix("of") }, "\(section)")
        }
        for words in [
            "accuracy", "macro-F1", "AUROC", "threshold", "rejected", "calibration error", " %", "µs", "model file",
            "4 rows in scope", "2 rows out of scope",
        ] {
            #expect(run.output.contains(words), "\(words)")
        }
        #expect(
            try evaluate("--cross-validate", "2").outputLines.first
                == "train.tsv (12 rows, 3 labels), measured on 2 folds of it")
    }

    @Test func `without a test the validation rows are measured on, and that is said`() throws {
        let run = try evaluate("--valid", "test.tsv", "--oos-valid", "oos.tsv", "--format", "json")
        run.expect(0)
        #expect(
            run.errorLines == [
                "no --test: measured on --valid, where the threshold is chosen too, so it looks better than it is"
            ])
        #expect(try run.json()["measured_on"] == .string("valid"))
        #expect(try run.json()["oos_rows"] == .number(2))
        #expect(try evaluate("--valid", "test.tsv").errors == "no --test: measured on --valid\n")
        #expect(try evaluate("--valid", "test.tsv", "--quiet").errors == "")
    }

    @Test func `labels that training does not have count as wrong and are mentioned once`() throws {
        try workspace.write("when do you open\thours\nwhen\tnews\nwhy\tnews\n", to: "test.tsv")
        let run = try evaluate("--test", "test.tsv", "--format", "json")
        run.expect(0)
        #expect(
            run.errorLines == [
                "test.tsv: 2 rows have a label that train.tsv does not have, and count as wrong; the first is on line 2"
            ])
        #expect(abs(try #require(run.json()["in_scope_accuracy"]?.number) - 1.0 / 3) < 1e-9)
        #expect(try evaluate("--test", "test.tsv", "--quiet").errors == "")
    }

    @Test func `a label with one row is learnt too`() throws {
        try workspace.append("where can i park\tparking\n", to: "train.tsv")
        try workspace.write("where can i park\tparking\n", to: "test.tsv")
        #expect(try figures("--test", "test.tsv")["in_scope_accuracy"] == .number(1))
        #expect(try figures("--cross-validate", "4")["in_scope_rows"] == .number(13))
    }

    @Test func `byte order mark, CRLF and blank lines change nothing`() throws {
        let plain = try figures("--test", "test.tsv")
        let windows = "\u{FEFF}" + Self.train.replacing("\n", with: "\r\n\r\n")
        try workspace.write(windows, to: "train.tsv")
        let other = try figures("--test", "test.tsv")
        for name in Self.keys.subtracting(Self.costs) { #expect(plain[name] == other[name], "\(name)") }
    }

    @Test func `background text of the corpora is used if it is there`() throws {
        let without = try figures("--test", "test.tsv", "--oos-test", "oos.tsv")
        try workspace.write("text\nwhat is the weather like\nwho is the president\n", to: "corpora/background/en.csv")
        let with = try figures("--test", "test.tsv", "--oos-test", "oos.tsv")
        #expect(without["ece_with_oos"] != with["ece_with_oos"])
        let japanese = try figures("--test", "test.tsv", "--oos-test", "oos.tsv", "--lang", "ja")
        #expect(japanese["ece_with_oos"] == without["ece_with_oos"])
        let elsewhere = try figures("--test", "test.tsv", "--oos-test", "oos.tsv", "--corpora", "nowhere")
        #expect(elsewhere["ece_with_oos"] == without["ece_with_oos"])
        let own = try figures("--test", "test.tsv", "--oos-test", "oos.tsv", "--oos-train", "oos.tsv")
        #expect(own["ece_with_oos"] != with["ece_with_oos"])
    }

    /// What is in the file, and what is said of it.
    static let badFiles: [(String, String)] = [
        ("a\tx\nb\n", "train.tsv:2: there is no tab; a line is a text, a tab and its label"),
        ("a\tx\n\ty\n", "train.tsv:2: the text is empty"),
        ("a\tx\nb\t\n", "train.tsv:2: the label after the tab is empty"),
        ("a\tx\tz\n", "train.tsv:1: 3 fields between tabs; at most 2 are read"),
        ("a\tx\nb\tx\n", "train.tsv: all rows have the same label; at least 2 are needed to learn from"),
        ("\n", "train.tsv: there are no rows"), ("", "train.tsv: the file is empty"),
    ]

    @Test(arguments: badFiles)
    func `a bad file is told in one sentence`(text: String, sentence: String) throws {
        try workspace.write(text, to: "train.tsv")
        let run = try evaluate("--test", "test.tsv")
        run.expect(3)
        #expect(run.output == "")
        #expect(run.errors == "taiwa: \(sentence)\n")
    }

    @Test func `what is not UTF-8 or not there is told`() throws {
        try workspace.write(Array("a\tx\n".utf8) + [0xC3, 0x28, 0x0A], to: "bad.tsv")
        for option in ["--test", "--valid"] {
            let run = try evaluate(option, "bad.tsv")
            run.expect(3)
            #expect(run.errors == "taiwa: bad.tsv:2: not UTF-8; save the file as UTF-8\n")
        }
        for option in ["--oos-test", "--oos-train"] {
            let run = try evaluate("--test", "test.tsv", option, "nowhere.tsv")
            run.expect(3)
            #expect(run.errors == "taiwa: nowhere.tsv: the file is missing\n")
        }
    }

    @Test func `folds that leave one label are told`() throws {
        try workspace.write("a\tx\nb\ty\n", to: "train.tsv")
        let run = try evaluate("--cross-validate", "2")
        run.expect(3)
        #expect(
            run.errors
                == "taiwa: train.tsv: without fold 1 of 2 fewer than 2 labels are left to learn from; more rows are needed\n"
        )
    }

    @Test func `predictions that cannot be written are told`() throws {
        let run = try evaluate("--test", "test.tsv", "--predictions", "nowhere/p.tsv")
        run.expect(4)
        #expect(run.errors == "taiwa: nowhere/p.tsv: cannot be written: No such file or directory\n")
    }

    /// Options, and what is said of them.
    static let mistakes: [([String], String)] = [
        (["--train", "train.tsv"], "nothing to measure on: add --test FILE, --valid FILE or --cross-validate K"),
        (["cafe", "--train", "train.tsv"], "BUNDLE does not go with --train; see taiwa evaluate --help"),
        (["--train", "t", "--questions", "q.csv"], "--questions does not go with --train; see taiwa evaluate --help"),
        (["--train", "t", "--failures"], "--failures does not go with --train; see taiwa evaluate --help"),
        (["--test", "test.tsv"], "--test needs --train FILE; see taiwa evaluate --help"),
        (["cafe", "--threads", "2"], "--threads needs --train FILE; see taiwa evaluate --help"),
        (["cafe", "--quiet"], "--quiet needs --train FILE; see taiwa evaluate --help"),
        (
            ["--train", "t", "--test", "t", "--oos-valid", "o"],
            "--oos-valid needs --valid FILE; see taiwa evaluate --help"
        ),
        (
            ["--train", "t", "--test", "s", "--predictions", "s"],
            "--predictions s does not go with --test s; see taiwa evaluate --help"
        ),
        (
            ["--train", "t", "--test", "t", "--cross-validate", "5"],
            "--test does not go with --cross-validate; see taiwa evaluate --help"
        ),
        (
            ["--train", "t", "--valid", "t", "--cross-validate", "5"],
            "--valid does not go with --cross-validate; see taiwa evaluate --help"
        ),
        (["--train", "t", "--cross-validate", "1"], "--cross-validate: this is not a whole number from 2 to 20"),
        (["--train", "t", "--cross-validate", "21"], "--cross-validate: this is not a whole number from 2 to 20"),
        (["--train", "t", "--test", "t", "--lang", "fr"], "--lang: this is not a language there is: ja, en"),
    ]

    @Test(arguments: mistakes)
    func `options that do not go together are told`(arguments: [String], sentence: String) throws {
        let run = try workspace.taiwa(["evaluate"] + arguments)
        run.expect(2)
        #expect(run.output == "")
        #expect(run.errors == "taiwa: \(sentence)\n")
    }
}
