package import Privacy

/// Texts that have none of the labels, one a line; what stands after a tab is passed over.
package struct OutOfScopeSheet: Sendable {
    /// At least one.
    package let texts: [MaskedText]

    package init(path: String, redactor: Redactor) throws(LabelledTextError) {
        texts = try TabSeparatedLines(path: path, most: 2).lines.map { redactor.redact(Utterance($0.fields[0])) }
    }
}
