import TextAnalysis

/// What `taiwa init` begins a bundle with: a little business that trains and answers at once, to be overwritten row by row.
struct BundleTemplate: Sendable {
    /// A plain file of the bundle.
    struct File: Sendable {
        let name: String
        let text: String
    }

    let manifest: String
    let answers: String
    let examples: String
    let exam: String
    let readme: String

    /// The template in a language there is one for.
    ///
    /// - Parameters:
    ///   - name: the bundle's, for the commands in the readme.
    static func template(in language: Language, name: BundleName) -> BundleTemplate {
        language == .japanese ? japanese(name: name.description) : english(name: name.description)
    }

    var files: [File] {
        [
            File(name: "bundle.json", text: manifest), File(name: "answers.csv", text: answers),
            File(name: "examples.csv", text: examples), File(name: "exam.csv", text: exam),
            File(name: "README.md", text: readme),
        ]
    }
}
