/// Which implementation a bundle wants for each stage, by name.
public struct StageNames: Sendable, Equatable, Codable {
    public var masker: String
    public var classifier: String
    public var ranker: String
    public var detector: String

    /// The built-in stages.
    public static let standard = StageNames(
        masker: "patterns", classifier: "linear", ranker: "fused", detector: "trained")

    public init(masker: String, classifier: String, ranker: String, detector: String) {
        self.masker = masker
        self.classifier = classifier
        self.ranker = ranker
        self.detector = detector
    }
}
