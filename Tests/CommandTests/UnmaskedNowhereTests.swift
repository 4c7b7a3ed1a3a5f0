import Foundation
import TestSupport
import Testing

/// Of 2,000 messages with personal information nothing is in what the program prints and writes but what `taiwa mask` lets
/// through.
struct UnmaskedNowhereTests {
    private static let lines = PlantedMessages.lines

    @Test func `the search finds a value however it is written`() throws {
        let messages = Array(PlantedMessages.all.prefix(400))
        let search = ValueSearch(messages, allowed: [])
        for (index, message) in messages.enumerated() {
            let found = search.found(in: Data("\"x: \(message.text.onOneLine)\"".utf8))
            let searched = search.searched.filter { $0.message == index }
            #expect(Set(found).isSuperset(of: searched), "\(message.text)")
        }
        #expect(search.found(in: Data("0.1234567890 nothing to see".utf8)).isEmpty)
    }

    /// What is masked is the business of other tests; here it is that the others prove something.
    @Test func `masking a plain value of a fixed shape leaves nothing of it, but for one of 200`() throws {
        var trial = try PlantedTrial()
        try trial.taiwa("mask", saying: Self.lines)
        let search = ValueSearch(PlantedMessages.all, allowed: [])
        let left = search.found(in: trial.printed[0]).filter { $0.isPlain && Self.structured.contains($0.kind) }
        let all = search.searched.filter { $0.isPlain && Self.structured.contains($0.kind) }
        let missed = left.map { "\($0.written) of '\(Self.lines[$0.message])'" }
        #expect(left.count * 200 <= all.count, "\(left.count) of \(all.count) \(missed)")
    }

    /// The kinds that have a check digit or a fixed shape.
    private static let structured: Set<String> = [
        "card", "corporate_number", "email", "ip", "my_number", "passport", "phone", "postal_code", "residence_card",
        "ssn", "url",
    ]

    @Test(arguments: [[], ["--json"]])
    func `nothing of what is said in a chat`(options: [String]) throws {
        var trial = try PlantedTrial()
        var lines: [String] = []
        for (index, line) in Self.lines.enumerated() {
            lines += [line, "/why"]
            if index % 4 == 0 { lines.append(index % 8 == 0 ? "/good" : "/bad") }
            if index % 7 == 0 { lines += ["when do you open? \(line) do you have oat milk?", "/why", "/good"] }
            if index % 20 == 0 {
                lines += ["/\(line)", "/domain \(line)", "/lang \(line)", "/good \(line)", "/\(line)"]
            }
            if index % 100 == 0 {
                lines += ["/domain \(index % 200 == 0 ? "cafe" : "auto")", "/domain"]
                lines.append(Self.lines[index..<index + 60].joined(separator: " "))
                lines.append(Self.lines[index..<min(2000, index + 400)].joined(separator: " "))
            }
        }
        try trial.taiwa(["chat", "--state", "state"] + options, saying: lines).expect(0)
        try trial.expectNothing()
    }

