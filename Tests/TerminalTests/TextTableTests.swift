import Terminal
import Testing

struct TextTableTests {
    private let table: TextTable = {
        var table = TextTable(columns: [
            .init("Bundle"), .init("Answer", extent: .flexible), .init("Asked", alignment: .right),
        ])
        table.append(["ward-office", "引越しの手続きは二週間以内です", "128"])
        table.append(["銀行", "Close the account", "7"])
        return table
    }()

    @Test func `columns line up by display width`() {
        #expect(
            table.lines(fitting: nil) == [
                "Bundle       Answer                          Asked",
                "ward-office  引越しの手続きは二週間以内です    128",
                "銀行         Close the account                   7",
            ])
    }

    @Test func `a narrow terminal cuts the flexible column`() {
        #expect(
            table.lines(fitting: 34) == [
                "Bundle       Answer          Asked",
                "ward-office  引越しの手続…     128",
                "銀行         Close the acc…      7",
            ])
    }

    @Test(arguments: 25...60)
    func `lines fit every width that leaves the fixed columns room`(width: Int) {
        #expect(table.lines(fitting: width).allSatisfy { $0.displayWidth <= width })
    }

    @Test func `the widest of several flexible columns gives way first`() {
        var table = TextTable(columns: [.init("A", extent: .flexible), .init("B", extent: .flexible)])
        table.append(["short", "a very long sentence"])
        #expect(table.lines(fitting: 17).last == "short  a very lo…")
    }

    @Test func `stored text cannot drive the terminal or break its row`() {
        var table = TextTable(columns: [.init("Question")])
        table.append(["a\u{1B}[2J\nb"])
        #expect(table.lines(fitting: nil) == ["Question", "a␛[2J b"])
    }
}
