import Foundation
import TestSupport
import Testing

/// `taiwa mask`.
struct MaskTests {
    private let workspace: Workspace

    init() throws { workspace = try Workspace() }

    private static let text = "電話は090-1234-5678です\r\nmail taro@example.com or ０９０－１２３４－５６７８\n\nplain"

    private func mask(_ input: String, _ arguments: String...) throws -> ProgramRun {
        try workspace.taiwa(["mask"] + arguments, input: Data(input.utf8))
    }

    @Test func `lines come out with placeholders, their ends as they were`() throws {
        let run = try mask(Self.text)
        run.expect(0)
        #expect(
            run.outputBytes == Data("電話は[電話番号1]です\r\nmail [EMAIL1] or [PHONE1]\n\nplain".utf8))
        #expect(run.errorLines == ["kind   found", "phone      2", "email      1", "all        3", "in 4 lines"])
    }

    @Test func `a file is read like standard input, and several have one numbering`() throws {
        try workspace.write("tel 090-1234-5678\n", to: "a.txt")
        try workspace.write("tel 080-1234-5678\ntel 090 1234 5678\n", to: "b.txt")
        let run = try mask("x@example.com", "a.txt", "-", "b.txt", "--quiet")
        run.expect(0)
        #expect(run.output == "tel [PHONE1]\n[EMAIL1]tel [PHONE2]\ntel [PHONE1]\n")
        #expect(run.errors == "")
    }

    @Test func `what is masked stays as it is when it is masked again`() throws {
        let once = try mask(Self.text).output
        let twice = try mask(once)
        #expect(twice.output == once)
        #expect(twice.errorLines == ["no personal information in 4 lines"])
    }

    @Test func `each line is printed before the next is there`() throws {
        let run = try workspace.shell(
            "mkfifo fifo; taiwa mask --quiet < fifo > out & exec 3> fifo; echo 'tel 090-1234-5678' >&3; "
                + "n=0; until grep -q . out || [ $n -ge 3000 ]; do sleep 0.01; n=$((n+1)); done; cat out; exec 3>&-; wait"
        )
        #expect(run.output == "tel [PHONE1]\n")
    }

    @Test func `JSON has the masked text and the spans in scalars and bytes, never the value`() throws {
        let run = try mask(Self.text, "--format", "json", "--quiet")
        run.expect(0)
        let lines = try run.jsonLines()
        #expect(lines.count == 4)
        #expect(lines.allSatisfy { $0.keys == ["text", "spans"] })
        #expect(lines[0]["text"]?.string == "電話は[電話番号1]です")
        let span = try #require(lines[0]["spans"]?.elements.first)
        #expect(span.keys == ["kind", "start", "end", "utf8_start", "utf8_end", "placeholder"])
        #expect(span["kind"] == .string("phone"))
        #expect(
            [span["start"], span["end"], span["utf8_start"], span["utf8_end"]].map { $0?.number } == [3, 16, 9, 22])
        #expect(span["placeholder"] == .string("[電話番号1]"))
        #expect(lines[2] == .object(["text": .string(""), "spans": .array([])]))
        for secret in ["5678", "taro", "５６７８"] { #expect(!run.output.contains(secret)) }
    }

    @Test func `fields of JSON Lines are masked and nothing else is touched`() throws {
        let line = #"{ "id" : 1.50e1,"phone":"090-1234-5678", "text":"x\u2603 \"a@example.com\"\n", "c": [{"t": "#
        let other = #"{"text": null,"c":{"t":"plain \u00e9 A\/"}}"#
        let input = "\(line)\"〒150-0002\"}, {}]}\r\n\n\(other)"
        let run = try mask(input, "--fields", "text,c.t", "--quiet")
        run.expect(0)
        let expected = line.replacingOccurrences(of: #"x\u2603 \"a@example.com\"\n"#, with: #"x☃ \"[EMAIL1]\"\n"#)
        #expect(run.output == "\(expected)\"〒[POSTAL_CODE1]\"}, {}]}\r\n\n\(other)")
    }

    @Test func `with fields JSON is an object a text, with its field and line`() throws {
        let input = "{\"b\": \"a@example.com\", \"a\": \"x\"}\n\n{\"a\": \"b@example.com\"}\n"
        let lines = try mask(input, "--fields", "a,b", "--format", "json", "--quiet").jsonLines()
        #expect(lines.map { $0["field"]?.string } == ["b", "a", "a"])
        #expect(lines.map { $0["line"]?.number } == [1, 1, 3])
        #expect(lines.map { $0["text"]?.string } == ["[EMAIL1]", "x", "[EMAIL2]"])
    }

    @Test func `checking prints places and kinds, and exits with 1 when there are any`() throws {
        try workspace.write(Self.text, to: "notes.txt")
        let found = try workspace.taiwa("mask", "--check", "--quiet", "notes.txt")
        found.expect(1)
        #expect(found.output == "notes.txt:1: phone\nnotes.txt:2: email, phone\n")
        let fields = try mask("{\"a\": \"a@example.com\"}\n", "--check", "--fields", "a")
        fields.expect(1)
        #expect(fields.outputLines == ["<stdin>:1: email"])
        let clean = try mask("nothing to see\n", "--check")
        clean.expect(0)
        #expect(clean.output == "")
    }

    @Test func `text that is not UTF-8 is repaired and masked, in JSON it is an error`() throws {
        let bytes = Data("a".utf8 + [0xFF] + "b 090-1234-5678\n".utf8)
        let text = try workspace.taiwa(["mask"], input: bytes)
        text.expect(0)
        #expect(text.output == "a\u{FFFD}b [PHONE1]\n")
        #expect(text.errorLines.last == "in 1 line, 1 of them not UTF-8 and repaired")
        for arguments in [["--format", "json"], ["--fields", "x"]] {
            let run = try workspace.taiwa(["mask"] + arguments, input: bytes)
            run.expect(3)
            #expect(run.output == "")
            #expect(run.errorLines == ["taiwa: <stdin>:1: not UTF-8; save the file as UTF-8"])
        }
    }

    @Test func `a long line is masked whole`() throws {
        // Places where a buffer could be cut: each value must come out as one placeholder.
        let line = String(repeating: "電話は090-1234-5678です。", count: 40_000)
        let run = try mask(line + "\nx\n", "--quiet")
        run.expect(0)
        #expect(run.output == String(repeating: "電話は[電話番号1]です。", count: 40_000) + "\nx\n")
    }

    @Test(arguments: [
        ("{\"a\": \"x\",}", "<stdin>:2: not valid JSON: expected a name in quotes"),
        ("[\"x\"]", "<stdin>:2: a line must be an object, not an array"),
        ("{\"a\": 9012345678}", "<stdin>:2: 'a' must be a string, not a number"),
        ("{\"a\": {\"b\": 1}}", "<stdin>:2: 'a' must be a string, not an object"),
        ("{\"a\": \"x\", \"a\": \"y\"}", "<stdin>:2: not valid JSON: a name occurs twice in one object"),
    ])
    func `a wrong line is told with its place, after the lines before it`(line: String, sentence: String) throws {
        let run = try mask("{\"a\": \"a@example.com\"}\n\(line)\n", "--fields", "a")
        run.expect(3)
        #expect(run.output == "{\"a\": \"[EMAIL1]\"}\n")
        #expect(run.errorLines == ["taiwa: \(sentence)"])
    }

    @Test func `a field that no line has is told`() throws {
        let run = try mask("{\"text\": \"x\"}\n", "--fields", "text,txt", "--quiet")
        run.expect(3)
        let sentence =
            "<stdin>: a field of --fields is on no line 'txt' (did you mean 'text'?); nothing of it was masked"
        #expect(run.errorLines == ["taiwa: \(sentence)"])
    }

    @Test(arguments: [
        (["none.txt"], 3, "none.txt: the file is missing"),
        (["."], 3, ".: is a directory or special file where a plain file should be"),
        (["--check", "--format", "json"], 2, "--check does not go with --format json; see taiwa mask --help"),
        (["--format", "table"], 2, "--format: this is not a format there is: text, json"),
        (["--fields", "a,,b"], 2, "--fields: this is not a list of different names, such as text,comment"),
        (["--fields", "a,a"], 2, "--fields: this is not a list of different names, such as text,comment"),
        (["--feilds", "a"], 2, "unknown option '--feilds' (did you mean '--fields'?); see taiwa mask --help"),
    ])
    func `what cannot be done is told`(arguments: [String], code: Int32, sentence: String) throws {
        let run = try workspace.taiwa(["mask"] + arguments)
        run.expect(code)
        #expect(run.errorLines == ["taiwa: \(sentence)"])
    }

    @Test func `nothing is written but what is printed`() throws {
        try workspace.write(Self.text, to: "notes.txt")
        try workspace.taiwa("mask", "notes.txt").expect(0)
        #expect(Set(try workspace.files().keys) == ["notes.txt"])
    }

    @Test(.enabled(if: Workspace.hasFullDevice)) func `an output that is full ends with 4`() throws {
        let run = try workspace.shell("echo 'tel 090-1234-5678' | taiwa mask > /dev/full")
        run.expect(4)
    }
}
