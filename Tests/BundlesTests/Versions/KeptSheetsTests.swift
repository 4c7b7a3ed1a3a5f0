import Bundles
import Foundation
import TestSupport
import Testing

/// The sheets kept with versions, and what is different between two.
struct KeptSheetsTests {
    private let bundle: VersionedBundle

    init() throws {
        bundle = try VersionedBundle()
        try bundle.add(1)
    }

    @Test func `the sheets of a version are those it was trained on`() throws {
        let sheets = try #require(try KeptSheets(of: 1, in: bundle.directory))
        #expect(sheets.files["exam.csv"] == Array(SampleBundle.english.exam.utf8))
        #expect(Set(sheets.files.keys) == Set(BundleDirectory.inputNames))
    }

    @Test(arguments: BundleDirectory.inputNames)
    func `a sheet that is not what the lineage names is an error`(name: String) throws {
        try bundle.files.write("text,id\n", to: "shop/versions/1/sheets/\(name)")
        let error = try #require(throws: BundleError.self) { try KeptSheets(of: 1, in: bundle.directory) }
        #expect(error.path.hasSuffix("versions/1/sheets/\(name)"))
        try bundle.remove("versions/1/sheets/\(name)")
        #expect(throws: BundleError.self) { try KeptSheets(of: 1, in: bundle.directory) }
    }

    @Test func `a version without sheets has none`() throws {
        try bundle.remove("versions/1/sheets")
        #expect(try KeptSheets(of: 1, in: bundle.directory) == nil)
        try bundle.add(2)
        let difference = try VersionDifference(from: 1, to: 2, in: bundle.directory)
        #expect(difference.withoutSheets == [1])
        #expect(difference.answers == nil)
        #expect(difference.files == [])
        #expect(difference.metrics.map(\.new) == [0.2])
    }

    @Test func `a version is not different from itself`() throws {
        let difference = try VersionDifference(from: 1, to: 1, in: bundle.directory)
        #expect(difference.files == [])
        #expect(Self.lines(of: difference) == [])
        #expect(difference.withoutSheets == [])
    }

    @Test func `every kind of change is told, texts masked`() throws {
        let sample = SampleBundle.english
        try bundle.files.write(
            sample.answers.replacing("from nine to five", with: "from ten to six")
                .replacing("reserve-room,Reserving", with: "parking,Parking"),
            to: "shop/answers.csv")
        try bundle.files.write(
            sample.examples.replacing("my card is broken,lost-card", with: "call 090-1234-5678 to renew,renew-loan"),
            to: "shop/examples.csv")
        try bundle.files.write(sample.exam + "is it free,-\n", to: "shop/exam.csv")
        try bundle.files.write(
            sample.manifest.replacing(#""answer": 0"#, with: #""answer": 0.5"#)
                .replacing(#""format": 1,"#, with: #""format": 1, "gate": {"exam_accuracy": 0.5},"#),
            to: "shop/bundle.json")
        try bundle.add(2)
        let difference = try VersionDifference(from: 1, to: 2, in: bundle.directory)
        #expect(difference.files == ["answers.csv", "bundle.json", "exam.csv", "examples.csv"])
        #expect(
            Self.lines(of: difference) == [
                "+ parking", "- reserve-room", "~ opening-hours - answer", "+ call [PHONE1] to renew,renew-loan",
                "- my card is broken,lost-card", "+ is it free,-", "gate.exam_accuracy: - → 0.5",
                "thresholds.answer: 0 → 0.5",
            ])
        #expect(difference.metrics.map(\.name) == ["accuracy"])
        #expect(difference.metrics.map(\.old) == [0.1])
        #expect(difference.metrics.map(\.new) == [0.2])
    }

    @Test func `a language that an answer gains or loses is told`() throws {
        let head = "id,lang,title,answer\na,en,A,a\nb,en,B,b\n"
        try bundle.files.write(head, to: "shop/answers.csv")
        try bundle.add(2)
        try bundle.files.write("\(head)a,ja,ア,あ\n", to: "shop/answers.csv")
        try bundle.add(3)
        let added = try VersionDifference(from: 2, to: 3, in: bundle.directory).answers
        let removed = try VersionDifference(from: 3, to: 2, in: bundle.directory).answers
        #expect(added == removed)
        #expect(added?.changed.map(\.language) == ["ja"])
        #expect(added?.changed.map(\.columns) == [["lang"]])
    }

    /// What is different, a line each.
    private static func lines(of difference: VersionDifference) -> [String] {
        let answers = difference.answers
        let changed = (answers?.changed ?? []).map { "~ \($0.id) \($0.language ?? "-") \($0.columns.joined())" }
        let rows = [difference.examples, difference.exam].compactMap(\.self).flatMap { rows in
            rows.added.map { "+ \($0.text),\($0.answer)" } + rows.removed.map { "- \($0.text),\($0.answer)" }
        }
        return (answers?.added ?? []).map { "+ \($0)" } + (answers?.removed ?? []).map { "- \($0)" } + changed + rows
            + (difference.settings ?? []).map { "\($0.name): \($0.old ?? "-") → \($0.new ?? "-")" }
    }
}
