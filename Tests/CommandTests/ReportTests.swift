import Bundles
import Dialogue
import Foundation
import Inbox
import TestSupport
import Testing

/// `taiwa report`, `taiwa erase`, `taiwa export` and `taiwa audit`.
struct ReportTests {
    private let workspace: Workspace

    init() throws { workspace = try TinyBundles.trained() }

    @Test func `a bundle that nobody has asked has a page about its exam`() throws {
        let run = try workspace.taiwa("report", "cafe", "--html", "page.html")
        run.expect(0)
        #expect(run.output == "")
        #expect(run.errors == "wrote page.html\n")
        let page = try workspace.text(of: "page.html")
        #expect(page.contains("<bdi>Corner Café</bdi>"))
        #expect(page.contains("Nothing was asked"))
        #expect(page.contains("active version 1"))
        #expect(page.contains("exam questions get the right reply"))
        try workspace.taiwa("report", "cafe", "--html", "page.html", "--lang", "ja", "--quiet").expect(0)
        #expect(try workspace.text(of: "page.html").contains("<bdi>街角カフェ</bdi>"))
    }

    @Test func `JSON has the documented names, and the table says that there is nothing`() throws {
        let run = try workspace.taiwa("report", "cafe", "--since", "7d", "--format", "json")
        run.expect(0)
        let report = try run.json()
        #expect(
            report.keys == [
                "bundle", "version", "since", "until", "days", "total", "before", "groups", "confidences",
                "calibration",
                "rated_calibration", "coverage", "threshold", "exam_right", "confusions", "releases", "fixes",
            ])
        #expect(report["version"] == .number(1))
        #expect(report["days"]?.elements.count == 7)
        #expect(report["coverage"]?.elements.count == 101)
        #expect(report["releases"]?.elements.count == 1)
        let table = try workspace.taiwa("report", "cafe")
        table.expect(0)
        #expect(table.outputLines.last == "No question of this period is kept, and no group waits.")
    }

    @Test func `a bundle that is not there, and one without a version`() throws {
        try workspace.taiwa("report", "coffee").expect(2)
        try TinyBundles.untrained().taiwa("report", "garden").expect(0)
        try workspace.taiwa("report", "cafe", "--html", "nowhere/page.html").expect(4)
    }

    @Test func `where nothing was ever kept there is nothing to erase, to show or to check`() throws {
        try workspace.taiwa("erase", "--session", "u-42", "--yes").expect(4)
        try workspace.taiwa("export", "--session", "u-42").expect(4)
        let erased = try workspace.taiwa("erase", "--before", "2026-01-01", "--yes")
        erased.expect(0)
        #expect(erased.output == "nothing is kept\n")
        let audit = try workspace.taiwa("audit", "--format", "json")
        audit.expect(0)
        #expect(try audit.json().keys == ["records", "whole"])
    }

    @Test func `a taught line is found in the sheet and in what versions have learnt`() {
        let path = "\(workspace.path)/Plugins/cafe"
        let bundle = BundleDirectory(domain: DomainName(rawValue: "cafe"), path: path)
        let traces = TaughtTraces(of: ["When do you OPEN"], in: bundle)
        #expect(traces.findings == [])
        #expect(traces.rows == [.init(path: "\(path)/examples.csv", line: 2)])
        #expect(traces.kept == [.init(path: "\(path)/versions/1/sheets/examples.csv", line: 2)])
        #expect(traces.versions == [1])
        #expect(TaughtTraces(of: ["never taught"], in: bundle).versions == [])
    }
}
