import Foundation
import Inbox
import TaiwaCommands
import Testing
import TextAnalysis

struct ReportPageTests {
    @Test(.enabled(if: ProcessInfo.processInfo.environment["TAIWA_REPORT_PAGES"] != nil))
    func `pages to look at`() throws {
        let directory = ProcessInfo.processInfo.environment["TAIWA_REPORT_PAGES"] ?? "."
        for (language, line) in [
            (Language.japanese, "eSIMの再発行に手数料はかかりますか"), (.english, "is there a fee for a new eSIM"),
        ] {
            let words = ReportWords(language)
            for (name, material) in [
                ("full", ReportSample.full(line: line, language: language)), ("empty", ReportSample.empty()),
                ("year", ReportSample.full(days: 365, line: line, language: language)),
            ] {
                let page = ReportPage(ReportFigures(material), in: words, madeAt: ReportSample.today.start + 45_000_000)
                try page.html.write(
                    toFile: "\(directory)/\(name)-\(language.rawValue).html", atomically: true, encoding: .utf8)
            }
        }
    }
}
