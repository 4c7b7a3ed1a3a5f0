public import Dialogue
import ModelFiles
import SystemCalls
public import TextAnalysis

/// One version of a bundle as it is served: known at once by what people see of it, its model opened when a question first needs it.
///
/// The model file was checked whole when the bundle was taken up. It may be closed again to make room and opened anew; the file must be
/// the very one that was checked.
public final class ReleasedBundle: Sendable {
    public let domain: DomainName
    public let version: Int
    public let profile: BundleProfile
    /// The SHA-256 of the model file, as the release names it.
    package let modelSHA256: String
    /// The length of the model file in bytes.
    public let modelBytes: Int
    /// What the model takes of memory of its own while it is open, in bytes; an estimate.
    package let privateBytes: Int
    /// What has been taught to the domain, whichever of its versions answers.
    package let shelf: LessonShelf
    /// By what it is found among many bundles, until an index has them.
    private let terms: Lock<RoutingTerms?>

    private let origin: Origin
    private let model: Lock<LoadedBundle?>
    /// Why it could not be opened when it was last asked for.
    private let failure = Lock<BundleError?>(nil)
    /// When it was last asked for its model, in nanoseconds of the monotonic clock.
    private let lastUse = CounterArray(count: 1)

    /// Where the model comes from.
    private enum Origin: Sendable {
        /// It is always open.
        case kept
        case file(BundleDirectory, standing: FileStanding, catalog: StageCatalog, memory: BundleMemory)
    }

    /// A bundle that is open and stays so.
    package init(keeping bundle: LoadedBundle) {
        domain = bundle.domain
        version = bundle.version
        profile = bundle.profile
        modelSHA256 = bundle.modelSHA256
        modelBytes = bundle.modelBytes
        privateBytes = bundle.privateBytes
        shelf = bundle.shelf
        terms = Lock(nil)
        origin = .kept
        model = Lock(bundle)
    }

    /// Takes up a version: opens and checks it whole, and leaves it open only where there is plenty of room.
    ///
    /// - Throws: ``BundleError`` when anything about it is not sound.
    package init(
        _ directory: BundleDirectory, _ release: Release, catalog: StageCatalog, memory: BundleMemory,
        shelf: LessonShelf? = nil
    ) throws(BundleError) {
        let path = directory.modelPath(release.active)
        // Looked at before it is read: a file that takes its place meanwhile is not taken for the one that was checked.
        let standing = try Self.standing(of: path)
        let bundle = try LoadedBundle(
            directory, version: release.active, sha256: release.modelSHA256, catalog: catalog, shelf: shelf)
        domain = bundle.domain
        version = bundle.version
        profile = bundle.profile
        modelSHA256 = bundle.modelSHA256
        modelBytes = bundle.modelBytes
        privateBytes = bundle.privateBytes
        self.shelf = bundle.shelf
        terms = Lock(RoutingTerms(of: bundle.knowledge))
        bundle.releasePages()
        origin = .file(directory, standing: standing, catalog: catalog, memory: memory)
        model = Lock(nil)
        if memory.hasPlentyOfRoom(for: self) {
            model.withLock { $0 = bundle }
            memory.opened(self)
        }
    }

    /// The model, opened if need be; it stays usable for as long as it is held on to.
    ///
    /// - Throws: ``BundleError`` when the file is gone or is no longer the one that was checked.
    public func loaded() throws(BundleError) -> LoadedBundle {
        lastUse.set(0, Int(truncatingIfNeeded: MonotonicClock.now()))
        var isFresh = false
        let bundle: LoadedBundle
        do throws(BundleError) {
            bundle = try model.withLock { (model) throws(BundleError) -> LoadedBundle in
                if let model { return model }
                let bundle = try open()
                model = bundle
                isFresh = true
                return bundle
            }
        } catch {
            failure.withLock { $0 = error }
            throw error
        }
        if isFresh { failure.withLock { $0 = nil } }
        if isFresh, case .file(_, _, _, let memory) = origin { memory.opened(self) }
        return bundle
    }

    /// By what it is found among many bundles: not kept, but made again where they were taken before.
    func takeTerms() -> RoutingTerms {
        if let terms = terms.withLock({ $0.take() }) { return terms }
        return (try? loaded()).map { RoutingTerms(of: $0.knowledge) } ?? RoutingTerms(shares: [:])
    }

    private func open() throws(BundleError) -> LoadedBundle {
        guard case .file(let directory, let standing, let catalog, _) = origin else {
            preconditionFailure("a kept model is always there")
        }
        let path = directory.modelPath(version)
        guard try Self.standing(of: path) == standing else {
            return try LoadedBundle(
                directory, version: version, sha256: modelSHA256, catalog: catalog, shelf: shelf)
        }
        return try LoadedBundle(
            reopening: directory, version: version, sha256: modelSHA256, catalog: catalog, shelf: shelf)
    }

    private static func standing(of path: String) throws(BundleError) -> FileStanding {
        do throws(SystemError) {
            return try FileStanding.of(path)
        } catch {
            throw BundleError(path: path, error.isNotFound ? .missing : .unreadable(reason: error.reason))
        }
    }

    /// When the model was last asked for, in nanoseconds of the monotonic clock; 0 for never.
    package var lastUsed: UInt64 { UInt64(lastUse[0]) }

    /// What is wrong with its model, as far as anybody has noticed.
    var problem: BundleError? {
        if model.withLock({ $0?.isDamaged }) == true, case .file(let directory, _, _, _) = origin {
            return BundleError(path: directory.modelPath(version), .changing)
        }
        return failure.withLock { $0 }
    }

    /// Whether the model is open.
    package var isOpen: Bool { model.withLock { $0 != nil } }

    /// Closes the model; turns that hold on to it finish with it.
    ///
    /// - Returns: whether it was open.
    func close() -> Bool {
        guard case .file = origin else { return false }
        return model.withLock { $0.take() != nil }
    }

    /// What the domain is called in a language.
    public func title(in language: Language) -> String {
        profile.title[language] ?? profile.title[profile.languages[0]] ?? domain.rawValue
    }
}
