import Foundation
import Training

/// Opens bundles one after the other, trains those that need it, and collects what their owners should know.
struct BundleOpener {
    private let plugins: String
    private let corpora: String?
    private let catalog: StageCatalog
    private let preparation: Engine.Preparation
    private let report: @Sendable (Engine.Progress) -> Void
    /// Finds the bundles that are taught a line.
    private let lessons = LessonRegister()
    /// Made when the first bundle needs it.
    private var trainer: BundleTrainer?
    private(set) var notices: [Engine.Notice] = []

    init(
        plugins: String, corpora: String?, catalog: StageCatalog, preparation: Engine.Preparation,
        report: @escaping @Sendable (Engine.Progress) -> Void
    ) {
        self.plugins = plugins
        self.corpora = corpora
        self.catalog = catalog
        self.preparation = preparation
        self.report = report
    }

    /// The version of a bundle that can answer, if any; what is wrong goes to `notices`.
    mutating func open(_ directory: BundleDirectory) -> LoadedBundle? {
        let shelf = LessonShelf(of: directory.domain, in: lessons)
        var bundle: LoadedBundle?
        var damage: BundleError?
        do throws(BundleError) {
            bundle = try LoadedBundle(directory, catalog: catalog, shelf: shelf)
        } catch {
            damage = error
        }
        if case .trainIfNeeded = preparation {
            do throws(BundleError) {
                if try prepare(directory, isDamaged: damage != nil) {
                    bundle = try LoadedBundle(directory, catalog: catalog, shelf: shelf)
                }
            } catch {
                if error.path != damage?.path { notices.append(.problem(error, stillServing: bundle?.version)) }
            }
        }
        if let damage { notices.append(.problem(damage, stillServing: bundle?.version)) }
        return bundle
    }

    /// Trains a bundle whose sheets have no sound version yet; true when that released one.
    private mutating func prepare(_ directory: BundleDirectory, isDamaged: Bool) throws(BundleError) -> Bool {
        switch try directory.standing() {
        case .current where !isDamaged, .setAside: return false
        case .refused(let version, let serving):
            note(refused: version, of: directory, serving: serving)
            return false
        case .stale where !isDamaged && Self.isTrainedByHand(directory): return false
        case .untrained, .stale, .current:
            let version = try readyTrainer().train(directory) { [report] fraction in
                report(Engine.Progress(domain: directory.domain, fraction: fraction))
            }
            if version.state == .refused {
                note(refused: version.number, of: directory, serving: try Release(path: directory.releasePath)?.active)
            }
            return version.isReleased
        }
    }

    /// Whether its owner wants changed sheets to wait for `taiwa train`.
    private static func isTrainedByHand(_ directory: BundleDirectory) -> Bool {
        (try? Manifest(path: directory.manifestPath))?.training == .manual
    }

    private mutating func readyTrainer() throws(BundleError) -> BundleTrainer {
        if let trainer { return trainer }
        let background = try BackgroundCorpus(corpora: corpora ?? BackgroundCorpus.directory(beside: plugins))
        let trainer = BundleTrainer(
            catalog: catalog, background: background, threads: ProcessInfo.processInfo.activeProcessorCount)
        self.trainer = trainer
        return trainer
    }

    private mutating func note(refused version: Int, of directory: BundleDirectory, serving: Int?) {
        let report = "\(directory.versionPath(version))/gate.json"
        notices.append(.refused(directory.domain, version: version, report: report, stillServing: serving))
    }
}
