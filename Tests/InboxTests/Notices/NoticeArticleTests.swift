import Foundation
import Inbox
import StrictJSON
import TestSupport
import Testing

struct NoticeArticleTests {
    /// What stands in the article's first block of a language.
    private func block(_ language: String) throws -> String {
        var package = URL(fileURLWithPath: #filePath)
        for _ in 0..<4 { package.deleteLastPathComponent() }
        let file = package.appendingPathComponent("Sources/Taiwa/Taiwa.docc/alerts.md")
        let parts = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "```\(language)\n")
        return try #require(parts.dropFirst().first?.components(separatedBy: "```").first)
    }

    @Test func `the configuration of the article is the defaults, with its targets`() throws {
        let value = try JSONReader.read(Array(try block("json").utf8))
        let configuration = try NoticeConfiguration(value, environment: ["HOOK_SECRET": "0123456789abcdef"])
        var rules = configuration.rules
        #expect(rules.quiet != nil && rules.digest != nil)
        rules.quiet = nil
        rules.digest = nil
        #expect(rules == NoticeRules())
        #expect(configuration.targets.count == 5)
    }

    @Test func `the article's receiver takes what is signed and nothing else`() throws {
        let server = try HookServer([.status(200)])
        let ground = try NoticeGround()
        let secret = try #require(NoticeSecret(Array("0123456789abcdef".utf8)))
        let target = try NoticeGround.webhook(server.url, secret: secret)
        try ground.keep(["返品 \"<b>\""], for: [target])
        let courier = try ground.courier([target])
        try courier.start()
        #expect(eventually { server.requests.count == 1 })
        courier.stop()
        let request = try #require(server.requests.first)
        let body = try ground.directory.write(request.body, to: "body")
        let time = try #require(request.headers["x-taiwa-timestamp"])
        let signature = try #require(request.headers["x-taiwa-signature"])
        let script = """
            \(try block("python"))
            import sys
            body = open(sys.argv[1], "rb").read()
            headers = {"X-Taiwa-Timestamp": sys.argv[2], "X-Taiwa-Signature": sys.argv[3]}
            key, now = b"0123456789abcdef", int(sys.argv[2]) + 3
            print(is_genuine(headers, body, key, now), is_genuine(headers, body + b" ", key, now),
                  is_genuine(headers, body, b"another", now), is_genuine(headers, body, key, now + 1000))
            """
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", "-c", script, body, time, signature]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        if process.terminationStatus == 127 {
            print("skipped: python3 is needed to run the article's receiver")
            return
        }
        #expect(said == "True False False False\n")
    }
}
