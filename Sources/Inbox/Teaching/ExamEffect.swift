package import Bundles
package import Dialogue
package import Privacy
package import Training

/// What a lesson does to a bundle's exam: the same questions with and without it.
package struct ExamEffect: Sendable, Equatable {
    /// A question whose reply the lesson makes right or wrong.
    package struct Change: Sendable, Equatable {
        package let question: MaskedText
        /// Its line in `exam.csv`.
        package let line: Int
        /// The right answer; `nil` where none may be given.
        package let expected: AnswerID?
        package let before: VersionReply
        package let after: VersionReply
    }

    /// How many questions the exam has; 0 where it cannot be read.
    package let questions: Int
    /// Those that were wrong and are right.
    package let fixed: [Change]
    /// Those that were right and are wrong.
    package let broken: [Change]

    /// No exam.
    package static let none = ExamEffect(questions: 0, fixed: [], broken: [])

    private init(questions: Int, fixed: [Change], broken: [Change]) {
        self.questions = questions
        self.fixed = fixed
        self.broken = broken
    }

    /// Asks the exam of the version that answers, which is kept with it, or the one in the bundle's directory.
    ///
    /// - Parameters:
    ///   - book: what is taught already.
    ///   - lessons: what is to be taught beside it.
    package init(
        on bundle: LoadedBundle, in directory: BundleDirectory?, of book: LessonBook, adding lessons: [Lesson],
        answers: [Answer]
    ) {
        let known = bundle.knowledge.answers.map(\.id) + book.answers.map(\.id) + answers.map(\.id)
        guard let exam = directory.flatMap({ Self.exam(of: bundle, in: $0, answers: known) }) else {
            self = .none
            return
        }
        let next = LessonBook(book.lessons + lessons, answers: book.answers + answers)
        let before = Evaluation(of: bundle.pipeline(consulting: book), on: exam).outcomes
        let after = Evaluation(of: bundle.pipeline(consulting: next), on: exam).outcomes
        let changed = exam.questions.indices.filter { before[$0].isRight != after[$0].isRight }
        func changes(_ places: [Int]) -> [Change] {
            places.map { place in
                let question = exam.questions[place]
                return Change(
                    question: question.text, line: question.line, expected: question.expected,
                    before: VersionReply(before[place], from: bundle.knowledge),
                    after: VersionReply(after[place], from: bundle.knowledge))
            }
        }
        self.init(
            questions: exam.questions.count, fixed: changes(changed.filter { after[$0].isRight }),
            broken: changes(changed.filter { before[$0].isRight }))
    }

    private static func exam(
        of bundle: LoadedBundle, in directory: BundleDirectory, answers: [AnswerID]
    ) -> QuestionSheet? {
        let kept = (try? KeptSheets(of: bundle.version, in: directory))?.files["exam.csv"]
        guard let bytes = kept ?? (try? directory.read("exam.csv")) else { return nil }
        return try? QuestionSheet(
            path: directory.examPath, bytes: bytes, answers: answers, redactor: bundle.pipeline.redactor)
    }

    /// What there is to say of it, in one sentence.
    package var sentence: String {
        guard questions > 0 else { return "there is no exam to ask" }
        let broken =
            self.broken.isEmpty
            ? "none broken"
            : "\(self.broken.count) broken (line \(self.broken.map { String($0.line) }.joined(separator: ", ")))"
        return "of \(questions) exam questions \(fixed.count) fixed, \(broken)"
    }
}

extension LoadedBundle {
    /// The bundle's pipeline with a book of its own, apart from what its shelf has.
    func pipeline(consulting book: LessonBook) -> Pipeline {
        let shelf = LessonShelf(of: domain)
        shelf.put(book)
        return pipeline.consulting(shelf, knowledge: knowledge)
    }
}
