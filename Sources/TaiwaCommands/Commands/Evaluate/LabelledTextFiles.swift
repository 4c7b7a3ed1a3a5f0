import Privacy
import TextAnalysis
import Training

/// The files of an evaluation on labelled texts, all read and masked before anything is trained.
struct LabelledTextFiles {
    let train: LabelledTextSheet
    /// What is measured on; `nil` in cross-validation.
    let test: LabelledTextSheet?
    let basis: LabelledTextReport.Basis
    let outOfScopeTest: [MaskedText]
    /// What to choose the threshold on; `nil` unless it has texts in scope and out of it.
    let rejection: RejectionSheet?
    let languages: [Language]
    let background: [MaskedText]
    /// What masked them.
    let redactor: Redactor
    /// What people should know of the files.
    let notes: [String]

    /// - Throws: ``LabelledTextError``, or ``BundleError`` for the corpora.
    init(_ options: LabelledTextOptions) throws {
        let redactor = Redactor(masker: PatternMasker())
        self.redactor = redactor
        func labelled(_ path: String?) throws -> LabelledTextSheet? {
            try path.map { try LabelledTextSheet(path: $0, redactor: redactor) }
        }
        func outOfScope(_ path: String?) throws -> [MaskedText] {
            try path.map { try OutOfScopeSheet(path: $0, redactor: redactor).texts } ?? []
        }
        train = try LabelledTextSheet(path: options.train, redactor: redactor)
        try train.checkTrainable()
        let valid = try labelled(options.valid)
        let outOfScopeValid = try outOfScope(options.outOfScopeValid)
        rejection = valid.flatMap { valid in
            outOfScopeValid.isEmpty ? nil : RejectionSheet(inScope: valid.rows, outOfScope: outOfScopeValid)
        }
        var notes: [String] = []
        switch options.basis {
        case .test(let path):
            test = try labelled(path)
            basis = .test
        case .valid:
            test = valid
            basis = .valid
            notes.append(
                "no --test: measured on --valid"
                    + (rejection == nil ? "" : ", where the threshold is chosen too, so it looks better than it is"))
        case .folds:
            test = nil
            basis = .crossValidation
        }
        if options.outOfScopeTest == nil, case .valid = options.basis {
            outOfScopeTest = outOfScopeValid
        } else {
            outOfScopeTest = try outOfScope(options.outOfScopeTest)
        }
        let languages = options.language.map { [$0] } ?? train.languages
        self.languages = languages
        background =
            try outOfScope(options.outOfScopeTrain)
            + (try options.corpora.map { try BackgroundCorpus(corpora: $0).lines(in: languages) } ?? [])
        if let test, let note = Self.note(onUnknownLabelsOf: test, trainedOn: train) { notes.append(note) }
        self.notes = notes
    }

    private static func note(onUnknownLabelsOf test: LabelledTextSheet, trainedOn train: LabelledTextSheet) -> String? {
        let known = Set(train.rows.lazy.map(\.label))
        let unknown = test.rows.filter { !known.contains($0.label) }
        guard let first = unknown.first else { return nil }
        let rows = unknown.count == 1 ? "1 row has a label" : "\(unknown.count) rows have a label"
        return "\(test.path): \(rows) that \(train.path) does not have, and count as wrong; the first is "
            + "on line \(first.line)"
    }
}
