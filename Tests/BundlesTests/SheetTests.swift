import Bundles
import Foundation
import TestSupport
import Testing

struct SheetTests {
    private static let columns = Sheet.Columns(required: ["text", "id"], optional: ["url"])

    private func sheet(_ text: String) throws -> Sheet { try sheet(Array(text.utf8)) }

    private func sheet(_ bytes: [UInt8]) throws -> Sheet {
        try Sheet(path: "a/examples.csv", bytes: bytes, columns: Self.columns)
    }

    private func rows(_ text: String) throws -> [[String?]] {
        try sheet(text).rows.map { [$0["text"], $0["id"], $0["url"]] }
    }

    private func message(_ bytes: [UInt8]) throws -> String {
        let error = try #require(throws: BundleError.self) { try sheet(bytes) }
        return error.description
    }

    private func message(_ text: String) throws -> String { try message(Array(text.utf8)) }

    @Test(arguments: [
        ("text,id\na,b\n", [["a", "b", nil]]), ("text,id\na,b", [["a", "b", nil]]),
        ("text,id\r\na,b\r\nc,d\r\n", [["a", "b", nil], ["c", "d", nil]]),
        ("text,id\ra,b\rc,d\r", [["a", "b", nil], ["c", "d", nil]]),
        ("\u{FEFF}text,id\na,b\n", [["a", "b", nil]]),
        ("\u{FEFF}\"text\",id\na,b\n", [["a", "b", nil]]),
        ("id,text\nb,a\n", [["a", "b", nil]]), ("url,id,text\nu,b,a\n", [["a", "b", "u"]]),
        ("text,id\n\n\na,b\n\n", [["a", "b", nil]]), ("\n\ntext,id\na,b\n", [["a", "b", nil]]),
        (" text , id \n  a  ,\tb\n", [["a", "b", nil]]), ("text,id,url\na,b,\n", [["a", "b", nil]]),
        ("text,id\n\"a\",\"b\"\n", [["a", "b", nil]]), ("text,id\n\"a, b\",c\n", [["a, b", "c", nil]]),
        ("text,id\n\"say \"\"hi\"\"\",b\n", [["say \"hi\"", "b", nil]]),
        ("text,id\n\"one\ntwo\",b\n", [["one\ntwo", "b", nil]]),
        ("text,id\n\"one\r\ntwo\",b\r\n", [["one\r\ntwo", "b", nil]]),
        ("text,id\n\"\",b\n", [[nil, "b", nil]]), ("text,id\n\"\"\"\",b\n", [["\"", "b", nil]]),
        ("text,id\n質問、です,b\n", [["質問、です", "b", nil]]), ("text,id\n,\n", [[nil, nil, nil]]),
        ("text,id\n　全角　,b\n", [["全角", "b", nil]]),
    ])
    func `a sheet is read as RFC 4180 says`(text: String, expected: [[String?]]) throws {
        #expect(try rows(text) == expected)
    }

    @Test(arguments: [
        ("# who asks what\ntext,id\na,b\n", 3), ("# say \"hi\", or not\r\n\r\n#\r\ntext,id\r\na,b\r\n", 5),
        ("\u{FEFF}# first\ntext,id\na,b\n", 3), ("# old\r# Mac\rtext,id\ra,b\r", 4),
        ("\"# kept by a spreadsheet, \"\"quoted\"\"\",\n# and widened,\ntext,id\na,b\n", 4),
        ("\"# two\nlines\",\ntext,id\na,b\n", 4),
    ])
    func `lines above the header that begin with a number sign are comments`(text: String, line: Int) throws {
        let sheet = try sheet(text)
        #expect(sheet.rows.map { $0["text"] } == ["a"])
        #expect(sheet.rows[0].line == line)
    }

    @Test func `a comment need not be UTF-8`() throws {
        #expect(try sheet([0x23, 0x93, 0xFA, 0x0A] + Array("text,id\na,b\n".utf8)).rows.count == 1)
    }

