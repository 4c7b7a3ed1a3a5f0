import Bundles
import Foundation
import SystemCalls
import Tending
import TestSupport
import Testing

/// A bundle that is being copied is left alone until it is whole (RELIABILITY.md, 11).
struct HalfCopiedBundleTests {
    private static let files = [
        ("bundle.json", SampleBundle.english.manifest), ("answers.csv", SampleBundle.english.answers),
        ("examples.csv", SampleBundle.english.examples), ("exam.csv", SampleBundle.english.exam),
    ]

    /// The trainer fails unless what it finds is what was copied.
    private static let comparing = """
        for file in bundle.json answers.csv examples.csv exam.csv; do
            cmp -s "$bundle/$file" "$home/whole/$file" || failed "$file was not whole"
        done
        trained 1 active
        """

    private func prepared(settle milliseconds: Int) throws -> TendedPlugins {
        let plugins = try TendedPlugins { $0.settleMilliseconds = milliseconds }
        try SampleBundle.english.write(to: plugins.directory, as: "whole")
        try plugins.behave("shop", Self.comparing)
        return plugins
    }

    private func check(_ plugins: TendedPlugins, _ seed: UInt64) {
        #expect(plugins.comes("j_1", to: .approved), "seed \(seed): \(plugins.job("j_1")?.reason ?? "")")
        #expect(plugins.calls.count == 1, "seed \(seed)")
        #expect(!plugins.news.contains { $0.contains("quarantined") }, "seed \(seed)")
    }

    @Test(arguments: 0..<10)
    func `slow copying into the directory, in any order of files and pieces of any length`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        // Longer than any pause below on a machine that has much else to do.
        let plugins = try prepared(settle: 1000)
        try FileManager.default.createDirectory(atPath: "\(plugins.plugins)/shop", withIntermediateDirectories: true)
        for (name, text) in Self.files.shuffled(using: &random) {
            let file = fopen("\(plugins.plugins)/shop/\(name)", "we")
            var rest = Array(text.utf8)[...]
            while !rest.isEmpty {
                let piece = rest.prefix(Int.random(in: 50...400, using: &random))
                rest = rest.dropFirst(piece.count)
                _ = Array(piece).withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, file) }
                fflush(file)
                poll(nil, 0, Int32.random(in: 0...30, using: &random))
            }
            fclose(file)
        }
        check(plugins, seed)
    }

    #if os(Linux)
        @Test func `a copy that stands still for long, with its file open`() throws {
            let plugins = try prepared(settle: 20)
            try plugins.behave("other", "trained 1 active")
            let paused = SampleBundle.english.examples
            for (name, text) in Self.files where name != "examples.csv" {
                try plugins.directory.write(text, to: "Plugins/shop/\(name)")
            }
            let file = fopen("\(plugins.plugins)/shop/examples.csv", "we")
            fputs(String(paused.prefix(300)), file)
            fflush(file)
            // Another bundle comes, settles and is trained in the meantime.
            try plugins.add("other")
            #expect(eventually { plugins.calls(of: "other") == 1 && plugins.job("j_1")?.state == .approved })
            #expect(plugins.calls(of: "shop") == 0)
            #expect(plugins.fleet[plugins.domain("shop")] == nil)
            fputs(String(paused.dropFirst(300)), file)
            fclose(file)
            #expect(plugins.comes("j_2", to: .approved))
            #expect(plugins.calls(of: "shop") == 1)
        }
    #endif

    @Test(arguments: 0..<10)
    func `publishing by rename`(seed: UInt64) throws {
        let plugins = try prepared(settle: 20)
        let aside = seed % 2 == 0 ? "Plugins/.incoming" : "aside"
        try SampleBundle.english.write(to: plugins.directory, as: aside)
        #expect(rename("\(plugins.directory.path)/\(aside)", "\(plugins.plugins)/shop") == 0)
        check(plugins, seed)
    }
}
