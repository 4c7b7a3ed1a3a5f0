import Foundation
import StrictJSON
import Testing

/// Texts of the length of a line that ask for as much work, stack or memory as their bytes can.
struct HostileTextTests {
    private static func repeated(_ part: String, to length: Int = 16_384) -> String {
        String(repeating: part, count: length / part.utf8.count)
    }

    static let texts: [(name: String, text: String, isAccepted: Bool)] = [
        ("brackets", repeated("["), false), ("objects", repeated("{\"a\":"), false), ("closing", repeated("]"), false),
        ("side by side", "[\(repeated("[],"))0]", true), ("digits", repeated("9"), false),
        ("fraction", "0." + repeated("1"), true), ("zeros", "0." + repeated("0") + "1", true),
        ("exponent", "1e" + repeated("9"), false), ("small", "1e-" + repeated("9"), true),
        ("digits and exponent", "0." + repeated("7") + "e300", true),
        ("numbers", "[\(repeated("1e308,"))0]", true), ("escapes", "\"\(repeated("\\u3042"))\"", true),
        ("pairs", "\"\(repeated("\\ud83d\\ude00"))\"", true), ("half pairs", "\"\(repeated("\\ud83d"))\"", false),
        ("backslashes", "\"\(repeated("\\"))\"", true), ("no end", "\"\(repeated("a"))", false),
        ("marks", "\"\(repeated("e\u{301}\u{302}\u{303}"))\"", true),
        ("ligatures", "\"\(repeated("\u{FDFA}"))\"", true),
        ("members", "[" + repeated(object(64)) + "0]", true),
        ("duplicates", "[\(repeated("{\"a\":0,\"a\":0},"))0]", false),
        ("one object", object(3000), false), ("spaces", repeated(" "), false), ("NUL", repeated("\0"), false),
        ("bytes", String(repeating: "\u{FFFD}", count: 5000), false), ("long names", longNames, true),
    ]

    private static func object(_ count: Int) -> String {
        "{" + (0..<count).map { "\"\($0)\":0" }.joined(separator: ",") + "}" + (count == 64 ? "," : "")
    }

    /// Names that differ only at their end.
    private static let longNames =
        "{" + (10..<74).map { "\"\(repeated("n", to: 240))\($0)\":0" }.joined(separator: ",") + "}"

    /// What went otherwise than it should.
    private static func faults() -> [String] {
        var faults: [String] = []
        for (name, text, isAccepted) in texts {
            let bytes = Array(text.utf8)
            let isRead = (try? JSONReader.read(bytes, .wire)) != nil
            if isRead != isAccepted { faults.append("\(name): \(isRead)") }
            for length in [4096, 4095, 4094, 100, 1] {
                _ = try? JSONReader.read(bytes.span.extracting(first: length), .wire)
            }
            var writer = JSONWriter()
            writer.string(text)
            let read = try? JSONReader.read(writer.bytes, .file)
            if read?.content != .string(text) { faults.append("\(name) is not read as it was written") }
        }
        return faults
    }

    @Test func `each is accepted or refused on a stack of 512 KiB, the whole of it and cut`() async {
        let faults = await withCheckedContinuation { continuation in
            let thread = Thread { continuation.resume(returning: Self.faults()) }
            thread.stackSize = 512 << 10
            thread.start()
        }
        #expect(faults.isEmpty)
    }
}
