/// From which confidence a bundle answers, and from which it asks back.
public struct Thresholds: Sendable, Equatable, Codable {
    /// Answer when the best answer is right with at least this probability.
    public let answer: Double
    /// Otherwise ask back when one of the offered answers is right with at least this probability.
    public let offer: Double
    /// Ask back, though the best answer is likely enough, when the second is at least this likely against the first.
    public let closeness: Double

    /// Without anything else known: give an answer that is clearly more likely right than wrong; ask back when that helps
    /// one person in three, since a look at three titles costs little against leaving with nothing. Chosen on the exams of
    /// the shipped bundles.
    public static let standard = Thresholds(answer: 0.6, offer: 0.4, closeness: 0.7)

    public init(answer: Double, offer: Double, closeness: Double) {
        self.answer = answer
        self.offer = offer
        self.closeness = closeness
    }
}
