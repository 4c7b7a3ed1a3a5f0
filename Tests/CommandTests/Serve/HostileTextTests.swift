import Foundation
import TestSupport
import Testing

@Suite struct `Hostile text to a server` {
    /// RELIABILITY.md 36.
    @Test func `drives no terminal and fakes no line, in replies, log and state`() throws {
        let workspace = try TinyBundles.trained()
        let served = try ServedProgram(in: workspace)
        let client = try served.greeted()
        let texts = [
            "a\\nb", "a\\rb", "\\u001b[2Jcleared", "\\u001b]52;c;ZWNobyBoaQ==\\u0007", "a\\u2028b\\u2029c",
            "\\u202eevil\\u202c",
            "\\u2066a\\u2069", "a\\u0000b", "a" + String(repeating: "\u{301}", count: 2_000), "\\u009b31mred",
            "\\ufeffbom", "\\u200bzero\\u200f", "\u{202E}raw\u{2028}raw\u{200B}", "\\u007f", "\\ud83d\\ude00",
            "{\\\"level\\\":\\\"error\\\"}",
        ]
        var replies: [String] = []
        var asked = 0
        for text in texts {
            for line in [
                "{\"op\":\"ask\",\"text\":\"\(text)\",\"session\":\"s\"}", "{\"op\":\"ping\",\"data\":\"\(text)\"}",
                "{\"op\":\"\(text)\"}", "{\"op\":\"ask\",\"\(text)\":1}",
                "{\"op\":\"ask\",\"text\":\"a\",\"tenant\":\"\(text)\"}",
                "{\"op\":\"use\",\"target\":\"\(text)\"}", "{\"op\":\"bad\",\"turn\":\"t_1\",\"comment\":\"\(text)\"}",
            ] {
                replies.append(try #require(try client.ask(line), "the end after \(line.prefix(60))"))
                asked += 1
            }
        }
        for raw in [
            "\u{1B}[2J", "ASK \u{1B}]52;c;aa\u{07}", "ASK a\u{0}b", "ASK a\u{9B}31m", "#\u{1B} PING", "ASK a\rb",
            "\u{FEFF}PING",
        ] {
            replies.append(try #require(try client.ask(raw)))
            asked += 1
        }
        #expect(try client.ask("#end PING") == #"{"id":"end","ok":true}"#)
        #expect(replies.count == asked)
        for reply in replies { Self.expectHarmless(Array(reply.utf8)) }
        #expect(try served.stop() == .exited(0))
        let log = try served.logBytes()
        for line in log.split(separator: 0x0A, omittingEmptySubsequences: true) {
            Self.expectHarmless(Array(line))
            #expect((try? JSON(Data(line)))?["event"] != nil, "\(String(decoding: line, as: UTF8.self))")
        }
        #expect(!log.contains("evil".utf8) && !log.contains("cleared".utf8))
    }

    private static func expectHarmless(_ line: [UInt8]) {
        let text = String(decoding: line, as: UTF8.self)
        #expect(Array(text.utf8) == line, "not UTF-8")
        for scalar in text.unicodeScalars {
            let isHarmful =
                switch scalar.value {
                case 0..<0x20, 0x7F...0x9F, 0x200B...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
                default: false
                }
            if isHarmful {
                Issue.record("U+\(String(scalar.value, radix: 16)) in \(text.prefix(120).debugDescription)")
                return
            }
        }
    }
}

extension Data {
    fileprivate func contains(_ text: String.UTF8View) -> Bool { range(of: Data(text)) != nil }
}
