import Foundation
import Testing

/// The program that shows how the library is used.
struct LibraryExampleTests {
    static let source = "Tests/LibraryExample/main.swift"
    static let readme = "README.md"
    static let landingPage = "Sources/Taiwa/Taiwa.docc/Taiwa.md"

    @Test func `it answers from the bundles of the directory it runs in`() throws {
        let workspace = try TinyBundles.trained()
        let input = "when do you open\nasdf qwer zxcv\nhow do i get rid of slugs\n"
        let run = try workspace.run(.libraryExample, input: Data(input.utf8))
        run.expect(0)
        let lines = run.outputLines
        #expect(lines.prefix(2) == [TinyBundles.openingHours, "https://cafe.example.com/hours"])
        #expect(lines.contains(TinyBundles.slugs))
        let given = lines.filter { $0.hasPrefix("(") }
        #expect(given.count == 2, "a question that is not answered has no such line")
        #expect(given.first?.hasPrefix("(opening-hours, ") == true)
        #expect(given.last?.hasPrefix("(slugs, ") == true)
        #expect(run.errors == "")
    }

    @Test func `it trains what is not trained`() throws {
        let workspace = try TinyBundles.untrained()
        let run = try workspace.run(.libraryExample, input: Data("when do you open\n".utf8))
        run.expect(0)
        #expect(run.outputLines.first == TinyBundles.openingHours)
        #expect(try workspace.versions(of: "garden") == [1])
    }

    @Test(.enabled(if: exists(readme), "there is no README.md yet"))
    func `the README shows this program`() throws {
        #expect(Self.examples(in: try Self.text(of: Self.readme)) == [try Self.text(of: Self.source)])
    }

    @Test(.enabled(if: exists(landingPage), "there is no documentation catalogue yet"))
    func `the documentation shows this program`() throws {
        let page = try Self.text(of: Self.landingPage)
        #expect(page.contains("```swift\n\(try Self.text(of: Self.source))```\n"))
    }

    @Test func `an example is the first Swift block below a heading that mentions the library`() {
        let page = """
            # Taiwa
            ```swift
            not this
            ```
            ## As a Library
            ```sh
            nor this
            ```
            ```swift
            this

            and this
            ```
            ## More
            ```swift
            not this either
            ```
            """
        #expect(Self.examples(in: page) == ["this\n\nand this\n"])
    }

    /// The first Swift block below each heading that mentions the library.
    private static func examples(in page: String) -> [String] {
        var examples: [String] = []
        var isWanted = false
        var fence: Substring?
        var block: [Substring] = []
        for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
            if let language = fence {
                if line == "```" {
                    fence = nil
                    if isWanted && language == "swift" {
                        examples.append(block.map { $0 + "\n" }.joined())
                        isWanted = false
                    }
                } else {
                    block.append(line)
                }
            } else if line.hasPrefix("```") {
                fence = line.dropFirst(3)
                block = []
            } else if line.hasPrefix("#") {
                isWanted = line.lowercased().contains("library")
            }
        }
        return examples
    }

    private static func exists(_ name: String) -> Bool {
        FileManager.default.fileExists(atPath: ShippedBundles.package.appendingPathComponent(name).path)
    }

    private static func text(of name: String) throws -> String {
        try String(contentsOf: ShippedBundles.package.appendingPathComponent(name), encoding: .utf8)
    }
}
