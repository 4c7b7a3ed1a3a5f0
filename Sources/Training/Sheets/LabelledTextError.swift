/// What is wrong with a file of labelled texts, and where: one clear sentence with file and line.
package struct LabelledTextError: Error, Equatable {
    /// What is wrong.
    package enum Problem: Sendable, Equatable {
        case unreadable(reason: String)
        case notUTF8
        case noTab
        case tooManyFields(Int, most: Int)
        case emptyText
        case emptyLabel
        case noRows
        case oneLabel
        case foldWithOneLabel(fold: Int, of: Int)
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

extension LabelledTextError: CustomStringConvertible {
    package var description: String { "\(path)\(line.map { ":\($0)" } ?? ""): \(reason)" }

    private var reason: String {
        switch problem {
        case .unreadable(let reason): reason
        case .notUTF8: "not UTF-8; save the file as UTF-8"
        case .noTab: "there is no tab; a line is a text, a tab and its label"
        case .tooManyFields(let found, let most): "\(found) fields between tabs; at most \(most) are read"
        case .emptyText: "the text is empty"
        case .emptyLabel: "the label after the tab is empty"
        case .noRows: "there are no rows"
        case .oneLabel: "all rows have the same label; at least 2 are needed to learn from"
        case .foldWithOneLabel(let fold, let count):
            "without fold \(fold) of \(count) fewer than 2 labels are left to learn from; more rows are needed"
        }
    }
}
