import Privacy
import TestSupport
import Testing
import TextAnalysis
import Training

struct LabelledTextSheetTests {
    private let directory: TemporaryDirectory

    init() throws { directory = try TemporaryDirectory() }

    private func sheet(_ bytes: [UInt8]) throws -> LabelledTextSheet {
        try LabelledTextSheet(path: directory.write(bytes, to: "rows.tsv"), redactor: .standard)
    }

    private func sheet(_ text: String) throws -> LabelledTextSheet { try sheet(Array(text.utf8)) }

    @Test func `rows are masked, and labels hold any text`() throws {
        let rows = try sheet("where is it\tdelivery time\nタオルはありますか\t子ども::アメニティ\ncall 555-234-5678\t電話\n").rows
        #expect(rows.map(\.text.string) == ["where is it", "タオルはありますか", "call [PHONE1]"])
        #expect(rows.map(\.label) == ["delivery time", "子ども::アメニティ", "電話"])
        #expect(rows.map(\.line) == [1, 2, 3])
    }

    @Test(arguments: [
        "a\tx\nb\ty\n", "a\tx\nb\ty", "a\tx\r\nb\ty\r\n", "\u{FEFF}a\tx\nb\ty\n", "\na\tx\n  \n\r\nb\ty\n\n",
        " a \t x\nb\ty \n",
    ])
    func `line ends, blank lines, white space and byte order mark do not matter`(text: String) throws {
        let rows = try sheet(text).rows
        #expect(rows.map(\.text.string) == ["a", "b"])
        #expect(rows.map(\.label) == ["x", "y"])
    }

    @Test func `blank lines count`() throws {
        #expect(try sheet("\na\tx\n\n\r\nb\ty\n").rows.map(\.line) == [2, 5])
    }

    @Test(arguments: [
        ("a\tx\nb y\n", ":2: there is no tab; a line is a text, a tab and its label"),
        ("a\tx\n\n\ty\n", ":3: the text is empty"), ("a\t\n", ":1: the label after the tab is empty"),
        ("a\t \n", ":1: the label after the tab is empty"), ("\t\n", ":1: the text is empty"),
        ("a\tx\ty\n", ":1: 3 fields between tabs; at most 2 are read"), ("\n\n", ": there are no rows"),
        ("\u{FEFF}", ": there are no rows"), ("", ": the file is empty"),
    ])
    func `what is wrong is told with its line`(text: String, reason: String) throws {
        let error = try #require(throws: LabelledTextError.self) { try sheet(text) }
        #expect(error.description == "\(directory.path)/rows.tsv\(reason)")
        #expect(isClearSentence(error.description, naming: "\(directory.path)/rows.tsv"))
    }

    @Test func `what is not UTF-8 is told with its line`() throws {
        let error = try #require(throws: LabelledTextError.self) {
            try sheet(Array("a\tx\nb".utf8) + [0xFF] + "\ty\n".utf8)
        }
        #expect(error.description == "\(directory.path)/rows.tsv:2: not UTF-8; save the file as UTF-8")
    }

    @Test func `a file that is not there or no file is named`() throws {
        for path in ["\(directory.path)/nowhere.tsv", directory.path] {
            let error = try #require(throws: LabelledTextError.self) {
                try LabelledTextSheet(path: path, redactor: .standard)
            }
            #expect(isClearSentence(error.description, naming: path))
        }
    }

    @Test func `one label is nothing to learn from`() throws {
        let error = try #require(throws: LabelledTextError.self) { try sheet("a\tx\nb\tx\n").checkTrainable() }
        #expect(error.problem == .oneLabel)
        #expect(
            error.description.hasSuffix("/rows.tsv: all rows have the same label; at least 2 are needed to learn from"))
        #expect(throws: Never.self) { try sheet("a\tx\nb\ty\n").checkTrainable() }
    }

    @Test(arguments: [
        ("where\tx\n", [Language.english]), ("どこ\tx\n", [.japanese]), ("123\tx\n", [.english]),
        ("どこ\tx\nいつ\tx\nwhere\tx\n", [.japanese, .english]),
        (String(repeating: "どこ\tx\n", count: 10) + "where\tx\n", [.japanese]),
    ])
    func `the languages are those of the rows`(text: String, languages: [Language]) throws {
        #expect(try sheet(text).languages == languages)
    }

    @Test func `texts out of scope need no label`() throws {
        let path = try directory.write("\u{FEFF}one\r\ntwo\toos\n\nmail a@example.com\t\n", to: "oos.tsv")
        #expect(
            try OutOfScopeSheet(path: path, redactor: .standard).texts.map(\.string) == ["one", "two", "mail [EMAIL1]"])
        let wrong = try directory.write("one\n\toos\n", to: "wrong.tsv")
        let error = try #require(throws: LabelledTextError.self) {
            try OutOfScopeSheet(path: wrong, redactor: .standard)
        }
        #expect(error.description == "\(wrong):2: the text is empty")
    }
}
