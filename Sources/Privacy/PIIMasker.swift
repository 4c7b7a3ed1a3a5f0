/// The first stage: finds the personal information in what somebody wrote.
///
/// A masker only *finds*. ``Redactor`` cuts, and always adds the kinds that may never be kept, so that a masker of
/// someone else's can find more but never less.
public protocol PIIMasker: Sendable {
    /// The personal information in a text, in any order; findings may overlap.
    func findings(in utterance: Utterance) -> [PIIFinding]
}
