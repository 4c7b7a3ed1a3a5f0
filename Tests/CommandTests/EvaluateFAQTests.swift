import Foundation
import TestSupport
import Testing

/// `taiwa evaluate --faq`.
struct EvaluateFAQTests {
    private let workspace: Workspace

    static let keys: Set = [
        "faqs", "index_bytes", "mrr_at_10", "ndcg_at_10", "queries", "queries_timed", "query_micros_p50",
        "query_micros_p99", "recall_at_10", "top1", "train_seconds",
    ]

    static let faq = """
        gomi\t大型ごみの出し方は。\t電話で申し込み、処理券を貼ってください。
        kaden\tテレビの処分は。\t店に引取りを依頼してください。
        suido\t水道を止めたい。\tお客様センターへ連絡してください。
        bin\tMissed bin\tReport it within two days.

        """
    static let queries = "q1\t粗大ゴミ\nq2\tテレビを捨てたい\nq3\tmy bin was not emptied\nq4\tzzz\n"
    static let qrels = "q1\tgomi\t3\nq2\tkaden\t3\nq2\tgomi\t1\nq3\tsuido\t2\nq3\tbin\t0\nq4\tbin\t1\n"

    init() throws {
        workspace = try Workspace()
        try workspace.write(Self.faq, to: "faq.tsv")
        try workspace.write(Self.queries, to: "queries.tsv")
        try workspace.write(Self.qrels, to: "qrels.tsv")
    }

    private func evaluate(_ arguments: String...) throws -> ProgramRun {
        try workspace.taiwa(
            ["evaluate", "--faq", "faq.tsv", "--queries", "queries.tsv", "--qrels", "qrels.tsv"] + arguments)
    }

    @Test func `JSON has the figures`() throws {
        let run = try evaluate("--format", "json")
        run.expect(0)
        #expect(run.errors == "")
        let report = try run.json()
        #expect(report.keys == Self.keys)
        #expect(report["queries"] == .number(4))
        #expect(report["faqs"] == .number(4))
        // q1 and q2 find theirs; q3 finds what is not relevant; q4 finds nothing.
        #expect(report["top1"] == .number(0.5))
        #expect(report["mrr_at_10"] == .number(0.5))
        let recall = try #require(report["recall_at_10"]?.number)
        #expect(recall >= 0.375 && recall <= 0.5)
        let gain = try #require(report["ndcg_at_10"]?.number)
        #expect(gain > (1 + 3 / (3 + 1 / log2(3.0))) / 4 - 1e-9 && gain <= 0.5)
    }

    @Test func `a table says what was measured, in per cent`() throws {
        let run = try evaluate()
        run.expect(0)
        #expect(run.outputLines.first == "faq.tsv (4 FAQs) asked queries.tsv")
        for measure in ["relevant first", "MRR@10", "nDCG@10", "recall@10", "query, median"] {
            #expect(run.output.contains(measure))
        }
        #expect(run.output.contains("50.0 %"))
    }

    @Test func `a run has six fields a line, places from one and falling scores`() throws {
        try evaluate("--run", "out.run", "--threads", "2").expect(0)
        let lines = try workspace.text(of: "out.run").split(separator: "\n").map {
            $0.split(separator: " ").map(String.init)
        }
        #expect(lines.allSatisfy { $0.count == 6 && $0[1] == "Q0" && $0[5] == "taiwa" })
        #expect(lines.first?[0] == "q1")
        #expect(lines.first?[2] == "gomi")
        #expect(!lines.contains { $0[0] == "q4" })
        for query in ["q1", "q2", "q3"] {
            let ranking = lines.filter { $0[0] == query }
            #expect(ranking.map { $0[3] } == (1...ranking.count).map(String.init))
            let scores = ranking.compactMap { Double($0[4]) }
            #expect(scores.count == ranking.count)
            #expect(zip(scores, scores.dropFirst()).allSatisfy { $0 > $1 })
        }
    }

    @Test func `of equal scores the first id is first, whatever the order of the file`() throws {
        try workspace.write("b\t犬\tワン\na\t犬\tワン\nc\t犬\tワン\n", to: "faq.tsv")
        try workspace.write("q1\t犬\n", to: "queries.tsv")
        try workspace.write("q1\tb\t1\n", to: "qrels.tsv")
        try evaluate("--run", "out.run").expect(0)
        let ids = try workspace.text(of: "out.run").split(separator: "\n").map { $0.split(separator: " ")[2] }
        #expect(ids == ["a", "b", "c"])
    }

