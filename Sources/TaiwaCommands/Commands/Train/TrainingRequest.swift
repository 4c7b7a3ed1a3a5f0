import Bundles
import Foundation
import Privacy
import Training

/// Who wants a training, why, and what it is to be found by.
struct TrainingRequest: Sendable {
    private static let longestName = 100
    private static let longestReason = 1000
    private static let longestTag = 40

    private let by: String
    private let why: String?
    private let tags: [String]

    init(_ arguments: ParsedArguments) throws(UsageError) {
        by = Self.plain(arguments[.by] ?? NSUserName())
        why = arguments[.why].map { String($0.prefix(Self.longestReason)) }
        tags = (arguments[.tags] ?? "").split(separator: ",").map { $0.trimmingPrefix { $0 == " " } }.map(String.init)
        guard tags.allSatisfy(Self.isTag) else {
            throw .badValue(
                OptionSpecification.tags.name,
                expected:
                    "a list with commas of tags of letters, digits, '-', '_' and '.', at most \(Self.longestTag) each")
        }
    }

    /// What the lineage takes of it; the reason masked as the bundle's own texts are, and every kind besides.
    func occasion(in directory: BundleDirectory) -> TrainingOccasion {
        let own = (try? Manifest(path: directory.manifestPath))?.profile.privacy
        let redactor = Redactor(policy: .masking(customOf: [own].compactMap(\.self)))
        return TrainingOccasion(by: by, reason: why.map { redactor.redact(Utterance($0)) }, tags: tags)
    }

    private static func plain(_ name: String) -> String {
        String(
            String.UnicodeScalarView(
                name.unicodeScalars.filter { $0.properties.generalCategory != .control }.prefix(longestName)))
    }

    private static func isTag(_ tag: String) -> Bool {
        (1...longestTag).contains(tag.utf8.count)
            && tag.unicodeScalars.allSatisfy {
                $0.properties.isAlphabetic || "0123456789-_.".unicodeScalars.contains($0)
            }
    }
}
