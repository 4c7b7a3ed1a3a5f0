import Foundation
import TestSupport
import Testing

/// A message that stands where it does not belong is not repeated by what is said about that.
struct MistakenPlacesTests {
    private static let messagesEach = 8

    /// Some of the messages, others for each place.
    private static func messages(of place: Int) -> [GeneratedText] {
        (0..<messagesEach).map { PlantedMessages.all[(place * messagesEach + $0) % PlantedMessages.all.count] }
    }

    /// Command lines with a message in the place of `@`.
    private static let commandLines: [[String]] = [
        ["@"], ["help", "@"], ["--@"], ["chat", "@"], ["chat", "--lang", "@"], ["chat", "--domain", "@"],
        ["chat", "--@"], ["chat", "--json=@"], ["chat", "--plugins", "@"], ["chat", "--corpora", "@"],
        ["ask", "--domain", "@", "hi"], ["ask", "--lang", "@", "hi"], ["ask", "--@", "hi"], ["init", "@"],
        ["init", "a", "--lang", "@"], ["init", "a", "--@"], ["validate", "@"], ["validate", "cafe", "--format", "@"],
        ["train", "@"],
        ["train", "--threads", "@"], ["train", "--seed", "@"], ["train", "--format", "@"], ["train", "--plugins", "@"],
        ["evaluate", "@"], ["evaluate", "cafe", "@"], ["evaluate", "cafe", "--at-least", "@"],
        ["evaluate", "cafe", "--questions", "@"], ["evaluate", "--train", "@", "--test", "t"],
        ["evaluate", "--train", "t", "--without", "@"], ["evaluate", "--train", "t", "--cross-validate", "@"],
        ["evaluate", "--train", "t", "--valid", "v", "--lang", "@"], ["evaluate", "--pii", "@"],
        ["evaluate", "--pii", "t", "--bundle", "@"], ["evaluate", "--faq", "@", "--queries", "q", "--qrels", "r"],
        ["thresholds", "@"], ["thresholds", "cafe", "--answer", "@"], ["thresholds", "cafe", "--precision", "@"],
        ["mask", "@"], ["mask", "--format", "@"], ["mask", "--bundle", "@"], ["mask", "--fields", "@", "object.json"],
        ["mask", "--fields", "@,@"], ["bundles", "@"], ["bundles", "--format", "@"], ["bundles", "--plugins", "@"],
    ]

    @Test func `on the command line`() throws {
        var trial = try PlantedTrial()
        try trial.write("{\"text\": \"x\"}\n", to: "object.json")
        for (place, commandLine) in Self.commandLines.enumerated() {
            for message in Self.messages(of: place) {
                try trial.taiwa(commandLine.map { $0.replacingOccurrences(of: "@", with: message.text) })
            }
        }
        try trial.expectNothing()
    }