    @Test func `nothing of what is said to the server, over a restart`() throws {
        var trial = try PlantedTrial()
        let escaped = { (text: String) in
            String(decoding: try JSONEncoder().encode(text), as: UTF8.self)
        }
        for half in [Self.lines[..<1_000], Self.lines[1_000...]] {
            var said: [(request: String, text: String)] = []
            for (index, line) in zip(half.indices, half) {
                let text = try escaped(line)
                let session = index % 3 == 0 ? "" : #","session":"s\#(index % 50)""#
                said.append((#"{"id":\#(index),"op":"ask","text":\#(text)\#(session)}"#, line))
                if index % 2 == 0 { said.append(("WHY TURN", "")) }
                if index % 4 == 0 {
                    said.append((#"{"op":"bad","turn":"TURN","expected":\#(text),"comment":\#(text)}"#, ""))
                }
                if index % 8 == 1 { said.append(("GOOD TURN", "")) }
                // What is in a wrong place is not repeated either.
                if index % 50 == 0 {
                    said += [
                        (#"{"op":"use","target":\#(text)}"#, ""), (#"{"op":"bad","turn":\#(text)}"#, ""), (line, ""),
                    ]
                }
                // The third wrong token ends a connection.
                if index % 1_000 == 0 { said.append((#"{"op":"auth","token":\#(text)}"#, "")) }
            }
            try trial.serve(saying: said.filter { !$0.request.isEmpty })
        }
        #expect(try KeptRating.all(inState: "\(trial.workspace.path)/.taiwa").count > 300)
        try trial.expectNothing()
    }

    @Test func `nothing of what is typed on a terminal is in the history`() throws {
        let trial = try PlantedTrial()
        let lines = (0..<40).map { Self.lines[$0 * 50] }.filter { line in
            line.unicodeScalars.allSatisfy { $0.properties.generalCategory != .format }
        }
        let session = try TerminalSession(
            typing: lines + ["/quit"], in: trial.workspace,
            environment: ["HOME": trial.workspace.path, "TERM": "xterm", "LANG": "en_US.UTF-8"])
        #expect(session.ending == .exited(0))
        let history = try trial.workspace.text(of: ".taiwa/history")
        #expect(history.split(separator: "\n").count > 30)
        try trial.expectNothing()
    }

    @Test func `nothing of a question of its own`() throws {
        var trial = try PlantedTrial()
        for index in stride(from: 0, to: 2000, by: 40) {
            let line = Self.lines[index]
            try trial.taiwa(["ask"] + (index % 80 == 0 ? ["--json"] : []) + ["--", line])
            try trial.taiwa(["ask", "--"] + line.split(separator: " ").map(String.init))
        }
        try trial.expectNothing()
    }

    @Test func `nothing of texts and fields that are masked`() throws {
        var trial = try PlantedTrial()
        try trial.write(Self.lines.map { $0 + "\n" }.joined(), to: "lines.txt")
        try trial.write(
            PlantedMessages.all.map { "{\"id\": 1, \"a\": {\"text\": \($0.text.quotedForJSON)}}\n" }.joined(),
            to: "lines.jsonl")
        for arguments in [[], ["--format", "json"], ["--check"], ["--bundle", "cafe"]] {
            try trial.taiwa(["mask", "lines.txt"] + arguments)
            try trial.taiwa(["mask", "lines.jsonl", "--fields", "a.text"] + arguments)
        }
        try trial.expectNothing()
    }

    @Test func `nothing of the texts that are measured on`() throws {
        var trial = try PlantedTrial()
        let ids = ["opening-hours", "table-booking", "oat-milk", "lost-umbrella", "-"]
        func sheet(_ lines: ArraySlice<String>) -> String {
            "text,expected\n" + lines.enumerated().map { "\($1.quotedForCSV),\(ids[$0 % 5])\n" }.joined()
        }
        try trial.write(sheet(Self.lines[..<800]), to: "questions.csv")
        for format in ["table", "json"] {
            try trial.taiwa(
                "evaluate", "cafe", "--questions", "questions.csv", "--failures", "--format", format)
            try trial.taiwa("thresholds", "cafe", "--questions", "questions.csv", "--format", format)
        }
        for (name, range) in ["train": 0..<300, "test": 300..<500, "valid": 500..<600, "oos": 600..<700] {
            let rows = Self.lines[range].enumerated().map { "\($1)\t\(ids[$0 % 4])\n" }
            try trial.write(rows.joined(), to: "\(name).tsv")
            try trial.write(
                rows.map { $0.split(separator: "\t").reversed().joined(separator: "\t") }
                    .map { $0.replacingOccurrences(of: "\n", with: "") + "\n" }.joined(), to: "exchanged-\(name).tsv")
        }
        let files = ["--valid", "valid.tsv", "--oos-valid", "oos.tsv", "--oos-test", "oos.tsv"]
        try trial.taiwa(
            ["evaluate", "--train", "train.tsv", "--test", "test.tsv", "--predictions", "p1.tsv"] + files
        ).expect(0)
        try trial.taiwa(
            "evaluate", "--train", "train.tsv", "--cross-validate", "2", "--format", "json", "--predictions", "p2.tsv"
        ).expect(0)
        try trial.taiwa(
            "evaluate", "--train", "exchanged-valid.tsv", "--test", "exchanged-test.tsv", "--predictions", "p3.tsv",
            "--without", "network"
        ).expect(0)
        try trial.write(PlantedMessages.all.map { $0.jsonLine + "\n" }.joined(), to: "pii.jsonl")
        for format in ["table", "json"] {
            try trial.taiwa(
                "evaluate", "--pii", "pii.jsonl", "--predictions", "\(format).jsonl", "--format", format
            ).expect(0)
        }
        try trial.write(
            (0..<400).map { "f\($0)\t\(Self.lines[$0])\t\(Self.lines[$0 + 400])\n" }.joined(), to: "faq.tsv")
        try trial.write((0..<400).map { "q\($0)\t\(Self.lines[$0 + 800])\n" }.joined(), to: "queries.tsv")
        try trial.write((0..<400).map { "q\($0)\tf\($0)\t1\n" }.joined(), to: "qrels.tsv")
        try trial.taiwa(
            "evaluate", "--faq", "faq.tsv", "--queries", "queries.tsv", "--qrels", "qrels.tsv", "--run", "run.txt"
        ).expect(0)
        try trial.expectNothing()
    }

    @Test func `nothing of examples and exams, and what stands in an answer is shown as it is`() throws {
        var trial = try PlantedTrial()
        let ids = ["opening-hours", "table-booking", "oat-milk", "lost-umbrella"]
        let cafe = "Plugins/cafe"
        try trial.workspace.append(
            PlantedMessages.all[..<600].enumerated().map { "\($1.text.quotedForCSV),\(ids[$0 % 4])\n" }.joined(),
            to: "\(cafe)/examples.csv")
        try trial.workspace.append(
            PlantedMessages.all[600..<800].enumerated().map { "\($1.text.quotedForCSV),\(ids[$0 % 4])\n" }.joined(),
            to: "\(cafe)/exam.csv")
        try trial.workspace.append(
            "front-desk,en,Front desk,Call 090-9999-9999.,\nfront-desk,ja,受付,090-9999-9999です。,\n",
            to: "\(cafe)/answers.csv")
        try trial.workspace.write(
            try trial.workspace.text(of: "\(cafe)/bundle.json").replacingOccurrences(of: "0.75", with: "0"),
            to: "\(cafe)/bundle.json")
        try trial.taiwa("train", "--format", "json").expect(0)
        try trial.taiwa("train", "cafe").expect(0)
        #expect(try trial.workspace.versions(of: "cafe") == [1, 2, 3])
        for format in ["table", "json"] {
            try trial.taiwa("bundles", "--format", format).expect(0)
            try trial.taiwa("thresholds", "cafe", "--format", format).expect(0)
            try trial.taiwa("evaluate", "cafe", "--failures", "--format", format).expect(0)
            let lines = Self.lines[..<300].flatMap { [$0, "/why", "/good"] }
            try trial.taiwa(["chat"] + (format == "json" ? ["--json"] : []), saying: lines).expect(0)
        }
        try trial.taiwa("ask", "front desk").expect(0)
        #expect(try #require(trial.printed.dropLast().last).range(of: Data("090-9999-9999".utf8)) != nil)
        try trial.expectNothing()
    }
}
