import Bundles
import Dialogue
import Foundation
import Privacy
import TestSupport
import Testing
import Training

struct GateTests {
    /// The Japanese sample with some members in its manifest's gate, and with its receipts' examples given to deliveries.
    private static func bundle(gate: String = "", losingReceipts isLosing: Bool = false) -> SampleBundle {
        var bundle = SampleBundle.japanese
        bundle.manifest = bundle.manifest.replacing("\"format\": 1,", with: "\"format\": 1, \"gate\": {\(gate)},")
        if isLosing { bundle.examples = bundle.examples.replacing(",receipt\n", with: ",delivery\n") }
        return bundle
    }

    // MARK: The active version

    @Test func `the first version has nothing to be compared with`() throws {
        let gate = try SampleShop().train().gate
        #expect(gate.isPassed)
        #expect(gate.activeVersion == nil)
        #expect(gate.activeAccuracy == nil)
        #expect(gate.broken.isEmpty)
        #expect(gate.fixed == 0)
        #expect(gate.questions == 5)
    }

    @Test(arguments: [(0.0, false), (0.05, true), (1, true)])
    func `what the active version got right may be lost to the tolerance, rounded up`(
        tolerance: Double, isPassed: Bool
    ) throws {
        let shop = try SampleShop()
        let first = try shop.train()
        try #require(first.gate.accuracy == 0.8, "all but the question without an answer")
        try Self.bundle(gate: "\"lost_answers\": \(tolerance)", losingReceipts: true).write(
            to: shop.directory, as: "shop")
        let second = try shop.train()
        let gate = second.gate
        #expect(gate.isPassed == isPassed)
        #expect(second.state == (isPassed ? .active : .refused))
        #expect(gate.activeVersion == 1)
        #expect(gate.activeAccuracy == 0.8)
        let broken = try #require(gate.broken.first)
        #expect(gate.broken.count == 1)
        #expect(broken.question.string == "領収書が必要です")
        #expect(broken.line == 4)
        #expect(broken.expected == "receipt")
        #expect(broken.old.brief == "receipt")
        #expect(broken.old.title == "領収書の発行")
        #expect(broken.new.brief == "delivery")
        #expect(try Release(path: shop.bundle.releasePath)?.active == (isPassed ? 2 : 1))
        if !isPassed {
            #expect(gate.findings.map(\.rule) == [.lostAnswers])
            #expect(gate.findings[0].found == 0.25)
            #expect(
                gate.why
                    == "1 of the 4 exam questions that the active version gets right are lost; gate.lost_answers allows 0"
            )
        }
    }

    @Test func `what the active version got wrong and this one gets right is counted`() throws {
        let shop = try SampleShop(Self.bundle(losingReceipts: true))
        try shop.train()
        try SampleBundle.japanese.write(to: shop.directory, as: "shop")
        let gate = try shop.train().gate
        #expect(gate.fixed == 1)
        #expect(gate.broken.isEmpty)
    }

    @Test func `an active version that is damaged is no measure`() throws {
        let shop = try SampleShop()
        try shop.train()
        try shop.directory.write("rubbish", to: "shop/versions/1/model.taiwa")
        let version = try shop.train()
        #expect(version.gate.activeVersion == nil)
        #expect(version.isReleased)
    }

    @Test func `an answer that is new is no loss, and one that is gone neither`() throws {
        let shop = try SampleShop()
        try shop.train()
        var bundle = SampleBundle.japanese
        bundle.answers = bundle.answers.replacing("receipt,", with: "invoice,")
        bundle.examples = bundle.examples.replacing(",receipt\n", with: ",invoice\n")
        bundle.exam = bundle.exam.replacing(",receipt\n", with: ",invoice\n")
        try bundle.write(to: shop.directory, as: "shop")
        let gate = try shop.train().gate
        #expect(gate.broken.isEmpty)
        #expect(gate.fixed == 1)
    }

    // MARK: The other rules

    @Test(arguments: [("", false), ("\"unanswered\": 0.75", false), ("\"unanswered\": 1", true)])
    func `a version that keeps silent is refused`(gate: String, isPassed: Bool) throws {
        var bundle = Self.bundle(gate: gate)
        bundle.manifest = bundle.manifest.replacing("\"answer\": 0,", with: "\"answer\": 1,")
        let report = try SampleShop(bundle).train().gate
        #expect(report.unanswered == 1)
        #expect(report.isPassed == isPassed)
        #expect(report.findings.map(\.rule) == (isPassed ? [] : [.unanswered]))
    }

    @Test func `an exam that is not passed is said in shares`() throws {
        let report = try SampleShop(Self.bundle(gate: "\"exam_accuracy\": 0.9")).train().gate
        #expect(report.why == "80.0 % of the exam is right; gate.exam_accuracy asks for 90.0 %")
        #expect(report.findings.first?.limit == 0.9)
        #expect(report.findings.first?.found == 0.8)
    }

    @Test(arguments: [
        (Gate.fewestHeldOut, 0.5, 0.3), (Gate.fewestHeldOut, 0.3, 0.1), (Gate.fewestHeldOut - 1, 0.5, nil),
    ])
    func `confidences that say too much are refused, where there are enough questions to tell`(
        count: Int, confidence: Double, error: Double?
    ) throws {
        let draft = try SampleShop().draft()
        // One in five is right.
        let heldOut = (0..<count).map { index in
            JudgedQuestion(
                expected: AnswerID(rawValue: "receipt"),
                best: AnswerID(rawValue: index % 5 == 0 ? "receipt" : "delivery"),
                confidence: confidence, offerConfidence: confidence, secondRatio: nil, weight: 1)
        }
        let report = Gate(.standard).report(
            on: Gate.Sitting(version: nil, knowledge: draft.knowledge, evaluation: draft.evaluation),
            heldOut: heldOut, beside: nil)
        #expect((report.calibrationError == nil) == (error == nil))
        #expect(abs((report.calibrationError ?? 0) - (error ?? 0)) < 1e-9)
        #expect(report.findings.map(\.rule) == (error ?? 0 > 0.15 ? [.calibrationError] : []))
    }

    // MARK: The file

    @Test func `the version keeps the report, with every name in it`() throws {
        let shop = try SampleShop()
        let first = try shop.train()
        try Self.bundle(gate: "\"lost_answers\": 0", losingReceipts: true).write(to: shop.directory, as: "shop")
        let second = try shop.train()
        #expect(try GateReport(of: 1, in: shop.bundle) == first.gate)
        #expect(try GateReport(of: 2, in: shop.bundle) == second.gate)
        let names = try [1, 2].map { version in
            let object = try JSONSerialization.jsonObject(with: Data(try shop.bytes(shop.bundle.gatePath(version))))
            return Set(try #require(object as? [String: Any]).keys)
        }
        #expect(names[0] == names[1])
        #expect(names[0].contains("active_accuracy"))
    }

    @Test func `a report that is not there or not sound is named`() throws {
        let shop = try SampleShop()
        try shop.train()
        try shop.directory.write("{}", to: "shop/versions/1/gate.json")
        for version in [1, 2] {
            let error = try #require(throws: BundleError.self) { try GateReport(of: version, in: shop.bundle) }
            #expect(isClearSentence(error.description, naming: shop.bundle.gatePath(version)))
        }
    }
}
