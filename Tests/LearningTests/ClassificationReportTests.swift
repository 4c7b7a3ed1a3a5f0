import Learning
import Testing

struct ClassificationReportTests {
    private static func report(_ rows: (String, String)...) -> ClassificationReport {
        ClassificationReport(rows.map { (expected: $0.0, predicted: $0.1) })
    }

    @Test func `numbers computed by hand`() {
        // a: 3 expected, 3 predicted, 2 right; b: 2, 1, 1; c: 1, 1, 0; d: 0, 1, 0.
        let report = Self.report(("a", "a"), ("a", "a"), ("a", "c"), ("b", "b"), ("b", "a"), ("c", "d"))
        #expect(report.accuracy == 0.5)
        #expect(abs(report.macroF1 - (4.0 / 6 + 2.0 / 3 + 0 + 0) / 4) < 1e-12)
        #expect(report.confusions.map { "\($0.expected)>\($0.predicted) \($0.count)" } == ["a>c 1", "b>a 1", "c>d 1"])
    }

    @Test func `confusions come by falling count, then by name`() {
        let report = Self.report(
            ("z", "a"), ("b", "c"), ("b", "a"), ("z", "a"), ("a", "z"), ("b", "c"), ("c", "b"), ("b", "c"))
        #expect(
            report.confusions.map { "\($0.expected)>\($0.predicted) \($0.count)" }
                == ["b>c 3", "z>a 2", "a>z 1", "b>a 1", "c>b 1"])
    }

    @Test func `without rows everything is zero`() {
        let report = Self.report()
        #expect(report.accuracy == 0)
        #expect(report.macroF1 == 0)
        #expect(report.confusions == [])
    }

    @Test func `all right is one`() {
        let report = Self.report(("a", "a"), ("b", "b"))
        #expect(report.accuracy == 1)
        #expect(report.macroF1 == 1)
        #expect(report.confusions == [])
    }
}
