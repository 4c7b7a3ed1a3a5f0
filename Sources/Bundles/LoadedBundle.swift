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

    /// Loads the released version of a bundle.
    ///
    /// - Returns: `nil` when none is released.
    /// - Throws: ``BundleError`` when anything about it is not sound.
    package convenience init?(_ directory: BundleDirectory, catalog: StageCatalog) throws(BundleError) {
        guard let release = try Release(path: directory.releasePath) else { return nil }
        try self.init(directory, release, catalog: catalog)
    }

    /// Loads the version that a release names, and checks it whole.
    ///
    /// - Throws: ``BundleError`` when anything about it is not sound.
    package init(_ directory: BundleDirectory, _ release: Release, catalog: StageCatalog) throws(BundleError) {
        let path = directory.modelPath(release.active)
        do {
            let file = try SectionFile(path: path)
            guard file.sha256() == release.modelSHA256 else { throw BundleError(path: path, .wrongModel) }
            (knowledge, profile) = try KnowledgeFile.read(file)
            modelBytes = file.count
            file.releasePages()
        } catch let error as BundleError {
            throw error
        } catch let error as SectionFileError {
            throw BundleError(path: path, .badModel(error))
        } catch let error as SystemError {
            throw BundleError(
                path: path,
                error.isNotFound ? .missing : error.isNotAFile ? .notAFile : .unreadable(reason: error.reason))
        } catch {
            throw BundleError(path: path, .unreadable(reason: "\(error)"))
        }
        do {
            pipeline = try catalog.pipeline(of: profile.stages, over: knowledge, policy: profile.privacy)
        } catch {
            throw BundleError(path: directory.manifestPath, .badStage(error.description))
        }
        domain = directory.domain
        version = release.active
        modelSHA256 = release.modelSHA256
    }

    /// An answer by its identifier.
    public func answer(_ id: AnswerID) -> Answer? { knowledge.index(of: id).map { knowledge.answers[$0] } }

    /// What the domain is called in a language.
    public func title(in language: Language) -> String {
        profile.title[language] ?? profile.title[profile.languages[0]] ?? domain.rawValue
    }
}
