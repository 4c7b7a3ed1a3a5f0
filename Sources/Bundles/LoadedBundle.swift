public import Dialogue
import ModelFiles
import SystemCalls
public import TextAnalysis

/// A version of a bundle, checked whole and ready to answer; immutable, and shared by all that refer to it.
public final class LoadedBundle: Sendable {
    public let domain: DomainName
    public let version: Int
    public let profile: BundleProfile
    public let knowledge: Knowledge
    public let pipeline: Pipeline
    /// The SHA-256 of the model file, as the release names it.
    package let modelSHA256: String
    /// The length of the model file in bytes.
    public let modelBytes: Int
    private let file: SectionFile
    /// What has been taught to the domain, whichever of its versions answers.
    package let shelf: LessonShelf

    /// What the model takes of memory of its own, in bytes; an estimate, since most of it lies in the mapped file.
    package let privateBytes: Int

    /// Loads the released version of a bundle.
    ///
    /// - Returns: `nil` when none is released.
    /// - Throws: ``BundleError`` when anything about it is not sound.
    package convenience init?(
        _ directory: BundleDirectory, catalog: StageCatalog, shelf: LessonShelf? = nil
    ) throws(BundleError) {
        guard let release = try Release(path: directory.releasePath) else { return nil }
        try self.init(directory, version: release.active, sha256: release.modelSHA256, catalog: catalog, shelf: shelf)
    }

    /// Loads a version whose model has this SHA-256, and checks it whole.
    ///
    /// - Throws: ``BundleError`` when anything about it is not sound.
    package convenience init(
        _ directory: BundleDirectory, version: Int, sha256: String, catalog: StageCatalog, shelf: LessonShelf? = nil
    ) throws(BundleError) {
        try self.init(directory, version: version, sha256: sha256, catalog: catalog, shelf: shelf) { path throws in
            let file = try SectionFile(path: path, below: directory.root)
            guard file.sha256() == sha256 else { throw BundleError(path: path, .wrongModel) }
            return file
        }
    }

    /// Loads a version whose file was checked before and has not changed since.
    ///
    /// - Throws: ``BundleError`` when it cannot be read.
    package convenience init(
        reopening directory: BundleDirectory, version: Int, sha256: String, catalog: StageCatalog,
        shelf: LessonShelf? = nil
    ) throws(BundleError) {
        try self.init(directory, version: version, sha256: sha256, catalog: catalog, shelf: shelf) { path throws in
            try SectionFile(reopening: path, below: directory.root)
        }
    }

    private init(
        _ directory: BundleDirectory, version: Int, sha256: String, catalog: StageCatalog, shelf: LessonShelf?,
        open: (String) throws -> SectionFile
    ) throws(BundleError) {
        let path = directory.modelPath(version)
        self.shelf = shelf ?? LessonShelf(of: directory.domain)
        do {
            file = try open(path)
            (knowledge, profile) = try KnowledgeFile.read(file)
            modelBytes = file.count
            file.releasePages()
        } catch {
            throw BundleError(opening: path, error)
        }
        do {
            pipeline = try catalog.pipeline(of: profile.stages, over: knowledge, policy: profile.privacy)
                .consulting(self.shelf, knowledge: knowledge)
        } catch {
            throw BundleError(path: directory.manifestPath, .badStage(error.description))
        }
        domain = directory.domain
        self.version = version
        modelSHA256 = sha256
        privateBytes = knowledge.privateBytes
    }

    /// Gives back the memory of the model's file until it is looked at again.
    func releasePages() { file.releasePages() }

    /// Whether somebody has cut the file short while it was mapped: what was lost reads as zeros.
    package var isDamaged: Bool { file.isDamaged }

    /// An answer by its identifier: the version's own, or one that has been taught since.
    public func answer(_ id: AnswerID) -> Answer? {
        knowledge.index(of: id).map { knowledge.answers[$0] } ?? shelf.book.answer(id)
    }

    /// What the domain is called in a language.
    public func title(in language: Language) -> String {
        profile.title[language] ?? profile.title[profile.languages[0]] ?? domain.rawValue
    }
}
