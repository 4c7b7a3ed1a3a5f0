import SystemCalls
import Terminal
import Testing

struct ProgressLineTests {
    @Test func `the line shows label, bar and percentage`() {
        let line = ProgressLine.line(label: "学習中", fraction: 0.5, columns: 80)
        #expect(line == "学習中 [############------------]  50%")
    }

    @Test(arguments: [(-1.0, "  0%"), (0.999, " 99%"), (1, "100%"), (7, "100%"), (Double.nan, "  0%")])
    func `the percentage stays between 0 and 100 and says 100 only at the end`(fraction: Double, shown: String) {
        #expect(ProgressLine.line(label: "", fraction: fraction, columns: 80).hasSuffix(shown))
    }

    @Test(arguments: 8...80)
    func `the line never reaches the last column`(columns: Int) {
        let line = ProgressLine.line(label: "学習中 ward-office", fraction: 0.25, columns: columns)
        #expect(line.displayWidth < columns)
        #expect(line.hasSuffix(" 25%"))
    }

    @Test func `a note goes first where there is no room`() {
        func line(_ columns: Int) -> String {
            ProgressLine.line(label: "学習中", fraction: 0.5, note: "12 s left", columns: columns)
        }
        #expect(line(80) == "学習中 [############------------]  50%  12 s left")
        #expect(line(50) == "学習中 [############------------]  50%  12 s left")
        #expect(line(49) == "学習中 [############------------]  50%")
    }

    @Test func `a pipe sees nothing`() throws {
        let pipe = try Pipe()
        var progress = ProgressLine(on: pipe.writingEnd, environment: [:])
        progress.update(label: "Training", fraction: 0.5)
        progress.finish()
        #expect(try pipe.readingEnd.read(within: .zero) == .timedOut)
    }
}
