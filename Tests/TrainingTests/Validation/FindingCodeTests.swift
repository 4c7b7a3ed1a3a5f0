import Foundation
import Testing
import Training

struct FindingCodeTests {
    private static let article = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Sources/Taiwa/Taiwa.docc/writing-a-bundle.md")

    @Test(arguments: FindingCode.allCases)
    func `the article on bundles has a row for every code, with its severity and fix`(code: FindingCode) throws {
        let article = try String(contentsOf: Self.article, encoding: .utf8)
        let rows = article.split(separator: "\n").filter {
            $0.hasPrefix("| `\(code.rawValue)` | \(code.severity.rawValue) |")
        }
        #expect(rows.count == 1)
        #expect(rows.first?.hasSuffix("| \(code.fix) |") == true, "\(rows)")
    }

    @Test(arguments: FindingCode.allCases) func `codes are words and hyphens`(code: FindingCode) {
        #expect(code.rawValue.allSatisfy { $0 == "-" || ("a"..."z").contains($0) })
    }

    @Test func `an error is graver than a warning, and that than a note`() {
        #expect(Finding.Severity.allCases.sorted() == [.note, .warning, .error])
    }
}
