import Bundles
import Dialogue
import Privacy
import TextAnalysis

/// The rows of a bundle's sheets that can be read, each with its line, and what is wrong with the others.
struct SheetRows: Sendable {
    /// A row of `answers.csv`.
    struct AnswerRow: Sendable {
        let line: Int
        let id: String
        let language: Language
        let title: SheetText
        let text: SheetText
    }

    /// A row of `examples.csv`.
    struct ExampleRow: Sendable {
        let line: Int
        let id: String
        let text: SheetText
    }

    /// A row of `exam.csv`.
    struct ExamRow: Sendable {
        let line: Int
        /// `nil` when it must not be answered.
        let expected: String?
        let text: SheetText
    }

    let directory: BundleDirectory
    /// The bundle's, the main one first; empty where the manifest cannot be read.
    let languages: [Language]
    let policy: MaskingPolicy
    private(set) var answers: [AnswerRow] = []
    private(set) var examples: [ExampleRow] = []
    private(set) var exam: [ExamRow] = []
    /// In the order of files and lines.
    private(set) var problems: [BundleError] = []

    /// Whether every row could be read, so that what is missing is missing indeed.
    var isWhole: Bool { problems.isEmpty }

    /// The answers' identifiers in the order of their first rows.
    var ids: [String] {
        var seen: Set<String> = []
        return answers.map(\.id).filter { seen.insert($0).inserted }
    }

    func place(of row: AnswerRow) -> Finding.Place { Finding.Place(path: directory.answersPath, line: row.line) }
    func place(of row: ExampleRow) -> Finding.Place { Finding.Place(path: directory.examplesPath, line: row.line) }
    func place(of row: ExamRow) -> Finding.Place { Finding.Place(path: directory.examPath, line: row.line) }

    /// Reads what can be read.
    init(_ directory: BundleDirectory, masker: (BundleProfile) throws(BundleError) -> Redactor) {
        self.directory = directory
        var languages: [Language] = []
        var policy = MaskingPolicy.standard
        var learning: Redactor?
        var problems: [BundleError] = []
        do throws(BundleError) {
            let profile = try Manifest(path: directory.manifestPath).profile
            (languages, policy) = (profile.languages, profile.privacy)
            learning = try masker(profile)
        } catch {
            problems.append(error)
        }
        self.languages = languages
        self.policy = policy
        self.problems = problems
        let masking = SheetMasking(learning: learning ?? Redactor(), policy: policy)
        let areAnswersKnown = readAnswers(masking: masking)
        readExamples(masking: masking, knowing: areAnswersKnown ? ids : nil)
        readExam(masking: masking, knowing: areAnswersKnown ? ids : nil)
    }

    /// - Returns: whether all rows could be read.
    private mutating func readAnswers(masking: SheetMasking) -> Bool {
        let before = problems.count
        guard let sheet = Sheet(path: directory.answersPath, columns: AnswerSheet.columns, problems: &problems) else {
            return false
        }
        var firstLines: [[String]: Int] = [:]
        for row in sheet.rows {
            do throws(BundleError) {
                let parsed = try AnswerSheet.Row(row, of: sheet, languages: languages.isEmpty ? [.english] : languages)
                let language = parsed.wording.language
                if let first = firstLines[[parsed.id, language.rawValue]] {
                    throw BundleError(
                        path: sheet.path, line: row.line, .duplicateAnswer(parsed.id, firstLine: first))
                }
                firstLines[[parsed.id, language.rawValue]] = row.line
                answers.append(
                    AnswerRow(
                        line: row.line, id: parsed.id, language: language,
                        title: SheetText(Utterance(parsed.wording.title), masking: masking),
                        text: SheetText(Utterance(parsed.wording.text), masking: masking)))
            } catch {
                // Which languages there are is not known without the manifest.
                if case .unknownLanguage = error.problem, languages.isEmpty { continue }
                problems.append(error)
            }
        }
        if problems.count == before, ids.count < 2 {
            problems.append(BundleError(path: sheet.path, .noExamples(answers: ids.count)))
        }
        return problems.count == before
    }

    private mutating func readExamples(masking: SheetMasking, knowing ids: [String]?) {
        guard let sheet = Sheet(path: directory.examplesPath, columns: ExampleSheet.columns, problems: &problems)
        else { return }
        let known = ids.map(Set.init)
        for row in sheet.rows {
            do throws(BundleError) {
                let parsed = try ExampleSheet.Row(row, of: sheet)
                if let ids, known?.contains(parsed.id) == false { throw parsed.unknownAnswer(known: ids) }
                examples.append(
                    ExampleRow(line: row.line, id: parsed.id, text: SheetText(parsed.text, masking: masking)))
            } catch {
                problems.append(error)
            }
        }
    }

    private mutating func readExam(masking: SheetMasking, knowing ids: [String]?) {
        guard let sheet = Sheet(path: directory.examPath, columns: QuestionSheet.columns, problems: &problems) else {
            return
        }
        let known = ids.map(Set.init)
        for row in sheet.rows {
            do throws(BundleError) {
                let parsed = try QuestionSheet.Row(row, of: sheet)
                if let ids, let expected = parsed.expected, known?.contains(expected) == false {
                    throw parsed.unknownAnswer(known: ids)
                }
                exam.append(
                    ExamRow(line: row.line, expected: parsed.expected, text: SheetText(parsed.text, masking: masking)))
            } catch {
                problems.append(error)
            }
        }
    }
}
