import Foundation
import Testing

/// What the documentation quotes of the program is what the program prints.
struct DocumentationTests {
    private static func text(of name: String) throws -> String {
        try String(contentsOf: ShippedBundles.package.appendingPathComponent(name), encoding: .utf8)
    }

    @Test(arguments: [
        ["--help"], ["chat", "--help"], ["ask", "--help"], ["init", "--help"], ["validate", "--help"],
        ["train", "--help"], ["runs", "--help"], ["rerun", "--help"],
        ["evaluate", "--help"],
        ["thresholds", "--help"], ["mask", "--help"], ["bundles", "--help"], ["inbox", "--help"], ["token", "--help"],
        ["serve", "--help"], ["talk", "--help"], ["report", "--help"], ["erase", "--help"], ["export", "--help"],
        ["audit", "--help"],
    ])
    func `the article on the command line quotes the help`(arguments: [String]) throws {
        let workspace = try TinyBundles.untrained()
        let run = try workspace.taiwa(arguments)
        run.expect(0)
        let article = try Self.text(of: "Sources/Taiwa/Taiwa.docc/command-line.md")
        #expect(article.contains("```\n\(run.output)```\n"))
    }

    @Test func `the article on the command line quotes the chat's help`() throws {
        let workspace = try TinyBundles.trained()
        let run = try workspace.chat("/help")
        run.expect(0)
        let article = try Self.text(of: "Sources/Taiwa/Taiwa.docc/command-line.md")
        #expect(article.contains("```\n\(run.output)```\n"))
    }

    @Test func `the architecture article names every module`() throws {
        let article = try Self.text(of: "Sources/Taiwa/Taiwa.docc/architecture.md")
        let sources = ShippedBundles.package.appendingPathComponent("Sources").path
        let modules = try FileManager.default.contentsOfDirectory(atPath: sources)
        #expect(modules.count > 10)
        for module in modules { #expect(article.contains("| `\(module)` |")) }
    }

    @Test func `the corpora's readme counts their rows`() throws {
        let readme = try Self.text(of: "corpora/README.md")
        let names = ["background/ja", "background/en"] + ShippedBundles.names.map { "evaluation/\($0)" }
        for name in names {
            let rows = try Self.text(of: "corpora/\(name).csv").split(separator: "\n").count - 1
            #expect(readme.contains("| `\(name).csv` | \(rows) |"))
        }
    }

    @Test(arguments: ["ja/faq", "ja/queries", "ja/qrels", "en/faq", "en/queries", "en/qrels"])
    func `the corpora's readme counts the rows of the FAQs`(name: String) throws {
        let readme = try Self.text(of: "corpora/README.md")
        let rows = try Self.text(of: "corpora/faq/\(name).tsv").split(separator: "\n").count
        #expect(readme.contains("| `faq/\(name).tsv` | \(rows) |"))
    }

    @Test(arguments: ["ja"])
    func `the corpora's readme counts the texts with personal information`(language: String) throws {
        let readme = try Self.text(of: "corpora/README.md")
        let rows = try Self.text(of: "corpora/pii/\(language).jsonl").split(separator: "\n").count
        #expect(readme.contains("| `pii/\(language).jsonl` | \(rows) |"))
    }
}
