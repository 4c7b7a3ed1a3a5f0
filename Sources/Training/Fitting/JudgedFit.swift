package import Dialogue

/// What cross-fitting gives: the fitted knowledge, and how it judges the questions it was fitted on, which the classifiers
/// and indexes that found their answers had not seen.
package struct JudgedFit: Sendable {
    package let knowledge: Knowledge
    package let questions: [JudgedQuestion]
}
