import StrictJSON
import Testing

struct JSONSyntaxErrorTests {
    @Test(arguments: [
        ("[\u{1}", "expected a value"), ("[1", "ends in the middle of a value"),
        (#""\q""#, "unknown escape in a string"),
        (#""\ud800""#, "half of a surrogate pair in a string"), ("\"\n\"", "unescaped control character in a string"),
        ("01", "not a number JSON allows"), (#"{"a":1,"a":1}"#, "a name occurs twice in one object"),
        ("[[[", "nested deeper than 2 levels"), ("1 1", "text after the end of the value"),
        ("\u{FEFF}1", "begins with a byte order mark"),
    ])
    func `each error is a phrase without the text it is about`(text: String, phrase: String) throws {
        let error = try #require(throws: JSONSyntaxError.self) {
            try JSONReader.read(Array(text.utf8), .file(deepest: 2))
        }
        #expect(error.description == phrase)
    }

    @Test func `bytes that are not UTF-8 have a phrase too`() throws {
        let error = try #require(throws: JSONSyntaxError.self) { try JSONReader.read([0x22, 0xFF, 0x22]) }
        #expect(error.description == "not UTF-8")
    }
}
