package import Privacy

/// How well the personal information found in texts is what is there.
package struct SpanReport: Sendable {
    /// The figures of one kind, or of all together.
    package struct Figures: Sendable, Equatable {
        /// The same kind, beginning and end.
        package var exact = SpanMatches()
        /// The same kind and at least one scalar.
        package var overlapping = SpanMatches()
        /// At least one scalar, whatever the kind.
        package var anyKind = SpanMatches()
        /// Spans that are there all of whose scalars are found, by one span or several of whatever kinds.
        package var masked = ObservedShare()

        /// How many are there.
        package var gold: Int { exact.gold }
        /// How many were found.
        package var found: Int { exact.found }
    }

    /// The kinds that are there or were found, in the order of ``PIIKind/all``.
    package private(set) var kinds: [(kind: PIIKind, figures: Figures)] = []
    package private(set) var total = Figures()
    package private(set) var texts = 0
    /// Of the texts with personal information those of which every span is masked whole.
    package private(set) var fullyMasked = ObservedShare()
    /// Of the texts without any those in which something was found.
    package private(set) var falselyMasked = ObservedShare()

    /// Compares texts' spans, in order and apart on both sides.
    package init(_ texts: some Sequence<(gold: [LabelledSpan], found: [LabelledSpan])>) {
        var figures: [PIIKind: Figures] = [:]
        for text in texts {
            self.texts += 1
            for span in text.gold {
                let isMasked = Self.isCovered(span.range, by: text.found)
                Self.count(span, against: text.found, isMasked: isMasked, in: &figures[span.kind, default: Figures()])
                Self.count(span, against: text.found, isMasked: isMasked, in: &total)
            }
            for span in text.found {
                Self.count(found: span, against: text.gold, in: &figures[span.kind, default: Figures()])
                Self.count(found: span, against: text.gold, in: &total)
            }
            if text.gold.isEmpty {
                falselyMasked.add(!text.found.isEmpty)
            } else {
                fullyMasked.add(text.gold.allSatisfy { Self.isCovered($0.range, by: text.found) })
            }
        }
        let others = figures.keys.filter { !PIIKind.all.contains($0) }.sorted { $0.rawValue < $1.rawValue }
        kinds = (PIIKind.all + others).compactMap { kind in figures[kind].map { (kind, $0) } }
    }

    private static func count(
        _ span: LabelledSpan, against found: [LabelledSpan], isMasked: Bool, in figures: inout Figures
    ) {
        let near = found.filter { $0.range.overlaps(span.range) }
        figures.exact.gold += 1
        figures.exact.goldMatched += near.contains(span) ? 1 : 0
        figures.overlapping.gold += 1
        figures.overlapping.goldMatched += near.contains { $0.kind == span.kind } ? 1 : 0
        figures.anyKind.gold += 1
        figures.anyKind.goldMatched += near.isEmpty ? 0 : 1
        figures.masked.add(isMasked)
    }

    private static func count(found span: LabelledSpan, against gold: [LabelledSpan], in figures: inout Figures) {
        let near = gold.filter { $0.range.overlaps(span.range) }
        figures.exact.found += 1
        figures.exact.foundMatched += near.contains(span) ? 1 : 0
        figures.overlapping.found += 1
        figures.overlapping.foundMatched += near.contains { $0.kind == span.kind } ? 1 : 0
        figures.anyKind.found += 1
        figures.anyKind.foundMatched += near.isEmpty ? 0 : 1
    }

    private static func isCovered(_ range: Range<Int>, by found: [LabelledSpan]) -> Bool {
        var end = range.lowerBound
        for span in found where span.range.lowerBound <= end && span.range.upperBound > end {
            end = span.range.upperBound
        }
        return end >= range.upperBound
    }
}
