import Bundles
import Dialogue
import ModelFiles
import Privacy
import Training

/// What is to be known of a bundle's sheets once they have settled.
struct SheetCheck {
    /// A code of all of them and of the engine: the same as long as a training would come to the same.
    let inputs: String
    /// Whether they want to be trained on, without anybody asking.
    let wantsTraining: Bool

    /// Reads all sheets.
    ///
    /// - Throws: ``BundleError`` for the first thing that is not right.
    init(of directory: BundleDirectory) throws(BundleError) {
        let manifest = try Manifest(path: directory.manifestPath)
        let redactor = Redactor(policy: .masking(customOf: [manifest.profile.privacy]))
        let answers = try AnswerSheet(path: directory.answersPath, languages: manifest.profile.languages).answers
        _ = try ExampleSheet(path: directory.examplesPath, answers: answers, redactor: redactor)
        _ = try QuestionSheet(path: directory.examPath, answers: answers.map(\.id), redactor: redactor)
        let hashes = try directory.inputHashes()
        inputs = Self.code(of: hashes)
        let areNew = try Self.areNew(hashes, in: directory)
        wantsTraining = areNew && manifest.training == .automatic
    }

    /// The code of the sheets as they are now; `nil` when they cannot be read.
    static func inputs(of directory: BundleDirectory) -> String? {
        (try? directory.inputHashes()).map(code)
    }

    private static func code(of hashes: [String: String]) -> String {
        let lines = hashes.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)\n" }.joined()
        return SHA256.hexadecimal(of: Array((lines + Lineage.currentEngine).utf8))
    }

    /// Whether neither the active version nor the last one was trained on them. The last one may wait for approval, have been refused,
    /// or have been rolled back: it is not for a machine to bring it again.
    private static func areNew(_ hashes: [String: String], in directory: BundleDirectory) throws(BundleError) -> Bool {
        switch try directory.standing() {
        case .current, .refused, .setAside: return false
        case .untrained, .stale: break
        }
        guard let last = directory.lineage(of: directory.latestVersion), last.engine == Lineage.currentEngine else {
            return true
        }
        return !hashes.allSatisfy { last.inputs[$0.key] == $0.value }
    }
}
