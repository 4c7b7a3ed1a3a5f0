package import Privacy
import StrictJSON

/// The texts of a sheet as a redactor masks them.
package struct PIITrial: Sendable {
    private let rows: [(gold: [LabelledSpan], redaction: Redaction)]

    /// Masks every text on its own, with a numbering of its own.
    package init(of sheet: PIISheet, by redactor: Redactor) {
        rows = sheet.rows.map { row in
            var ledger = PlaceholderLedger()
            return (row.spans, redactor.redaction(of: row.utterance, numbering: &ledger))
        }
    }

    package var report: SpanReport {
        SpanReport(rows.lazy.map { ($0.gold, Self.spans(of: $0.redaction)) })
    }

    /// The spans found, in the form of a sheet: a line a text, in their order. The text is masked, the offsets are those of
    /// the original.
    package var predictions: [UInt8] {
        var bytes: [UInt8] = []
        for row in rows {
            bytes += "{\"text\": ".utf8
            JSONLiteral.append(row.redaction.text.string, to: &bytes)
            bytes += ", \"spans\": [".utf8
            for (index, span) in Self.spans(of: row.redaction).enumerated() {
                let offsets = "\"start\": \(span.range.lowerBound), \"end\": \(span.range.upperBound)"
                bytes += "\(index == 0 ? "" : ", "){\(offsets), \"kind\": ".utf8
                JSONLiteral.append(span.kind.rawValue, to: &bytes)
                bytes.append(UInt8(ascii: "}"))
            }
            bytes += "]}\n".utf8
        }
        return bytes
    }

    private static func spans(of redaction: Redaction) -> [LabelledSpan] {
        redaction.spans.map { LabelledSpan(kind: $0.kind, range: $0.scalars) }
    }
}
