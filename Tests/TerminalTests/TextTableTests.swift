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

    @Test func `a wrapped column goes on below where the terminal is narrow`() {
        var table = TextTable(columns: [.init("Code"), .init("What", extent: .wrapped)])
        table.append(["near", "the same words are learnt as 'receipt' 領収書をください there"])
        table.append(["far", "short"])
        #expect(
            table.lines(fitting: 34) == [
                "Code  What", "near  the same words are learnt as", "      'receipt' 領収書をください", "      there",
                "far   short",
            ])
        #expect(table.lines(fitting: nil).count == 3)
        #expect(table.lines(fitting: 20).allSatisfy { $0.displayWidth <= 30 })
    }

    @Test func `a cell is painted without the spaces that fill it`() {
        var table = TextTable(columns: [
            .init("State"), .init("Bundle", alignment: .right), .init("Why", extent: .wrapped),
        ])
        table.append(["bad", "a", "one two three four five six seven"], styles: [0: Style(color: .red), 1: .bold])
        let palette = Palette(isTerminal: true, environment: [:])
        #expect(
            table.lines(fitting: 40, palette: palette).dropFirst() == [
                "\u{1B}[31mbad\u{1B}[0m         \u{1B}[1ma\u{1B}[0m  one two three four five",
                "               six seven",
            ])
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