    /// A file, what it holds with a message in the place of `@`, and the command that reads it; `"@"` is the message quoted.
    private static let files: [(name: String, content: String, command: [String])] = [
        ("Plugins/cafe/examples.csv", "text,id\nx,@\n", ["train", "cafe"]),
        ("Plugins/cafe/examples.csv", "text,id\n@,oat-milk\n@\n", ["train", "cafe"]),
        ("Plugins/cafe/examples.csv", "text,id\nx,\"@\"\n", ["train", "cafe"]),
        ("Plugins/cafe/examples.csv", "text,id\n\"@\",opening-hour\n", ["chat"]),
        ("Plugins/cafe/examples.csv", "text,id\na\"@\",oat-milk\n", ["train", "cafe"]),
        ("Plugins/cafe/examples.csv", "text,id\n\"@\"b,oat-milk\n", ["train", "cafe"]),
        ("Plugins/cafe/examples.csv", "text,id\nx,oat-milk\n\"@", ["chat"]),
        ("Plugins/cafe/examples.csv", "text,\"@\"\nx,oat-milk\n", ["train", "cafe"]),
        ("Plugins/cafe/exam.csv", "text,expected\n\"@\",\"@\"\n", ["train", "cafe"]),
        ("Plugins/cafe/exam.csv", "text,expected\n@,-\n", ["evaluate", "cafe"]),
        ("Plugins/cafe/exam.csv", "text,expected\n\"@\",oatmilk\n", ["thresholds", "cafe"]),
        ("Plugins/cafe/answers.csv", "id,title,answer\n\"@\",x,y\n", ["train", "cafe"]),
        ("Plugins/cafe/answers.csv", "id,title,answer,threshold\na,x,y,\"@\"\n", ["train", "cafe"]),
        ("Plugins/cafe/answers.csv", "id,title,answer,lang\na,x,y,\"@\"\n", ["train", "cafe"]),
        ("Plugins/cafe/bundle.json", "{\"format\": 1, \"languages\": [\"en\"], @: 1}", ["bundles"]),
        ("Plugins/cafe/bundle.json", "{\"format\": 1, \"languages\": [@, @]}", ["train", "cafe"]),
        ("Plugins/cafe/bundle.json", "{\"format\": @, \"languages\": [\"en\"]}", ["train", "cafe"]),
        ("Plugins/cafe/bundle.json", "{\"format\": 1, \"languages\": [\"en\"], \"title\": {@: 1}}", ["train", "cafe"]),
        (
            "Plugins/cafe/bundle.json", "{\"format\": 1, \"languages\": [\"en\"], \"stages\": {\"masker\": @}}",
            ["train", "cafe"]
        ),
        (
            "Plugins/cafe/bundle.json", "{\"format\": 1, \"languages\": [\"en\"], \"texts\": {@: {}}}",
            ["train", "cafe"]
        ),
        (
            "Plugins/cafe/bundle.json", "{\"format\": 1, \"languages\": [\"en\"], \"texts\": {\"en\": {@: \"x\"}}}",
            ["train", "cafe"]
        ),
        (
            "Plugins/cafe/bundle.json",
            "{\"format\": 1, \"languages\": [\"en\"], \"privacy\": {\"kinds\": {@: \"mask\"}}}",
            ["mask", "--bundle", "cafe"]
        ),
        (
            "Plugins/cafe/bundle.json",
            "{\"format\": 1, \"languages\": [\"en\"], \"privacy\": {\"kinds\": {\"age\": @}}}",
            ["mask", "--bundle", "cafe"]
        ),
        (
            "Plugins/cafe/bundle.json",
            "{\"format\": 1, \"languages\": [\"en\"], \"privacy\": {\"custom\": [{\"name\": @, \"pattern\": @}]}}",
            ["mask", "--bundle", "cafe"]
        ),
        (
            "Plugins/cafe/bundle.json",
            "{\"format\": 1, \"languages\": [\"en\"], \"privacy\": {\"custom\": [{\"name\": \"x\", \"pattern\": \"C\", "
                + "\"label\": {\"en\": @}}]}}", ["mask", "--bundle", "cafe"]
        ),
        ("Plugins/cafe/release.json", "{\"version\": @}", ["bundles"]),
        ("Plugins/cafe/release.json", "{\"version\": 1, @: @", ["evaluate", "cafe"]),
        ("rows.tsv", "@\n", ["evaluate", "--train", "rows.tsv", "--test", "rows.tsv"]),
        ("rows.tsv", "x\t@\ny\t@\n", ["evaluate", "--train", "rows.tsv", "--test", "rows.tsv"]),
        ("rows.tsv", "x\t@\ty\n", ["evaluate", "--train", "rows.tsv", "--test", "rows.tsv"]),
        ("rows.tsv", "x\t@\n", ["evaluate", "--train", "good.tsv", "--test", "rows.tsv"]),
        ("rows.tsv", "@\tx\ty\n", ["evaluate", "--faq", "rows.tsv", "--queries", "good.tsv", "--qrels", "r.tsv"]),
        ("rows.tsv", "f\t@\n", ["evaluate", "--faq", "rows.tsv", "--queries", "good.tsv", "--qrels", "r.tsv"]),
        ("rows.tsv", "a\t@\t1\n", ["evaluate", "--faq", "faq.tsv", "--queries", "good.tsv", "--qrels", "rows.tsv"]),
        ("rows.tsv", "a\tf\t@\n", ["evaluate", "--faq", "faq.tsv", "--queries", "good.tsv", "--qrels", "rows.tsv"]),
        ("rows.tsv", "@\tf\t1\n", ["evaluate", "--faq", "faq.tsv", "--queries", "good.tsv", "--qrels", "rows.tsv"]),
        ("lines.jsonl", "{\"text\": @, \"spans\": [{}]}\n", ["evaluate", "--pii", "lines.jsonl"]),
        ("lines.jsonl", "{\"text\": @, \"spans\": [], @: 1}\n", ["evaluate", "--pii", "lines.jsonl"]),
        (
            "lines.jsonl", "{\"text\": @, \"spans\": [{\"start\": 0, \"end\": 1, \"kind\": @}]}\n",
            ["evaluate", "--pii", "lines.jsonl"]
        ),
        ("lines.jsonl", "{\"text\": @, @\n", ["evaluate", "--pii", "lines.jsonl"]),
        ("lines.jsonl", "{\"text\": @ @}\n", ["mask", "--fields", "text", "lines.jsonl"]),
        ("lines.jsonl", "{\"text\": [@]\n", ["mask", "--fields", "text", "lines.jsonl"]),
        ("lines.jsonl", "{\"text\": {\"x\": @}}\n", ["mask", "--fields", "text", "lines.jsonl"]),
        ("lines.jsonl", "{@: 1}\n", ["mask", "--fields", "text", "--check", "lines.jsonl"]),
        ("lines.jsonl", "[@]\n", ["mask", "--fields", "text", "lines.jsonl"]),
    ]

    @Test func `in a file`() throws {
        var trial = try PlantedTrial()
        try trial.write("a\tx\nb\ty\n", to: "good.tsv")
        try trial.write("f\tx\ty\n", to: "faq.tsv")
        let files = ["Plugins/cafe/answers.csv", "Plugins/cafe/examples.csv", "Plugins/cafe/exam.csv"]
        let sound = try (files + ["Plugins/cafe/bundle.json", "Plugins/cafe/release.json"]).map {
            ($0, try trial.workspace.text(of: $0))
        }
        var codes: Set<Int32> = []
        for (place, file) in Self.files.enumerated() {
            for message in Self.messages(of: place) {
                let isJSON = file.name.contains(".json")
                let isQuoted = isJSON || file.content.contains("\"@\"")
                let text = file.name.hasSuffix(".tsv") ? message.text.onOneLine : message.text
                try trial.write(
                    file.content.replacingOccurrences(
                        of: isQuoted && !isJSON ? "\"@\"" : "@",
                        with: isJSON ? text.quotedForJSON : isQuoted ? text.quotedForCSV : text), to: file.name)
                let run = try trial.taiwa(file.command)
                if case .exited(let code) = run.ending { codes.insert(code) }
            }
            for (name, text) in sound where name == file.name { try trial.write(text, to: name) }
        }
        #expect(codes.contains(3))
        try trial.expectNothing()
    }
}
