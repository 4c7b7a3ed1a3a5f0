import Bundles
import Dialogue
import Privacy

/// Taught lines that were written into the sheets.
extension Triage {
    /// A taught line as it is kept.
    func kept(_ example: ExampleID, of tenant: TenantName) throws(TriageError) -> TaughtExample? {
        try read { (storage) throws(InboxError) in try storage.examples(of: tenant, domain: nil) }
            .first { $0.id == example }
    }

    /// Whether a taught line was written into the sheets and is not there any more.
    ///
    /// - Throws: ``TriageError/inSheets(_:_:line:learntBy:)`` where it still is.
    func isOutOfSheets(_ id: ExampleID, of tenant: TenantName) throws(TriageError) -> Bool {
        guard let example = try kept(id, of: tenant), example.state == .folded,
            let directory = directory(example.domain)
        else { return false }
        let traces = TaughtTraces(of: [example.text], in: directory)
        guard let row = traces.rows.first else { return traces.findings.isEmpty }
        throw .inSheets(id, row.path, line: row.line, learntBy: traces.versions)
    }
}
