import Dialogue

/// Questions of the exam that are learnt too, or that want two answers.
struct ExamLeakage: SheetCheck {
    /// From here on a question is as good as learnt.
    static let similarity = 0.85

    /// What a version learns: an example, or a title.
    private struct Learnt {
        let id: String
        let place: Finding.Place
        let text: SheetText
    }

    func findings(in sheets: SheetRows) -> [Finding] {
        let exam = sheets.exam.filter { !$0.text.words.isEmpty }
        let learnt =
            sheets.examples.map { Learnt(id: $0.id, place: sheets.place(of: $0), text: $0.text) }
            + sheets.answers.map { Learnt(id: $0.id, place: sheets.place(of: $0), text: $0.title) }
        let learntByKey = Dictionary(grouping: learnt.filter { !$0.text.words.isEmpty }, by: \.text.words)
        return repetitions(in: exam, of: sheets)
            + exam.compactMap { row in learntByKey[row.text.words].flatMap { leak(of: row, among: $0, in: sheets) } }
            + nearLeaks(of: exam.filter { learntByKey[$0.text.words] == nil }, among: learnt, in: sheets)
    }

    private func leak(of row: SheetRows.ExamRow, among learnt: [Learnt], in sheets: SheetRows) -> Finding? {
        if let same = learnt.first(where: { $0.id == row.expected }) {
            return Finding(
                .examLeak, at: sheets.place(of: row), and: same.place,
                reason: "the same words are learnt as '\(same.id)' there", text: row.text.shown)
        }
        return Finding(
            .contradictoryExam, at: sheets.place(of: row), and: learnt[0].place,
            reason:
                "the exam expects '\(row.expected ?? QuestionSheet.unanswerable)', and the same words are learnt as "
                + "'\(learnt[0].id)' there", text: row.text.shown)
    }

    private func repetitions(in exam: [SheetRows.ExamRow], of sheets: SheetRows) -> [Finding] {
        var first: [[UInt64]: SheetRows.ExamRow] = [:]
        return exam.compactMap { row in
            guard let other = first[row.text.words] else {
                first[row.text.words] = row
                return nil
            }
            let (place, otherPlace) = (sheets.place(of: row), sheets.place(of: other))
            guard other.expected != row.expected else {
                return Finding(
                    .repeatedQuestion, at: place, and: otherPlace, reason: "the same question is there already",
                    text: row.text.shown)
            }
            let (here, there) = (row.expected, other.expected)
            return Finding(
                .contradictoryExam, at: place, and: otherPlace,
                reason: "the same question expects '\(here ?? QuestionSheet.unanswerable)' here and "
                    + "'\(there ?? QuestionSheet.unanswerable)' there", text: row.text.shown)
        }
    }

    private func nearLeaks(
        of exam: [SheetRows.ExamRow], among learnt: [Learnt], in sheets: SheetRows
    ) -> [Finding] {
        let texts = SimilarTexts(learnt.map(\.text.learnt.features) + exam.map(\.text.learnt.features))
        let pairs = texts.pairs(from: Self.similarity) { first, second in
            first < learnt.count && second >= learnt.count && learnt[first].id == exam[second - learnt.count].expected
        }
        var nearest: [Int: SimilarTexts.Pair] = [:]
        for pair in pairs where pair.similarity > nearest[pair.second]?.similarity ?? 0 { nearest[pair.second] = pair }
        return nearest.values.map { pair in
            let (row, same) = (exam[pair.second - learnt.count], learnt[pair.first])
            return Finding(
                .nearExamLeak, at: sheets.place(of: row), and: same.place,
                reason: "nearly the same words are learnt as '\(same.id)' there", text: row.text.shown)
        }
    }
}
