package import Bundles
package import Dialogue
import Privacy

/// Looks through a bundle's sheets for what is wrong or likely not meant.
package struct BundleValidator: Sendable {
    /// The most findings of one kind in a bundle: after these the rest is said in one sentence.
    private static let mostUnreadable = 100

    private let catalog: StageCatalog
    private let background: BackgroundCorpus
    private let threads: Int

    /// - Parameters:
    ///   - background: what a version in memory is trained with where none is current.
    ///   - threads: how many to use for that; the findings are the same for any number.
    package init(catalog: StageCatalog, background: BackgroundCorpus, threads: Int) {
        self.catalog = catalog
        self.background = background
        self.threads = threads
    }

    /// All that is found, by file and line.
    ///
    /// Whether answers can be reached is told by the questions that training held out: those of the active version where it was
    /// trained on the sheets as they are, otherwise those of a version that is trained in memory and forgotten.
    package func findings(in directory: BundleDirectory) -> [Finding] {
        let sheets = SheetRows(directory) { (profile) throws(BundleError) in
            try profile.redactor(from: catalog, for: directory)
        }
        var checks: [any SheetCheck] = [
            RepeatedExamples(), NearDuplicates(), ExampleCounts(), ExamLeakage(), MixedLanguages(),
            PersonalInformationInSheets(), SameTitles(), TextLengths(),
        ]
        var unreadable = sheets.problems.map(Self.finding)
        if sheets.isWhole {
            do throws(BundleError) {
                checks.append(try unreachableAnswers(of: directory))
            } catch {
                unreadable.append(Self.finding(error))
            }
        }
        return (unreadable.prefix(Self.mostUnreadable) + checks.flatMap { $0.findings(in: sheets) }).sorted {
            ($0.place.path, $0.place.line ?? 0, $0.code.rawValue, $0.reason)
                < ($1.place.path, $1.place.line ?? 0, $1.code.rawValue, $1.reason)
        }
    }

    private static func finding(_ error: BundleError) -> Finding {
        Finding(.unreadable, at: Finding.Place(path: error.path, line: error.line), reason: error.reason)
    }

    private func unreachableAnswers(of directory: BundleDirectory) throws(BundleError) -> UnreachableAnswers {
        if let current = currentVersion(of: directory) { return current }
        let draft = try BundleTrainer(catalog: catalog, background: background, threads: threads).draft(of: directory)
        do {
            return UnreachableAnswers(
                heldOut: draft.heldOut,
                pipeline: try catalog.pipeline(
                    of: draft.profile.stages, over: draft.knowledge, policy: draft.profile.privacy))
        } catch {
            throw BundleError(path: directory.manifestPath, .badStage(error.description))
        }
    }

    /// What the active version says; `nil` where it is not sound or not about the sheets as they are.
    private func currentVersion(of directory: BundleDirectory) -> UnreachableAnswers? {
        do throws(BundleError) {
            guard case .current = try directory.standing(),
                let bundle = try LoadedBundle(directory, catalog: catalog)
            else { return nil }
            return UnreachableAnswers(
                heldOut: try HeldOutQuestions(of: bundle, in: directory).questions, pipeline: bundle.pipeline)
        } catch {
            // A version that cannot be read is no fault of the sheets.
            return nil
        }
    }
}
