import Foundation
import Inbox
import TaiwaCommands
import Testing
import TextAnalysis

struct ReportPageTests {
    /// What a page would break on if it did not escape.
    private static let hostile = "</td><script>alert('x')</script>&\"\u{202E}\u{0}\u{1B}[2J]]> <img src=http://evil>"

    private static func page(_ material: ReportMaterial, _ language: Language) -> String {
        ReportPage(ReportFigures(material), in: ReportWords(language), madeAt: ReportSample.today.start + 45_000_000)
            .html
    }

    private static let materials: [(name: String, make: @Sendable (Language) -> ReportMaterial)] = [
        ("empty", { _ in ReportSample.empty() }),
        (
            "full",
            {
                ReportSample.full(
                    line: $0 == .japanese ? "eSIMの再発行に手数料はかかりますか" : "is there a fee for a new eSIM", language: $0)
            }
        ),
        ("hostile", { ReportSample.full(line: hostile, language: $0) }),
        ("few", { _ in ReportSample.few() }), ("year", { ReportSample.full(days: 365, line: "a", language: $0) }),
    ]

    @Test(arguments: [Language.japanese, .english])
    func `a page is well-formed XML, asks for nothing from elsewhere and runs nothing`(_ language: Language) throws {
        for (name, make) in Self.materials {
            let page = Self.page(make(language), language)
            if let complaint = try XMLCheck.complaint(about: page) { Issue.record("\(name): \(complaint)") }
            for word in ["<script", "src=", "href=", "url(", "@import", "javascript:", "<link", "<iframe", " style="] {
                #expect(
                    !page.replacingOccurrences(of: "src=http://evil&gt;", with: "").contains(word), "\(name): \(word)")
            }
            #expect(page.contains("content=\"default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;\""))
            #expect(page.contains("lang=\"\(language.rawValue)\""))
            #expect(page.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" })
        }
    }

    @Test func `what people say is shown as they said it`() {
        let page = Self.page(ReportSample.full(line: Self.hostile), .english)
        #expect(page.contains("<bdi lang=\"ja\">&lt;/td&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;&quot;"))
    }

    @Test func `both languages have the same parts`() throws {
        for (_, make) in Self.materials {
            let pages = [Language.japanese, .english].map { Self.parts(of: Self.page(make(.english), $0)) }
            #expect(pages[0] == pages[1])
            #expect(pages[0].count > 5)
        }
    }

    /// The elements of a page in their order, without their texts.
    private static func parts(of page: String) -> [Substring] {
        page.split(separator: "<").map { $0.prefix { $0.isLetter || $0 == "/" } }
    }

    @Test func `an empty inbox gives a page that says so`() {
        let english = Self.page(ReportSample.empty(), .english)
        #expect(english.contains("Nothing was asked"))
        #expect(!english.contains("days-picture"))
        #expect(Self.page(ReportSample.empty(), .japanese).contains("質問はまだありません"))
    }

    @Test func `three questions give no picture but a table and the reason`() {
        let page = Self.page(ReportSample.few(), .english)
        #expect(page.contains("Too few questions (3) for a picture"))
        #expect(!page.contains("days-picture"))
        #expect(!page.contains("confidence-picture"))
        #expect(page.contains("44–100 %"))
    }

    @Test func `every picture has words and a table`() {
        let page = Self.page(ReportSample.full(line: "a", language: .english), .english)
        let names = ["days", "answered", "confidence", "calibration", "coverage", "releases"]
        for name in names {
            #expect(page.contains("<title id=\"\(name)-picture-title\">"))
            #expect(page.contains("<desc id=\"\(name)-picture-text\">"))
        }
        #expect(page.components(separatedBy: "<figure>").count == names.count + 1)
        #expect(page.components(separatedBy: "</details></figure>").count == names.count + 1)
    }

    @Test func `the page of the sample is as it was looked at`() throws {
        for language in [Language.japanese, .english] {
            let line = language == .japanese ? "eSIMの再発行に手数料はかかりますか" : "is there a fee for a new eSIM"
            let page = Self.page(ReportSample.full(days: 7, line: line, language: language), language)
            try GoldenFile("report-\(language.rawValue).html").expect(page)
        }
    }
}
