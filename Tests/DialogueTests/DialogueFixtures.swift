import Bundles
import Dialogue
import Privacy
import TestSupport
import Training

extension MaskedText {
    /// A text as the built-in masker leaves it.
    static func masking(_ text: String) -> MaskedText {
        Redactor(masker: PatternMasker()).redact(Utterance(text))
    }
}

extension MaskedUtterance {
    /// A text as the first stage hands it on.
    static func masking(_ text: String) -> MaskedUtterance { MaskedUtterance(.masking(text)) }
}

/// What the Japanese sample bundle knows, trained once.
enum SampleKnowledge {
    private static let trained = Result<Knowledge, any Error> {
        let directory = try TemporaryDirectory()
        let path = try SampleBundle.japanese.write(to: directory, as: "shop")
        return try BundleTrainer(catalog: .standard, background: .empty, threads: 1)
            .draft(of: BundleDirectory(domain: DomainName(rawValue: "shop"), path: path)).knowledge
    }

    static func japanese() throws -> Knowledge { try trained.get() }
}
