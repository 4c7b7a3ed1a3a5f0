import Privacy
import Testing
import Training

struct PIISheetTests {
    private func sheet(_ text: String) throws -> PIISheet { try PIISheet(path: "pii.jsonl", bytes: Array(text.utf8)) }

    @Test func `spans are in scalars, in order, whatever the line ends`() throws {
        let spans = #"[{"start": 4, "end": 5, "kind": "phone"}, {"end": 2, "kind": "person", "start": 0}]"#
        let sheet = try sheet("\u{FEFF}{\"text\": \"👨‍👩x1\", \"spans\": \(spans)}\r\n\n {\"spans\":[],\"text\":\"\"}")
        #expect(sheet.rows.map(\.line) == [1, 3])
        #expect(
            sheet.rows[0].spans == [
                LabelledSpan(kind: .person, range: 0..<2), LabelledSpan(kind: .phone, range: 4..<5),
            ])
        #expect(sheet.rows[1].spans.isEmpty)
    }

    @Test(arguments: [
        ("x", ":1: not valid JSON: expected a value"), ("[]", ":1: 'line' must be an object, not an array"),
        (#"{"text": "a"}"#, ":1: 'spans' is missing"), (#"{"spans": []}"#, ":1: 'text' is missing"),
        (#"{"text": 1, "spans": []}"#, ":1: 'text' must be a string, not a number"),
        (#"{"text": "a", "spans": {}}"#, ":1: 'spans' must be an array, not an object"),
        (#"{"text": "a", "span": []}"#, ":1: unknown member 'span' (did you mean 'spans'?)"),
        ("\n{\"text\": \"a\", \"spans\": [1]}", ":2: 'spans' must be an object, not a number"),
        ("", ": there are no rows"), ("\n \n", ": there are no rows"),
    ])
    func `a wrong line is told with its place`(text: String, expected: String) throws {
        let error = try #require(throws: PIISheetError.self) { try sheet(text) }
        #expect(error.description == "pii.jsonl" + expected)
    }

    @Test(arguments: [
        (#"{"start": 0, "end": 1}"#, "'kind' is missing"),
        (#"{"start": 0, "end": 1, "kind": 1}"#, "'kind' must be a string, not a number"),
        (#"{"start": 0, "end": 1, "kind": "persn"}"#, "unknown kind 'persn' (did you mean 'person'?)"),
        (#"{"start": 0, "end": 1, "kind": "xylophone"}"#, "unknown kind"),
        (#"{"start": 0, "end": 1, "kind": "ip", "tag": 1}"#, "unknown member"),
        (#"{"start": "0", "end": 1, "kind": "ip"}"#, "'start' must be a whole number, not a string"),
        (#"{"start": 0, "end": 1.5, "kind": "ip"}"#, "'end' must be a whole number, not a fraction"),
        (
            #"{"start": 0, "end": 4, "kind": "ip"}"#,
            "a span from 0 to 4 is not within the text, which has 3 scalars"
        ),
        (
            #"{"start": -1, "end": 2, "kind": "ip"}"#,
            "a span from -1 to 2 is not within the text, which has 3 scalars"
        ),
        (
            #"{"start": 2, "end": 2, "kind": "ip"}"#,
            "a span from 2 to 2 is not within the text, which has 3 scalars"
        ),
        (
            #"{"start": 1, "end": 3, "kind": "ip"}, {"start": 0, "end": 2, "kind": "url"}"#,
            "the spans from 0 to 2 and from 1 to 3 overlap"
        ),
    ])
    func `a wrong span is told with its place, and nothing of the text`(span: String, expected: String) throws {
        let text = "{\"text\": \"\", \"spans\": []}\n{\"text\": \"日本語\", \"spans\": [\(span)]}"
        let error = try #require(throws: PIISheetError.self) { try sheet(text) }
        #expect(error.description == "pii.jsonl:2: " + expected)
    }

    @Test func `predictions are a sheet with the masked text and offsets of the original`() throws {
        let sheet = try sheet(
            #"{"text": "連絡先の電話\"は\"090-1234-5678、taro@example.com", "spans": []}"# + "\n"
                + #"{"text": "x", "spans": []}"#)
        let lines = String(decoding: PIITrial(of: sheet, by: Redactor()).predictions, as: UTF8.self).split(
            separator: "\n")
        #expect(lines.count == 2)
        #expect(
            lines[0] == """
                {"text": "連絡先の電話\\"は\\"[電話番号1]、[メールアドレス1]", "spans": [{"start": 9, "end": 22, \
                "kind": "phone"}, {"start": 23, "end": 39, "kind": "email"}]}
                """)
        #expect(lines[1] == #"{"text": "x", "spans": []}"#)
    }
}
