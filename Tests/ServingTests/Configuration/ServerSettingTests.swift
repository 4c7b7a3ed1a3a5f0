import Foundation
import Serving
import Testing

struct ServerSettingTests {
    private static let article = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Sources/Taiwa/Taiwa.docc/configuring-the-server.md")

    /// The documentation's row of a setting.
    private static func row(_ setting: ServerSetting) -> String {
        let names = [setting.option, setting.variable].compactMap { $0.map { "`\($0)`" } }.joined(separator: " ")
        return "| `\(setting.name)` | \(setting.expectation) | \(setting.standard) | \(names) | \(setting.sentence) |"
    }

    @Test func `the article's table is the table of settings`() throws {
        let lines = try String(contentsOf: Self.article, encoding: .utf8).split(separator: "\n").map(String.init)
        let rows = lines.drop { !$0.hasPrefix("| setting |") }.prefix { $0.hasPrefix("|") }.dropFirst(2)
        let expected = ServerSetting.all.map(Self.row)
        #expect(Array(rows) == expected, "\(expected.joined(separator: "\n"))")
    }

    @Test func `no two settings have a name, an option or a variable in common`() {
        let all = ServerSetting.all
        for names in [all.map(\.name), all.compactMap(\.option), all.compactMap(\.variable)] {
            #expect(Set(names).count == names.count)
        }
        #expect(!all.compactMap(\.option).contains(ServerSetting.fileOption))
        #expect(!all.compactMap(\.variable).contains(ServerSetting.fileVariable))
    }

    @Test func `every sentence is a piece of one line`() {
        for setting in ServerSetting.all {
            #expect(!setting.sentence.isEmpty && !setting.sentence.contains { $0.isNewline || $0 == "|" })
            #expect(!setting.sentence.hasSuffix("."))
        }
    }
}
