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
        let sheets = try BundleSheets(of: directory)
        let manifest = try Manifest(path: directory.manifestPath, bytes: sheets["bundle.json"])
        let redactor = Redactor(policy: .masking(customOf: [manifest.profile.privacy]))
        let answers = try AnswerSheet(
            path: directory.answersPath, bytes: sheets["answers.csv"], languages: manifest.profile.languages
        ).answers
        _ = try ExampleSheet(
            path: directory.examplesPath, bytes: sheets["examples.csv"], answers: answers, redactor: redactor)
        _ = try QuestionSheet(
            path: directory.examPath, bytes: sheets["exam.csv"], answers: answers.map(\.id), redactor: redactor)
        inputs = Self.code(of: sheets.hashes)
        let isNew =
            switch try directory.standing() {
            case .untrained, .stale: true
            case .current, .refused, .setAside: false
            }
        wantsTraining = isNew && manifest.training == .automatic
    }

    /// The code of the sheets as they are now; `nil` when they cannot be read.
    static func inputs(of directory: BundleDirectory) -> String? {
        (try? directory.inputHashes()).map(code)
    }

    private static func code(of hashes: [String: String]) -> String {
        let lines = hashes.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)\n" }.joined()
        return SHA256.hexadecimal(of: Array((lines + Lineage.currentEngine).utf8))
    }
}
