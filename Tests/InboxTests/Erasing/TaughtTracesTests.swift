import Bundles
import Dialogue
import Inbox
import TestSupport
import Testing

struct TaughtTracesTests {
    @Test func `a line is found whatever its width and case, and nothing else`() throws {
        let directory = try TemporaryDirectory()
        _ = try directory.write(
            "text,id\nwhere is it,a\n\"ｅＳＩＭを,\n再発行したい\",b\nESIMを, 再発行したい,b\n", to: "support/examples.csv")
        let bundle = BundleDirectory(domain: DomainName(rawValue: "support"), path: "\(directory.path)/support")
        let broken = TaughtTraces(of: ["esimを, 再発行したい"], in: bundle)
        #expect(broken.findings.count == 1)
        _ = try directory.write(
            "text,id\nwhere is it,a\n\"ｅＳＩＭを,\n再発行したい\",b\nwhere is it now,a\n", to: "support/examples.csv")
        let traces = TaughtTraces(of: ["esimを, 再発行したい"], in: bundle)
        #expect(traces.rows == [.init(path: "\(directory.path)/support/examples.csv", line: 3)])
        #expect(traces.versions.isEmpty)
        #expect(traces.findings.isEmpty)
    }

    @Test func `a bundle without sheets is told`() {
        let bundle = BundleDirectory(domain: DomainName(rawValue: "support"), path: "/nowhere/support")
        #expect(TaughtTraces(of: ["a"], in: bundle).findings.count == 1)
    }
}
