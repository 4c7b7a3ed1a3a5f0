import Privacy
import Testing
import Training

struct SpanReportTests {
    private func span(_ range: Range<Int>, _ kind: PIIKind) -> LabelledSpan { LabelledSpan(kind: kind, range: range) }

    private func report(_ gold: [LabelledSpan], _ found: [LabelledSpan]) -> SpanReport {
        SpanReport([(gold: gold, found: found)])
    }

    @Test func `what is found as it is counts everywhere`() {
        let spans = [span(0..<3, .person), span(5..<9, .phone)]
        let report = report(spans, spans)
        for matches in [report.total.exact, report.total.overlapping, report.total.anyKind] {
            #expect(matches.precision == 1)
            #expect(matches.recall == 1)
            #expect(matches.f2 == 1)
        }
        #expect(report.total.masked.share == 1)
        #expect(report.fullyMasked.share == 1)
        #expect(report.falselyMasked.share == nil)
        #expect(report.kinds.map(\.kind) == [.phone, .person])
    }

    @Test func `a span that is too short overlaps but does not mask`() {
        let report = report([span(0..<5, .person)], [span(0..<3, .person)])
        #expect(report.total.exact.recall == 0)
        #expect(report.total.exact.precision == 0)
        #expect(report.total.exact.f2 == 0)
        #expect(report.total.overlapping.recall == 1)
        #expect(report.total.overlapping.precision == 1)
        #expect(report.total.masked.share == 0)
        #expect(report.fullyMasked.share == 0)
    }

    @Test func `a span of another kind masks, but is neither found nor right`() {
        let report = report([span(1..<5, .phone)], [span(0..<6, .card)])
        #expect(report.total.overlapping.recall == 0)
        #expect(report.total.anyKind.recall == 1)
        #expect(report.total.anyKind.precision == 1)
        #expect(report.total.masked.share == 1)
        #expect(report.fullyMasked.share == 1)
        let figures = Dictionary(uniqueKeysWithValues: report.kinds.map { ($0.kind, $0.figures) })
        #expect(figures[.phone]?.exact.precision == nil)
        #expect(figures[.phone]?.masked.share == 1)
        #expect(figures[.card]?.exact.recall == nil)
        #expect(figures[.card]?.anyKind.precision == 1)
        #expect(figures[.card]?.overlapping.f2 == 0)
    }

    @Test func `two spans that meet mask one whole, two with a gap do not`() {
        let gold = [span(0..<6, .person)]
        let met = report(gold, [span(0..<3, .person), span(3..<6, .address)])
        #expect(met.total.masked.share == 1)
        #expect(met.total.exact.precision == 0)
        #expect(met.total.overlapping.precision == 0.5)
        let apart = report(gold, [span(0..<3, .person), span(4..<6, .person)])
        #expect(apart.total.masked.share == 0)
        #expect(apart.total.overlapping.recall == 1)
        #expect(apart.total.overlapping.precision == 1)
    }

    @Test func `spans that only touch have nothing in common`() {
        let report = report([span(0..<3, .phone)], [span(3..<6, .phone)])
        #expect(report.total.anyKind.recall == 0)
        #expect(report.total.anyKind.precision == 0)
        #expect(report.total.masked.share == 0)
    }

    @Test func `one span over two finds both`() {
        let report = report([span(0..<2, .person), span(3..<5, .person)], [span(0..<5, .person)])
        #expect(report.total.overlapping.recall == 1)
        #expect(report.total.overlapping.precision == 1)
        #expect(report.total.exact.recall == 0)
        #expect(report.total.masked.share == 1)
    }

    @Test func `recall counts twice as much as precision`() {
        // Two of two spans found, and two that are not there: precision 1/2, recall 1.
        let gold = [span(0..<1, .ip), span(2..<3, .ip)]
        let report = report(gold, gold + [span(4..<5, .ip), span(6..<7, .ip)])
        #expect(report.total.exact.precision == 0.5)
        #expect(report.total.exact.recall == 1)
        #expect(abs((report.total.exact.f2 ?? 0) - 5.0 / 6) < 1e-12)
    }

    @Test func `texts count by whether all of them is masked, and clean ones by whether anything is`() {
        let email = span(0..<2, .email)
        let report = SpanReport([
            (gold: [email], found: [email]), (gold: [email, span(4..<6, .phone)], found: [email]),
            (gold: [], found: []), (gold: [], found: [email]), (gold: [], found: []),
        ])
        #expect(report.texts == 5)
        #expect([report.fullyMasked.count, report.fullyMasked.total] == [1, 2])
        #expect([report.falselyMasked.count, report.falselyMasked.total] == [1, 3])
        #expect(report.falselyMasked.lower > 0.06 && report.falselyMasked.upper < 0.8)
        #expect([report.total.gold, report.total.found] == [3, 3])
        #expect(report.total.exact.precision == 2.0 / 3)
    }

    @Test func `of nothing there is no figure`() {
        let report = report([], [])
        #expect(report.kinds.isEmpty)
        #expect(report.total.exact.precision == nil)
        #expect(report.total.exact.f2 == nil)
        #expect(report.total.masked.share == nil)
        #expect(report.falselyMasked.share == 0)
    }
}
