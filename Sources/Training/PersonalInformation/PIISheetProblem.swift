import Privacy
import TextAnalysis

/// What is wrong with a file of texts with their personal information, and where.
package typealias PIISheetError = SheetError<PIISheetProblem>

/// What may be wrong with a file of texts with their personal information.
package enum PIISheetProblem: SheetProblem {
    case unreadable(reason: String)
    case notUTF8
    case syntax(String)
    case missingMember(String)
    case unknownMember(String, known: [String])
    case wrongType(String, expected: String, found: String)
    case unknownKind(String)
    case badRange(start: Int, end: Int, count: Int)
    case overlap(Range<Int>, Range<Int>)
    case noRows

    package var description: String {
        switch self {
        case .unreadable(let reason): reason
        case .notUTF8: "not UTF-8; save the file as UTF-8"
        case .syntax(let reason): "not valid JSON: \(reason)"
        case .missingMember(let name): "'\(name)' is missing"
        case .unknownMember(let name, let known): "unknown member\(NearestName.mention(of: name, among: known))"
        case .wrongType(let name, let expected, let found): "'\(name)' must be \(expected), not \(found)"
        case .unknownKind(let name): "unknown kind\(NearestName.mention(of: name, among: PIIKind.all.map(\.rawValue)))"
        case .badRange(let start, let end, let count):
            "a span from \(start) to \(end) is not within the text, which has \(count) scalars"
        case .overlap(let first, let second):
            "the spans from \(first.lowerBound) to \(first.upperBound) and from \(second.lowerBound) to "
                + "\(second.upperBound) overlap"
        case .noRows: "there are no rows"
        }
    }
}
