import Dialogue
import Privacy
import Testing

struct StageCatalogTests {
    /// A catalogue that has, beside the standard stages, one of its own for each.
    private func catalog(_ log: StageLog) -> StageCatalog {
        var catalog = StageCatalog.standard
        catalog.addMasker(named: "staff") { _ in RecordingStage.Masker(log: log) }
        catalog.addClassifier(named: "greeter") { _ in RecordingStage.Classifier(log: log) }
        catalog.addRanker(named: "first") { _ in RecordingStage.Ranker(log: log) }
        catalog.addDetector(named: "always") { _ in RecordingStage.Detector(log: log) }
        return catalog
    }

    @Test(arguments: [
        (StageNames(masker: "staff", classifier: "linear", ranker: "fused", detector: "trained"), "mask"),
        (StageNames(masker: "patterns", classifier: "greeter", ranker: "fused", detector: "trained"), "classify"),
        (StageNames(masker: "patterns", classifier: "linear", ranker: "first", detector: "trained"), "rank"),
        (StageNames(masker: "patterns", classifier: "linear", ranker: "fused", detector: "always"), "judge"),
    ])
    func `a stage of one's own is used by its name among the standard ones`(names: StageNames, call: String) throws {
        let log = StageLog()
        let pipeline = try catalog(log).pipeline(of: names, over: SampleKnowledge.japanese())
        _ = pipeline.run(Utterance("領収書をください"))
        #expect(log.all.map { String($0.prefix { $0 != " " }) } == [call])
    }

    @Test func `all four stages can be one's own`() throws {
        let log = StageLog()
        let names = StageNames(masker: "staff", classifier: "greeter", ranker: "first", detector: "always")
        let verdict = try catalog(log).pipeline(of: names, over: SampleKnowledge.japanese()).run(Utterance("STAFF-7"))
        #expect(log.all.count == 4)
        #expect(verdict.utterance.text.string == "[STAFF1]")
    }

    @Test func `a classifier that knows one intent is ranked and judged by the standard stages`() throws {
        var catalog = catalog(StageLog())
        catalog.addClassifier(named: "receipts") { _ in
            RecordingStage.Classifier(log: StageLog(), name: "receipt")
        }
        let names = StageNames(masker: "patterns", classifier: "receipts", ranker: "fused", detector: "trained")
        let verdict = try catalog.pipeline(of: names, over: SampleKnowledge.japanese()).run(Utterance("領収書をください"))
        #expect(verdict.answers.candidates.first?.id == AnswerID(rawValue: "receipt"))
    }

    @Test func `adding under a name that is taken replaces`() throws {
        let (old, new) = (StageLog(), StageLog())
        var catalog = catalog(old)
        catalog.addMasker(named: "staff") { _ in RecordingStage.Masker(log: new) }
        _ = try catalog.masker(named: "staff").findings(in: Utterance("x"))
        #expect(old.all.isEmpty)
        #expect(new.all == ["mask x"])
    }

    @Test(arguments: [
        (
            StageNames(masker: "pattern", classifier: "linear", ranker: "fused", detector: "trained"),
            "unknown masker 'pattern' (did you mean 'patterns'?); known: patterns, staff"
        ),
        (
            StageNames(masker: "patterns", classifier: "Lineal", ranker: "fused", detector: "trained"),
            "unknown classifier 'Lineal' (did you mean 'linear'?); known: greeter, linear"
        ),
        (
            StageNames(masker: "patterns", classifier: "linear", ranker: "fuzed", detector: "trained"),
            "unknown ranker 'fuzed' (did you mean 'fused'?); known: first, fused"
        ),
        (
            StageNames(masker: "patterns", classifier: "linear", ranker: "fused", detector: "gpt"),
            "unknown detector; known: always, trained"
        ),
    ])
    func `an unknown stage is named, with what was likely meant`(names: StageNames, message: String) throws {
        let catalog = catalog(StageLog())
        let checked = try #require(throws: UnknownStageError.self) { try catalog.check(names) }
        #expect(checked.description == message)
        let made = try #require(throws: UnknownStageError.self) {
            try catalog.pipeline(of: names, over: SampleKnowledge.japanese())
        }
        #expect(made == checked)
    }

    @Test func `the standard stages are in the standard catalogue, and an empty one has none`() throws {
        try StageCatalog.standard.check(.standard)
        #expect(throws: UnknownStageError.self) { try StageCatalog().check(.standard) }
    }
}