    @Test func `a text below the header may begin with a number sign`() throws {
        #expect(
            try rows("text,id\n#it-help,b\n\"#2, please\",c\n") == [["#it-help", "b", nil], ["#2, please", "c", nil]])
    }

    @Test(arguments: ["# nothing else", "# nothing\n# else\n\n"])
    func `comments alone are no sheet`(text: String) throws {
        #expect(try message(text) == "a/examples.csv: the file is empty")
    }

    @Test func `a row knows the line it begins on, past blank lines and line breaks in fields`() throws {
        let lines = try sheet("\ntext,id\n\n\"a\nb\nc\",1\nd,2\r\n\r\n\"e\",3").rows.map(\.line)
        #expect(lines == [4, 7, 9])
    }

    @Test func `a column that there is not has no field`() throws {
        #expect(try sheet("text,id\na,b\n").rows[0]["url"] == nil)
        #expect(try sheet("text,id\na,b\n").rows[0]["nonsense"] == nil)
    }

    @Test(arguments: [
        ("text,id\na,b,c\n", ":2: 3 fields, but the header has 2; quote fields that contain commas"),
        ("text,id\n\na\n", ":3: 1 fields, but the header has 2; quote fields that contain commas"),
        ("text,id\n\"a\nb\",c\nd\n", ":4: 1 fields, but the header has 2; quote fields that contain commas"),
        ("text,idd\na,b\n", ":1: unknown column 'idd' (did you mean 'id'?)"),
        ("texts,id\na,b\n", ":1: unknown column 'texts' (did you mean 'text'?)"),
        ("TEXT,id\na,b\n", ":1: unknown column 'TEXT' (did you mean 'text'?)"),
        ("text,id,something\na,b,c\n", ":1: unknown column"),
        ("text;id\na;b\n", ":1: unknown column"),
        ("text\na\n", ":1: column 'id' is missing; found: text"),
        ("\nurl,text\na,b\n", ":2: column 'id' is missing; found: url, text"),
        ("text,id,text\na,b,c\n", ":1: column 'text' occurs twice"),
        (
            "text,id\nsay \"hi\",b\n",
            ":2: a quote inside an unquoted field, or text after a closing quote; write \"\" for a quote"
        ),
        (
            "text,id\n\"a\"b,c\n",
            ":2: a quote inside an unquoted field, or text after a closing quote; write \"\" for a quote"
        ),
        (
            "text,id\n\"a\n\"b,c\n",
            ":3: a quote inside an unquoted field, or text after a closing quote; write \"\" for a quote"
        ),
        ("text,id\na,b\n\"c,d\ne,f\n", ":3: a quoted field is not closed before the end of the file"),
        ("text,id\n", ": there are no rows below the header"), ("text,id", ": there are no rows below the header"),
        ("text,id\n\n\n", ": there are no rows below the header"), ("", ": the file is empty"),
        ("\u{FEFF}", ": the file is empty"), ("\n\r\n\n", ": the file is empty"),
    ])
    func `what is wrong is told with file and line`(text: String, expected: String) throws {
        #expect(try message(text) == "a/examples.csv" + expected)
    }

    @Test func `what is not UTF-8 is told with its line`() throws {
        let message = try message(Array("text,id\na,b\n".utf8) + [0x83, 0x65, 0x2C, 0x62, 0x0A])
        #expect(message == "a/examples.csv:3: not UTF-8; save the sheet as UTF-8")
    }

    @Test(arguments: ["text,id\na,b\n", "text,id\na,b\n\""])
    func `a line of ten megabytes is refused with its line`(before: String) throws {
        let message = try message(Array(before.utf8) + [UInt8](repeating: 0x61, count: 10 << 20))
        #expect(message == "a/examples.csv:3: the line is longer than 262144 bytes; is a closing quote missing?")
    }

    @Test func `a field just within the limit is read`() throws {
        let field = String(repeating: "a", count: (256 << 10) - 10)
        #expect(try rows("text,id\n\(field),b\n") == [[field, "b", nil]])
    }

    @Test func `an endless row of commas is refused as too long a line`() throws {
        let message = try message(Array("text,id\n".utf8) + [UInt8](repeating: 0x2C, count: 300 << 10))
        #expect(message.contains("the line is longer than"))
        #expect(message.hasPrefix("a/examples.csv:2: "))
    }

    @Test func `a field that must not be empty names column and line`() throws {
        let sheet = try sheet("text,id\n \"\"\"x\"\"\" ,b\n".replacingOccurrences(of: " \"\"\"x\"\"\" ", with: "  "))
        let error = try #require(throws: BundleError.self) { try sheet.field("text", of: sheet.rows[0]) }
        #expect(error.description == "a/examples.csv:2: 'text' is empty")
        #expect(try sheet.field("id", of: sheet.rows[0]) == "b")
    }

    @Test(arguments: [1, 2, 3, UInt64.random(in: 0 ... .max)])
    func `every table comes back from quoted CSV as it was`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let letters = ["a", "あ", ",", "\"", "\n", "\r\n", "x y", "😀", ";", "'"]
        for _ in 0..<200 {
            let table = (0..<Int.random(in: 1...5, using: &random)).map { _ in
                (0..<2).map { _ in
                    "<"
                        + (0..<Int.random(in: 0...6, using: &random)).map { _ in letters.randomElement(using: &random)!
                        }
                        .joined() + ">"
                }
            }
            let ending = Bool.random(using: &random) ? "\r\n" : "\n"
            let text =
                (["text,id"]
                + table.map { row in
                    row.map {
                        "\"" + $0.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
                            + "\""
                    }
                    .joined(separator: ",")
                }).joined(separator: ending)
            let read = try rows(text).map { [$0[0], $0[1]] }
            #expect(read == table, "seed \(seed), text \(text.debugDescription)")
        }
    }

    @Test(arguments: [1, 2, 3, UInt64.random(in: 0 ... .max)])
    func `no bytes whatever stop the reader, and an error always names the file`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<500 {
            let pieces: [UInt8] = [0x22, 0x2C, 0x0A, 0x0D, 0x61, 0xE3, 0x81, 0x82, 0xFF, 0x00, 0xEF, 0xBB, 0xBF]
            let bytes =
                Array("text,id\n".utf8)
                + (0..<Int.random(in: 0...60, using: &random)).map { _ in pieces.randomElement(using: &random)! }
            do {
                let rows = try sheet(bytes).rows
                #expect(!rows.isEmpty, "seed \(seed), bytes \(bytes)")
            } catch {
                #expect("\(error)".hasPrefix("a/examples.csv:"), "seed \(seed), bytes \(bytes)")
            }
        }
    }
}
