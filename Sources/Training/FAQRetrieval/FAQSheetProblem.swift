import TextAnalysis

/// What is wrong with a file of a FAQ, of queries or of judgements, and where.
package typealias FAQSheetError = SheetError<FAQSheetProblem>

/// What may be wrong with a file of a FAQ, of queries or of judgements.
package enum FAQSheetProblem: SheetProblem {
    case unreadable(reason: String)
    case wrongFields(found: Int, columns: [String])
    case emptyField(String)
    case badIdentifier
    /// What is there twice, as `FAQ`.
    case duplicate(String, firstLine: Int)
    /// How the sentence repeats it, by ``NearestName/mention(of:among:)``.
    case unknownQuery(mention: String)
    /// How the sentence repeats it, by ``NearestName/mention(of:among:)``.
    case unknownFAQ(mention: String)
    case badGrade
    case nothingRelevant

    package var description: String {
        switch self {
        case .unreadable(let reason): reason
        case .wrongFields(let found, let columns):
            "\(found) \(found == 1 ? "field" : "fields") between tabs; a line is \(columns.joined(separator: "<TAB>"))"
        case .emptyField(let name): "the \(name) is empty"
        case .badIdentifier: "not an id: there is white space in it"
        case .duplicate(let name, let firstLine): "the \(name) is already on line \(firstLine)"
        case .unknownQuery(let mention): "unknown query\(mention)"
        case .unknownFAQ(let mention): "unknown FAQ\(mention)"
        case .badGrade: "the grade is not a whole number from 0 (not relevant) to 100"
        case .nothingRelevant: "no query has a relevant FAQ; there is nothing to measure"
        }
    }
}
