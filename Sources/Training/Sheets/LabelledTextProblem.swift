/// What is wrong with a file of labelled texts, and where.
package typealias LabelledTextError = SheetError<LabelledTextProblem>

/// What may be wrong with a file of labelled texts.
package enum LabelledTextProblem: SheetProblem {
    case unreadable(reason: String)
    case notUTF8
    case noTab
    case tooManyFields(Int, most: Int)
    case emptyText
    case emptyLabel
    case noRows
    case oneLabel
    case foldWithOneLabel(fold: Int, of: Int)

    package var description: String {
        switch self {
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
