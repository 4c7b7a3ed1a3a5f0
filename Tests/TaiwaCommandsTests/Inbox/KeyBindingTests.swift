import Foundation
import TaiwaCommands
import Terminal
import Testing

struct KeyBindingTests {
    @Test(arguments: KeyBinding.Place.allCases)
    func `no key means two things in one place`(place: KeyBinding.Place) {
        var seen: [Key] = []
        for key in KeyBinding.all.filter({ $0.places.contains(place) }).flatMap(\.keys) {
            #expect(!seen.contains(key), "\(key)")
            seen.append(key)
        }
    }

    @Test func `every command has a key`() {
        for command in TriageCommand.allCases {
            #expect(KeyBinding.all.contains { $0.command == command }, "\(command)")
        }
    }

    @Test func `the operators' guide has the table of keys`() throws {
        let article = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../../Sources/Taiwa/Taiwa.docc/inbox.md")
        let guide = try String(contentsOf: article, encoding: .utf8)
        let rows = KeyBinding.table().map { "| \($0.keys) | \($0.places) | \($0.summary) |\n" }.joined()
        #expect(guide.contains("|---|---|---|\n\(rows)\n"), "the table should be:\n\(rows)")
    }
}