    @Test func `what has nothing in common with the query is not ranked, and no more than a hundred are`() throws {
        // More entries fit than the sixteen that are ranked as in a turn; a word in a large share of all says nothing.
        let animals = Array("犬猿雉亀兎狸狐熊鹿鶴")
        let tales = (0..<120).map { "tale\($0)\t\(animals[$0 % 10])の話\t昔々\n" }
        let tools = (0..<20).map { "tool\($0)\t鋸と鉋\tキー\n" }
        try workspace.write((tools + tales).joined(), to: "faq.tsv")
        let names = animals.map(String.init).joined(separator: " ")
        try workspace.write("q1\t\(names)\nq2\t鋸\nq3\t銀河鉄道\n", to: "queries.tsv")
        try workspace.write("q1\ttale1\t1\nq2\ttool1\t1\nq3\ttale1\t1\n", to: "qrels.tsv")
        try evaluate("--run", "out.run").expect(0)
        let lines = try workspace.text(of: "out.run").split(separator: "\n").map { $0.split(separator: " ") }
        let rankings = Dictionary(grouping: lines) { $0[0] }.mapValues { $0.map { String($0[2]) } }
        #expect(rankings["q1"]?.count == 100)
        #expect(rankings["q1"]?.allSatisfy { $0.hasPrefix("tale") } == true)
        #expect(Set(rankings["q2"] ?? []) == Set((0..<20).map { "tool\($0)" }))
        #expect(rankings["q3"] == nil)
    }

    @Test func `entries without a text are ranked by their titles`() throws {
        try workspace.write("a\t犬の散歩\t\nb\t猫の餌\t\nc\t鳥の籠\t\n", to: "faq.tsv")
        try workspace.write("q1\t鳥の籠\n", to: "queries.tsv")
        try workspace.write("q1\tc\t1\n", to: "qrels.tsv")
        let report = try evaluate("--format", "json").json()
        #expect(report["top1"] == .number(1))
    }

    @Test func `a first line with the columns' names, byte order mark and CRLF change nothing`() throws {
        try evaluate("--run", "plain.run").expect(0)
        for (name, header) in [
            ("faq", "id\tquestion\tanswer"), ("queries", "id\ttext"), ("qrels", "query\tfaq\tgrade"),
        ] {
            let text = "\u{FEFF}\(header)\n" + (try workspace.text(of: "\(name).tsv"))
            try workspace.write(text.replacingOccurrences(of: "\n", with: "\r\n"), to: "\(name).tsv")
        }
        try evaluate("--run", "other.run").expect(0)
        #expect(try workspace.text(of: "plain.run") == (try workspace.text(of: "other.run")))
    }

    @Test func `queries without a relevant FAQ do not count, and that is said`() throws {
        try workspace.write("q1\tgomi\t3\nq3\tbin\t0\n", to: "qrels.tsv")
        let run = try evaluate("--format", "json")
        run.expect(0)
        #expect(run.errorLines == ["queries.tsv: 3 of 4 queries have no relevant FAQ and do not count"])
        #expect(try run.json()["queries"] == .number(1))
    }

