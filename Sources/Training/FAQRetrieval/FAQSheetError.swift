import TextAnalysis

/// What is wrong with a file of a FAQ, of queries or of judgements, and where: one clear sentence with file and line.
package struct FAQSheetError: Error, Equatable {
    /// What is wrong.
    package enum Problem: Sendable, Equatable {
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
    }

    /// The file, as a path that the user can open.
    package let path: String
    /// The line in it, from 1, where there is one to name.
    package let line: Int?
    package let problem: Problem

    package init(path: String, line: Int? = nil, _ problem: Problem) {
        self.path = path
        self.line = line
        self.problem = problem
    }
}

extension FAQSheetError: CustomStringConvertible {
    package var description: String { "\(path)\(line.map { ":\($0)" } ?? ""): \(reason)" }

    private var reason: String {
        switch problem {
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
