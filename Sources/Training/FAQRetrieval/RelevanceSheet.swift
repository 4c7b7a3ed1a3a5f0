import TextAnalysis

/// Which FAQ answers which query how well, one `query<TAB>faq<TAB>grade` a line; pairs that are not there have grade 0.
package struct RelevanceSheet: Sendable {
    static let columns = ["query", "faq", "grade"]

    /// By query id, then FAQ id.
    private let grades: [String: [String: Int]]

    /// - Parameters:
    ///   - queries: the queries there are.
    ///   - faq: the FAQ there is.
    package init(path: String, queries: QuerySheet, faq: FAQSheet) throws(FAQSheetError) {
        let queryIDs = Set(queries.rows.map(\.id))
        let faqIDs = Set(faq.rows.map(\.id))
        var grades: [String: [String: Int]] = [:]
        var firstLines: [[String]: Int] = [:]
        for line in try FAQLines(path: path, columns: Self.columns, idCount: 2).lines {
            func error(_ problem: FAQSheetProblem) -> FAQSheetError {
                FAQSheetError(path: path, line: line.number, problem)
            }
            let (query, entry) = (line.fields[0], line.fields[1])
            guard queryIDs.contains(query) else {
                throw error(.unknownQuery(mention: NearestName.mention(of: query, among: queryIDs)))
            }
            guard faqIDs.contains(entry) else {
                throw error(.unknownFAQ(mention: NearestName.mention(of: entry, among: faqIDs)))
            }
            guard let grade = Int(line.fields[2]), (0...100).contains(grade) else {
                throw error(.badGrade)
            }
            if let first = firstLines.updateValue(line.number, forKey: [query, entry]) {
                throw error(.duplicate("query with this FAQ", firstLine: first))
            }
            grades[query, default: [:]][entry] = grade
        }
        guard grades.values.contains(where: { $0.values.contains { $0 > 0 } }) else {
            throw FAQSheetError(path: path, .nothingRelevant)
        }
        self.grades = grades
    }

    /// The grades of the FAQs that were judged for a query.
    package func grades(for query: String) -> [String: Int] { grades[query] ?? [:] }
}