    @Test(arguments: [
        ("faq.tsv", "a\tb\n", "faq.tsv:1: 2 fields between tabs; a line is id<TAB>question<TAB>answer"),
        ("faq.tsv", "a\tb\tc\td\n", "faq.tsv:1: 4 fields between tabs; a line is id<TAB>question<TAB>answer"),
        ("faq.tsv", "gomi\tx\ty\ngomi\tx\ty\n", "faq.tsv:2: the FAQ is already on line 1"),
        ("faq.tsv", "gomi\t\ty\n", "faq.tsv:1: the question is empty"),
        ("faq.tsv", "\tx\ty\n", "faq.tsv:1: the id is empty"),
        ("faq.tsv", "a b\tx\ty\n", "faq.tsv:1: not an id: there is white space in it"),
        ("faq.tsv", "id\tquestion\tanswer\n", "faq.tsv: there are no rows"),
        ("queries.tsv", "q1\n", "queries.tsv:1: 1 field between tabs; a line is id<TAB>text"),
        ("queries.tsv", "q1\t\n", "queries.tsv:1: the text is empty"),
        ("queries.tsv", "q1\tx\n\nq1\ty\n", "queries.tsv:3: the query is already on line 1"),
        ("qrels.tsv", "q11\tgomi\t3\n", "qrels.tsv:1: unknown query 'q11' (did you mean 'q1'?)"),
        ("qrels.tsv", "q1\tgomy\t3\n", "qrels.tsv:1: unknown FAQ 'gomy' (did you mean 'gomi'?)"),
        ("qrels.tsv", "q1\txylophone\t3\n", "qrels.tsv:1: unknown FAQ"),
        (
            "qrels.tsv", "q1\tgomi\tA\n",
            "qrels.tsv:1: the grade is not a whole number from 0 (not relevant) to 100"
        ),
        (
            "qrels.tsv", "q1\tgomi\t1\nq1\tgomi\t2\n",
            "qrels.tsv:2: the query with this FAQ is already on line 1"
        ),
        ("qrels.tsv", "q1\tgomi\t0\n", "qrels.tsv: no query has a relevant FAQ; there is nothing to measure"),
    ])
    func `a bad file is told in one sentence`(file: String, text: String, sentence: String) throws {
        try workspace.write(text, to: file)
        let run = try evaluate()
        run.expect(3)
        #expect(run.errorLines == ["taiwa: \(sentence)"])
        #expect(isClearSentence(run.errors.trimmingCharacters(in: .newlines), naming: file))
    }

    @Test func `a file that is not there and a run that cannot be written are told`() throws {
        let missing = try workspace.taiwa(
            "evaluate", "--faq", "none.tsv", "--queries", "queries.tsv", "--qrels", "qrels.tsv")
        missing.expect(3)
        #expect(missing.errorLines == ["taiwa: none.tsv: the file is missing"])
        let unwritable = try evaluate("--run", "nowhere/out.run")
        unwritable.expect(4)
        #expect(unwritable.errorLines.first?.hasPrefix("taiwa: nowhere/out.run: cannot be written") == true)
    }

    @Test(arguments: [
        (["--faq", "faq.tsv"], "taiwa: --faq needs --queries FILE; see taiwa evaluate --help"),
        (["--faq", "f", "--queries", "q"], "taiwa: --faq needs --qrels FILE; see taiwa evaluate --help"),
        (["--queries", "q"], "taiwa: --queries needs --faq FILE; see taiwa evaluate --help"),
        (["cafe", "--run", "r"], "taiwa: --run needs --faq FILE; see taiwa evaluate --help"),
        (["cafe", "--faq", "f"], "taiwa: BUNDLE does not go with --faq; see taiwa evaluate --help"),
        (["--faq", "f", "--train", "t"], "taiwa: --train does not go with --faq; see taiwa evaluate --help"),
        (
            ["--faq", "f", "--queries", "q", "--qrels", "r", "--run", "q"],
            "taiwa: --run q does not go with --queries q; see taiwa evaluate --help"
        ),
        (["--faq", "f", "--at-least", "1"], "taiwa: --at-least does not go with --faq; see taiwa evaluate --help"),
    ])
    func `options that do not go together are told`(arguments: [String], sentence: String) throws {
        let run = try workspace.taiwa(["evaluate"] + arguments)
        run.expect(2)
        #expect(run.errorLines == [sentence])
    }

    @Test(arguments: ["ja", "en"])
    func `the project's FAQs are found as documented`(language: String) throws {
        let folder = ShippedBundles.package.appendingPathComponent("corpora/faq/\(language)").path
        let report = try workspace.taiwa(
            "evaluate", "--faq", "\(folder)/faq.tsv", "--queries", "\(folder)/queries.tsv", "--qrels",
            "\(folder)/qrels.tsv", "--format", "json"
        ).json()
        let least = language == "ja" ? (gain: 0.59, recall: 0.73) : (gain: 0.37, recall: 0.46)
        #expect(try #require(report["ndcg_at_10"]?.number) > least.gain)
        #expect(try #require(report["recall_at_10"]?.number) > least.recall)
    }
}
