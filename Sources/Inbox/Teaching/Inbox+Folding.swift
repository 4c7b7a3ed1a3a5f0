package import Bundles
import Dialogue
package import Training

extension Inbox {
    /// Writes what was taught to a bundle, and is in no sheet yet, into its sheets; to be called before it is trained.
    ///
    /// - Returns: what was written, `nil` where nothing was taught.
    /// - Throws: ``BundleError`` when a sheet cannot be read or written, ``InboxError`` when the inbox cannot; what is in the sheets is not
    ///   written again.
    package func fold(into directory: BundleDirectory) throws -> SheetFolding.Outcome? {
        let domain = directory.domain
        let examples = try storage.examples(of: nil, domain: domain).filter { $0.state == .provisional }
        guard !examples.isEmpty else { return nil }
        let policy = try Manifest(path: directory.manifestPath).profile.privacy
        // An answer may have been given with a line that is in the sheets already.
        let all = try storage.examples(of: nil, domain: domain)
        let answers = LessonBook(kept: all, policy: policy).answers
        let lessons = LessonBook(kept: examples, policy: policy).lessons
        let outcome = try SheetFolding(into: directory).fold(LessonBook(lessons, answers: answers))
        let done = (outcome.written + outcome.present).compactMap(ExampleID.init(parsing:))
        if !done.isEmpty { _ = try commit(InboxBatch([.fold(done, of: TenantName(of: domain))])) }
        return outcome
    }
}
