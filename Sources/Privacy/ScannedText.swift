/// A text with all that its scanners look at, read once; to put another text in uses the same memory again.
struct ScannedText {
    var shadow = Shadow()
    private(set) var numbers = DigitGroups()
    private(set) var context = ContextWords()
    private(set) var names = NameUnits()
    private(set) var namePath = NamePath()

    /// Reads the digits and what words say of them; after every change of the shadow.
    mutating func readNumbers() {
        numbers.read(shadow)
        if numbers.groups.isEmpty { context.removeAll() } else { context.read(shadow) }
    }

    /// Reads the units that names are made of and judges each; after every change of the shadow.
    mutating func readNames() {
        names.read(shadow)
        if names.units.isEmpty { return }
        NameTagger.standard.label(names.units, into: &namePath)
    }

    /// Adds the numbers of a kind that are longest from each group on, as ``DigitGroups/forEachNumber``.
    func findNumbers(
        of counts: ClosedRange<Int>, as kind: PIIKind, into findings: inout [PIIFinding],
        where isNumber: (Number) -> Bool
    ) {
        numbers.forEachNumber(of: counts, in: shadow, where: isNumber) { number in
            findings.append(PIIFinding(kind: kind, range: shadow.withoutOpenBracket(number.range)))
        }
    }
}

/// Finds personal information of some kinds in a scanned text, in time linear in its length and without allocating where it
/// finds nothing.
protocol PIIScanner: Sendable {
    /// Adds what it finds, with ranges of shadow scalars.
    func scan(_ text: ScannedText, into findings: inout [PIIFinding])
}
