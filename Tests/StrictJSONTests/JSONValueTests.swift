import StrictJSON
import Testing

struct JSONValueTests {
    @Test func `a member is found by its name`() throws {
        let value = try JSONReader.read(Array(#"{"a": 1, "b": {"a": true}}"#.utf8))
        #expect(value["a"]?.content == .integer(1))
        #expect(value["b"]?["a"]?.content == .bool(true))
        #expect(value["c"] == nil)
    }

    @Test func `a value knows its bytes in the text`() throws {
        let text = #" {"a" : "é\n", "b":[1.5, {}] } "#
        let value = try JSONReader.read(Array(text.utf8))
        func shown(_ value: JSONValue?) -> String? {
            value.map { String(decoding: Array(text.utf8)[$0.range], as: UTF8.self) }
        }
        #expect(shown(value) == #"{"a" : "é\n", "b":[1.5, {}] }"#)
        #expect(shown(value["a"]) == #""é\n""#)
        #expect(shown(value["b"]) == "[1.5, {}]")
        guard case .array(let elements) = value["b"]?.content else { return #expect(Bool(false)) }
        #expect(elements.map(shown) == ["1.5", "{}"])
    }

    @Test(arguments: [
        ("null", "null"), ("true", "true or false"), ("1", "a number"), (#""a""#, "a string"), ("[]", "an array"),
        ("{}", "an object"),
    ])
    func `each kind has a name, and only objects have members`(text: String, kind: String) throws {
        let value = try JSONReader.read(Array(text.utf8))
        #expect(value.kindName == kind)
        #expect(value["a"] == nil)
    }
}
