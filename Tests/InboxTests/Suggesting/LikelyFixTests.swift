import Bundles
import Dialogue
import Inbox
import TestSupport
import Testing
import Training

struct LikelyFixTests {
    private let pipeline: Pipeline
    private let knowledge: Knowledge

    init() throws {
        let directory = try TemporaryDirectory()
        for (name, text) in Self.sheets { try directory.write(text, to: "library/\(name)") }
        let trainer = BundleTrainer(
            catalog: .standard, background: try BackgroundCorpus(corpora: "corpora"), threads: 1)
        let draft = try trainer.draft(
            of: BundleDirectory(domain: DomainName(rawValue: "library"), path: "\(directory.path)/library"))
        knowledge = draft.knowledge
        pipeline = try StageCatalog.standard.pipeline(of: draft.profile.stages, over: draft.knowledge)
    }

    private func fix(of lines: [String]) -> LikelyFix { LikelyFix(of: lines, with: pipeline, over: knowledge) }

    @Test func `lines that are near to an answer are attached to it, with the reason in both languages`() {
        let fix = fix(of: ["I want to renew the book that I have", "can a loan be renewed", "renew my loan please"])
        #expect(fix.kind == .attach(AnswerID(rawValue: "renew"), title: "Renewing a loan"))
        #expect(fix.confidence > 0 && fix.confidence <= 1)
        #expect(fix.why.contains("Renewing a loan") && fix.why.contains("of 3 lines"), "\(fix.why)")
        #expect(fix.whyJapanese.contains("3件中"), "\(fix.whyJapanese)")
        #expect(!fix.runnersUp.contains { $0.answer.rawValue == "renew" })
    }

    @Test func `lines that no answer is near to need a new one`() {
        let fix = fix(of: [
            "is there a swimming pool", "which bus goes to the zoo", "do you sell pizza", "who won the match",
        ])
        #expect(fix.kind == .newAnswer)
        #expect(fix.confidence > 0 && fix.confidence <= 1)
        #expect(fix.duplicates.isEmpty)
    }

    @Test func `lines that are examples already are flagged, and those of another answer as contradictory`() {
        let lines = [
            "how do I renew a loan", "can I renew my books online", "RENEW MY LOAN", "when are you open on Sunday",
        ]
        let fix = fix(of: lines)
        guard case .attach(let answer, _) = fix.kind else {
            Issue.record("nothing is attached: \(fix)")
            return
        }
        #expect(answer.rawValue == "renew")
        let same = fix.duplicates.filter { $0.similarity > 0.99 }
        #expect(same.contains { $0.line == lines[0] && $0.example == lines[0] && !$0.isContradictory })
        #expect(same.contains { $0.line == lines[3] && $0.answer.rawValue == "hours" && $0.isContradictory })
    }

    @Test func `the order and the number of the same lines do not matter`() {
        let lines = ["renew my loan please", "is there a swimming pool"]
        let fix = fix(of: lines)
        #expect(fix.kind == self.fix(of: lines + lines).kind)
        #expect(abs(fix.confidence - self.fix(of: lines.reversed()).confidence) < 1e-9)
        #expect(self.fix(of: []).kind == .newAnswer)
    }

    private static let sheets = [
        "bundle.json":
            #"{"format": 1, "title": {"en": "Library"}, "languages": ["en"], "gate": {"exam_accuracy": 0.1}}"#,
        "answers.csv": """
        id,title,answer
        renew,Renewing a loan,"Renew your loans online or at the desk, twice at most."
        hours,Opening hours,"We are open from nine to six, on Sunday from ten to two."
        card,Getting a library card,"Bring your identity card; the library card is free."
        fine,Late fees,"Each day costs ten cents a book."

        """,
        "examples.csv": """
        text,id
        how do I renew a loan,renew
        can I renew my books online,renew
        renew my loan,renew
        I need the book longer,renew
        extend the loan of a book,renew
        when are you open on Sunday,hours
        opening hours,hours
        what time do you close,hours
        are you open today,hours
        is the library open in the evening,hours
        how do I get a library card,card
        apply for a card,card
        I lost my library card,card
        what does a card cost,card
        new card for my child,card
        what is the late fee,fine
        I brought the book back too late,fine
        how much is the fine,fine
        do I have to pay for a late book,fine
        fees for late books,fine

        """,
        "exam.csv": """
        text,expected
        how can I renew books,renew
        when do you open,hours
        how can I get a card,card
        what does a late book cost,fine

        """,
    ]
}
