package import Dialogue
package import Privacy
import TextAnalysis

/// Why something cannot be taught; never with what people wrote.
package enum TriageError: Error, Equatable, Sendable, CustomStringConvertible {
    /// The bundle is not served, or does not exist.
    case unknownBundle(DomainName)
    case unknownAnswer(AnswerID, domain: DomainName, nearest: String?)
    /// No alert of the selection can be resolved.
    case nothingSelected
    /// The selected alerts belong to several bundles.
    case severalBundles
    /// There is nothing in the line that could be looked up.
    case emptyLine
    /// It is never looked up: a greeting, thanks, a number.
    case notAQuestion
    case tooLong(bytes: Int)
    case emptyReply
    /// The text of a new answer, which everybody is shown, has what is masked elsewhere.
    case personalInformation(PIIKind, scalars: Range<Int>)
    /// The taught line was written into a sheet, and these versions have learnt it.
    case inSheets(ExampleID, String, line: Int, learntBy: [Int])
    case inbox(InboxError)

    package var description: String {
        switch self {
        case .unknownBundle(let domain): "there is no bundle \(domain) that answers"
        case .unknownAnswer(let answer, let domain, let nearest):
            "\(domain) has no answer '\(answer)'" + (nearest.map { " (did you mean '\($0)'?)" } ?? "")
        case .nothingSelected: "there is no open alert to resolve"
        case .severalBundles: "the alerts belong to several bundles; take those of one at a time"
        case .emptyLine: "there is nothing in the line that could be looked up"
        case .notAQuestion: "the line is small talk, a rating or a number, which is never looked up"
        case .tooLong(let bytes): "the line has \(bytes) bytes; \(Utterance.mostBytes) are read"
        case .emptyReply: "the answer has no text"
        case .personalInformation(let kind, let scalars):
            "the answer's text, which everybody is shown, has what is masked as \(kind.rawValue) at characters "
                + "\(scalars.lowerBound + 1) to \(scalars.upperBound); none of the bundle's answers gives it"
        case .inSheets(let id, let path, let line, let versions):
            "\(path):\(line): \(id) was written into this line"
                + (versions.isEmpty
                    ? "" : ", and version \(versions.map(String.init).joined(separator: ", ")) has learnt it")
                + "; delete the line, take \(id) back then, and train"
        case .inbox(let error): error.description
        }
    }
}
