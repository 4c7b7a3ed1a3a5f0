import Bundles
import Dialogue
import Foundation
import Privacy
import Taiwa
import Testing

/// The questions of the exams and of the evaluation sheets: each is one question.
struct SingleQuestionTests {
    private static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    private static let domains = ["bank-support", "it-helpdesk", "telecom-support", "ward-office"]

    private static func questions(in path: String) throws -> [String] {
        let sheet = try Sheet(
            path: root.appendingPathComponent(path).path, columns: Sheet.Columns(required: ["text", "expected"]))
        return try sheet.rows.map { try sheet.field("text", of: $0) }
    }

    @Test(arguments: ["Plugins/DOMAIN/exam.csv", "corpora/evaluation/DOMAIN.csv"])
    func `at most one single question in two hundred is answered as several`(sheets: String) throws {
        let engine = try ShippedBundles.engine.get()
        let questions = try Self.domains.flatMap {
            try Self.questions(in: sheets.replacingOccurrences(of: "DOMAIN", with: $0))
        }
        try #require(questions.count > 500)
        let cut = questions.filter { question in
            var conversation = engine.conversation()
            _ = conversation.reply(to: question)
            return conversation.lastRoutes.count > 1
        }
        #expect(cut.count * 200 <= questions.count, "\(cut)")
    }

    @Test(arguments: domains)
    func `little of a single question is set aside`(domain: String) throws {
        let questions =
            try Self.questions(in: "Plugins/\(domain)/exam.csv")
            + Self.questions(in: "corpora/evaluation/\(domain).csv")
        let denying = questions.filter {
            !MaskedUtterance(Redactor(masker: PatternMasker()).redact(Utterance($0))).withoutDenied.setAside.isEmpty
        }
        #expect(denying.count * 100 <= questions.count, "\(denying)")
    }
}
