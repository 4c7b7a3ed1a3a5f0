/// What libFuzzer calls with bytes it thinks up: masks them and stops the program where masking broke a promise.
@_cdecl("LLVMFuzzerTestOneInput")
public func maskFuzzedBytes(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    checkMasking(of: text)
    return 0
}

private let redactor = Redactor()

private func checkMasking(of text: String) {
    var ledger = PlaceholderLedger()
    let once = redactor.redaction(of: Utterance(text), numbering: &ledger)
    checkSpans(of: once, in: text)
    checkPlaceholders(of: once.text)
    var second = PlaceholderLedger()
    let twice = redactor.redaction(of: Utterance(once.text.string), numbering: &second)
    expect(twice.spans.isEmpty, "masking twice finds more")
    expect(twice.text == once.text, "masking twice changes the text or its kinds")
}

/// Spans are in order and apart, on scalar boundaries, and what is not in one stays as it was.
private func checkSpans(of redaction: Redaction, in text: String) {
    let bytes = Array(text.utf8)
    var expected: [UInt8] = []
    var end = 0
    var scalars = 0
    for span in redaction.spans {
        expect(span.utf8.lowerBound >= end && !span.utf8.isEmpty, "spans overlap or are empty")
        expect(span.utf8.upperBound <= bytes.count, "a span ends behind the text")
        for place in [span.utf8.lowerBound, span.utf8.upperBound] where place < bytes.count {
            expect(bytes[place] & 0xC0 != 0x80, "a span begins or ends inside a scalar")
        }
        let before = bytes[end..<span.utf8.lowerBound]
        scalars += before.count { $0 & 0xC0 != 0x80 }
        expect(span.scalars.lowerBound == scalars, "scalars and bytes of a span differ")
        scalars += bytes[span.utf8].count { $0 & 0xC0 != 0x80 }
        expect(span.scalars.upperBound == scalars, "scalars and bytes of a span differ")
        expected += before
        expected += Array(span.replacement.utf8)
        end = span.utf8.upperBound
    }
    expected += bytes[end...]
    // Placeholders that a text came with lose the last digits they show.
    expect(
        expected == Array(redaction.text.string.utf8) || text.unicodeScalars.contains("…"), "other text was changed")
}

private func checkPlaceholders(of text: MaskedText) {
    let bytes = Array(text.string.utf8)
    var end = 0
    for placeholder in text.placeholders {
        let range = placeholder.range
        expect(range.lowerBound >= end && range.upperBound <= bytes.count, "placeholders overlap")
        expect(
            bytes[range].first == UInt8(ascii: "[") && bytes[range].last == UInt8(ascii: "]"),
            "no placeholder is where one is said to be")
        end = range.upperBound
    }
}

private func expect(_ isTrue: Bool, _ promise: StaticString) {
    if !isTrue { fatalError("\(promise)") }
}
